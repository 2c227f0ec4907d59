package org.samspel.concepts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.languages.Language;
import org.samspel.metadata.Metadata;

/** Reads {@code concepts.yml}; what can't be read is left out and told. */
public final class ConceptReader {
    /** Texts longer than this are sentences, and nobody searches for them. */
    private static final int LONGEST = 60;

    private static final int MOST = 2_000;
    private static final String KEY = "concepts";

    private ConceptReader() {}

    /** What a file says, and what is wrong with it. */
    public record Reading(List<Concept> concepts, List<Problem> problems) {
        /** No file. */
        public static final Reading NONE = new Reading(List.of(), List.of());

        public Reading {
            concepts = List.copyOf(concepts);
            problems = List.copyOf(problems);
        }
    }

    public static Reading read(ContentPath path, byte[] yaml) {
        Metadata file = Metadata.readFile(path, yaml);
        List<Concept> concepts = new ArrayList<>();
        for (Metadata each : file.nestedList(KEY, "term")) {
            concept(each).ifPresent(concepts::add);
        }
        if (concepts.size() > MOST) {
            file.note(KEY, Explanation.of("concepts.many", MOST));
        }
        return new Reading(concepts.stream().limit(MOST).toList(), file.problems());
    }

    private static Optional<Concept> concept(Metadata written) {
        Map<Language, List<String>> terms = new EnumMap<>(Language.class);
        int count = 0;
        for (String code : written.keys()) {
            Optional<Language> language = Language.of(code);
            if (language.isEmpty()) {
                written.note(code, Explanation.of("field.language", code));
                continue;
            }
            List<String> texts = terms(written, code);
            terms.put(language.get(), texts);
            count += texts.size();
        }
        if (count == 1) {
            written.note(written.keys().iterator().next(), Explanation.of("concepts.alone"));
        }
        return count < 2 ? Optional.empty() : Optional.of(new Concept(terms));
    }

    private static List<String> terms(Metadata written, String code) {
        List<String> texts = new ArrayList<>();
        for (String text : written.texts(code)) {
            if (text.length() > LONGEST) {
                written.note(code, Explanation.of("concepts.long", text.substring(0, 30)));
            } else {
                texts.add(text);
            }
        }
        return texts;
    }
}
