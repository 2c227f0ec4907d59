package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.samspel.extraction.Suggestion;
import org.samspel.inspection.Objection;
import org.samspel.languages.Language;

/** What is known of an upload as text, a line each, so that a person can read it too. */
final class UploadRecord {
    private static final String SEPARATOR = "\n";

    private UploadRecord() {}

    static byte[] bytes(Upload upload) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("owner", upload.owner());
        lines.setProperty("name", upload.name());
        lines.setProperty("size", String.valueOf(upload.size()));
        lines.setProperty("created", upload.created().toString());
        switch (upload.state()) {
            case Upload.State.Arriving arriving -> {} // the bytes themselves say how far it is
            case Upload.State.Checking checking -> {}
            case Upload.State.Refused refused ->
                    lines.setProperty("refused", refused.objection().name());
            case Upload.State.Ready ready -> {
                lines.setProperty("sha256", ready.sha256());
                put(lines, ready.suggestion());
            }
        }
        StringWriter text = new StringWriter();
        lines.store(text, null);
        return text.toString().getBytes(UTF_8);
    }

    private static void put(Properties lines, Suggestion suggestion) {
        suggestion.title().ifPresent(title -> lines.setProperty("title", title));
        lines.setProperty("authors", String.join(SEPARATOR, suggestion.authors()));
        suggestion.language().ifPresent(it -> lines.setProperty("language", it.code()));
        suggestion.pages().ifPresent(pages -> lines.setProperty("pages", "" + pages));
        suggestion.date().ifPresent(date -> lines.setProperty("date", date.toString()));
        lines.setProperty("keywords", String.join(SEPARATOR, suggestion.keywords()));
        suggestion.summary().ifPresent(summary -> lines.setProperty("summary", summary));
    }

    /** Empty when it is not such a record. */
    static Optional<Upload> read(String id, byte[] bytes) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8));
            Upload upload =
                    new Upload(
                            id,
                            lines.getProperty("owner", ""),
                            lines.getProperty("name", ""),
                            Long.parseLong(lines.getProperty("size", "")),
                            Instant.parse(lines.getProperty("created", "")),
                            state(lines));
            return Optional.of(upload).filter(it -> !it.owner().isEmpty());
        } catch (IllegalArgumentException | java.time.DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Upload.State state(Properties lines) {
        if (lines.containsKey("refused")) {
            return new Upload.State.Refused(Objection.valueOf(lines.getProperty("refused", "")));
        }
        return lines.containsKey("sha256")
                ? new Upload.State.Ready(lines.getProperty("sha256", ""), suggestion(lines))
                : new Upload.State.Arriving(0);
    }

    private static Suggestion suggestion(Properties lines) {
        return new Suggestion(
                Optional.ofNullable(lines.getProperty("title")),
                list(lines, "authors"),
                Optional.ofNullable(lines.getProperty("language")).flatMap(Language::of),
                Optional.ofNullable(lines.getProperty("pages")).map(Integer::valueOf),
                Optional.ofNullable(lines.getProperty("date")).map(LocalDate::parse),
                list(lines, "keywords"),
                Optional.ofNullable(lines.getProperty("summary")));
    }

    private static List<String> list(Properties lines, String key) {
        return lines.getProperty(key, "").lines().toList();
    }
}
