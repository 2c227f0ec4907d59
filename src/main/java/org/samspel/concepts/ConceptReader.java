package org.samspel.concepts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
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
            file.note(
                    KEY,
                    "Search uses only the first %d concepts.".formatted(MOST),
                    "Delete those that nobody searches for.");
        }
        return new Reading(concepts.stream().limit(MOST).toList(), file.problems());
    }

    private static Optional<Concept> concept(Metadata written) {
        Map<Language, List<String>> terms = new EnumMap<>(Language.class);
        int count = 0;
        for (String code : written.keys()) {
            Optional<Language> language = Language.of(code);
            if (language.isEmpty()) {
                written.note(
                        code,
                        "\"%s\" is not a language of this portal.".formatted(code),
                        "Use sv, nb, nn or en.");
                continue;
            }
            List<String> texts = terms(written, code);
            terms.put(language.get(), texts);
            count += texts.size();
        }
        if (count == 1) {
            written.note(
                    written.keys().iterator().next(),
                    "A concept with one term finds nothing more.",
                    "Write what it is called in another language too: {sv: [...], en: [...]}.");
        }
        return count < 2 ? Optional.empty() : Optional.of(new Concept(terms));
    }

    private static List<String> terms(Metadata written, String code) {
        List<String> texts = new ArrayList<>();
        for (String text : written.texts(code)) {
            if (text.length() > LONGEST) {
                written.note(
                        code,
                        "\"%s…\" is too long for a term.".formatted(text.substring(0, 30)),
                        "Write a word or a short phrase.");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }
}
