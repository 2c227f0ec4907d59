package org.samspel.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Origin;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;

/** How the file of a text begins that is not there yet. */
final class NewText {
    /** What is written anew in every language. */
    private static final List<String> OWN =
            List.of(
                    "title",
                    "description",
                    "imageAlt",
                    "slug",
                    "tags",
                    "aliases",
                    "draft",
                    "lastmod",
                    "translationOf");

    private NewText() {}

    /** The text to translate from: what was written first, else the first there is. */
    static Optional<Entry> source(Work work, Language language) {
        List<Entry> others =
                work.translations().values().stream()
                        .filter(entry -> entry.language() != language)
                        .toList();
        return others.stream()
                .filter(entry -> entry.translatedFrom().isEmpty())
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** One that is no translation. */
    static String titled(String title) {
        Map<String, Optional<FieldValue>> fields = new LinkedHashMap<>();
        fields.put("title", Optional.of(new FieldValue.Text(title)));
        return FrontMatterWriter.create(fields, "");
    }

    /**
     * A translation: with what is the same in every language, and a note of what it was made from.
     *
     * @param file the source as it is
     */
    static String translating(Entry source, String file) {
        Map<String, Optional<FieldValue>> fields = new LinkedHashMap<>();
        OWN.forEach(key -> fields.put(key, Optional.empty()));
        fields.put(
                "translatedFrom", Optional.of(new FieldValue.Text(Origin.of(source).toString())));
        return FrontMatterWriter.set(file, fields)
                .flatMap(begun -> FrontMatterWriter.withBody(begun, ""))
                .orElseGet(() -> Origin.of(source).notedIn(titled("")));
    }
}
