package org.samspel.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Change.Contents;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Origin;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.metadata.YamlWriter;

/** What was typed about a report, as the files that stand for it in the content. */
record ReportTexts(ReportFields fields, List<ReportFile> files) {

    /**
     * The Markdown file of a language; of a translation, with a note of what it was made from.
     *
     * @param draft whether readers are not to see it yet
     */
    String text(Language language, boolean draft) {
        String text = bare(language, draft);
        Language original = original();
        return language == original
                ? text
                : new Origin(original, Optional.of(Contents.blob(bare(original, draft))))
                        .notedIn(text);
    }

    /** The language of the first file that the report is told about in, else the first of all. */
    private Language original() {
        List<Language> told = fields.languages();
        return files.stream()
                .flatMap(file -> file.language().stream())
                .filter(told::contains)
                .findFirst()
                .orElseGet(told::getFirst);
    }

    private String bare(Language language, boolean draft) {
        Map<String, Optional<FieldValue>> matter = new LinkedHashMap<>();
        put(matter, "title", fields.of("title", language));
        put(matter, "description", fields.of("description", language).replaceAll("\\s+", " "));
        fields.date()
                .ifPresent(
                        day ->
                                matter.put(
                                        "date", Optional.of(new FieldValue.Date(day.toString()))));
        put(matter, "slug", fields.slug(language));
        put(matter, "authors", fields.authors());
        put(matter, "publisher", fields.of("publisher"));
        put(matter, "reportNumber", fields.of("number"));
        put(matter, "funder", fields.funders());
        put(matter, "license", fields.of("license"));
        put(matter, "tags", fields.tags(language));
        put(matter, "files", files.stream().map(ReportFile::name).toList());
        if (draft) {
            matter.put("draft", Optional.of(new FieldValue.Flag(true)));
        }
        String body = fields.of("text", language);
        return FrontMatterWriter.create(matter, body.isEmpty() ? "" : body + "\n");
    }

    /** What is known of a file, to lie beside it. */
    String about(ReportFile file) {
        Map<String, Optional<FieldValue>> facts = new LinkedHashMap<>();
        put(facts, "title", title(file));
        return YamlWriter.set("", facts).orElseThrow();
    }

    /** Its own; else that of the report in its language, else in any. */
    private String title(ReportFile file) {
        return file.suggestion()
                .title()
                .or(() -> file.language().map(language -> fields.of("title", language)))
                .filter(title -> !title.isBlank())
                .or(() -> fields.languages().stream().findFirst().map(it -> fields.of("title", it)))
                .orElse(file.upload().name());
    }

    private static void put(Map<String, Optional<FieldValue>> into, String key, String value) {
        if (!value.isBlank()) {
            into.put(key, Optional.of(new FieldValue.Text(value)));
        }
    }

    private static void put(
            Map<String, Optional<FieldValue>> into, String key, List<String> values) {
        if (!values.isEmpty()) {
            into.put(key, Optional.of(new FieldValue.Texts(values)));
        }
    }
}
