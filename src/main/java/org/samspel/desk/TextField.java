package org.samspel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.entries.Kind;
import org.samspel.metadata.FieldValue;
import org.samspel.metadata.Metadata;

/**
 * A field of front matter that people fill in, under its name there.
 *
 * @param key in front matter, and part of the message key of its label
 */
record TextField(String key, Type type) {

    /** What can be typed. */
    enum Type {
        LINE,
        PARAGRAPH,
        DATE,
        /** Several, with commas between. */
        WORDS,
        /** Several, one to a line: names may have commas in them. */
        LINES
    }

    private static final List<TextField> COMMON =
            List.of(
                    new TextField("title", Type.LINE),
                    new TextField("description", Type.PARAGRAPH),
                    new TextField("date", Type.DATE),
                    new TextField("tags", Type.WORDS));

    /** Those of a kind of work, in the order in which they are asked for. */
    static List<TextField> of(Kind kind) {
        return Stream.concat(COMMON.stream(), own(kind).stream()).toList();
    }

    private static List<TextField> own(Kind kind) {
        return switch (kind) {
            case ARTICLE -> List.of(new TextField("authors", Type.LINES));
            case REPORT ->
                    List.of(
                            new TextField("authors", Type.LINES),
                            new TextField("reportNumber", Type.LINE),
                            new TextField("publisher", Type.LINE),
                            new TextField("funder", Type.LINES),
                            new TextField("license", Type.LINE));
            case PROJECT ->
                    List.of(
                            new TextField("start", Type.DATE),
                            new TextField("end", Type.DATE),
                            new TextField("programme", Type.LINE),
                            new TextField("participants", Type.WORDS));
            case ORGANISATION ->
                    List.of(
                            new TextField("country", Type.LINE),
                            new TextField("url", Type.LINE),
                            new TextField("ror", Type.LINE));
            case PAGE -> List.of();
        };
    }

    /** What stands in front matter, as it is typed. */
    String read(Metadata metadata) {
        return switch (type) {
            case LINE, PARAGRAPH -> metadata.text(key).orElse("");
            case DATE -> metadata.date(key).map(String::valueOf).orElse("");
            case WORDS -> String.join(", ", metadata.texts(key));
            case LINES -> String.join("\n", metadata.texts(key));
        };
    }

    /** What was typed, as it stands in front matter; empty: nothing, or no date. */
    Optional<FieldValue> value(String typed) {
        return switch (type) {
            case LINE, PARAGRAPH ->
                    Optional.of(typed.replaceAll("\\s+", " ").strip())
                            .filter(text -> !text.isEmpty())
                            .map(FieldValue.Text::new);
            case DATE ->
                    Optional.of(typed)
                            .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                            .map(FieldValue.Date::new);
            case WORDS -> texts(typed.split(","));
            case LINES -> texts(typed.split("\n"));
        };
    }

    private static Optional<FieldValue> texts(String... parts) {
        List<String> texts =
                Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Texts(texts));
    }
}
