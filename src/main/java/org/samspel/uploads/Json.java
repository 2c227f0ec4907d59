package org.samspel.uploads;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.extraction.Suggestion;
import org.samspel.languages.Language;

/** Uploads as the page's script reads them. */
final class Json {
    private static final String[] NOTHING = {};

    private Json() {}

    /**
     * @param message what is to be said of its state
     */
    static String of(Upload upload, String message) {
        return object(
                "id", quoted(upload.id()),
                "name", quoted(upload.name()),
                "size", String.valueOf(upload.size()),
                "state", quoted(state(upload.state())),
                "received", String.valueOf(received(upload)),
                "message", quoted(message),
                "suggestion", suggestion(upload.state()));
    }

    private static String state(Upload.State state) {
        return switch (state) {
            case Upload.State.Arriving arriving -> "arriving";
            case Upload.State.Checking checking -> "checking";
            case Upload.State.Refused refused -> "refused";
            case Upload.State.Ready ready -> "ready";
        };
    }

    private static long received(Upload upload) {
        return upload.state() instanceof Upload.State.Arriving arriving
                ? arriving.received()
                : upload.size();
    }

    private static String suggestion(Upload.State state) {
        return state instanceof Upload.State.Ready ready
                ? object(members(ready.suggestion()))
                : object(NOTHING);
    }

    private static String[] members(Suggestion suggestion) {
        return new String[] {
            "title", optional(suggestion.title()),
            "authors", list(suggestion.authors()),
            "language", optional(suggestion.language().map(Language::code)),
            "pages", suggestion.pages().map(String::valueOf).orElse("null"),
            "date", optional(suggestion.date().map(String::valueOf)),
            "keywords", list(suggestion.keywords()),
            "summary", optional(suggestion.summary())
        };
    }

    private static String optional(Optional<String> text) {
        return text.map(Json::quoted).orElse("null");
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Names and JSON values in turn. */
    private static String object(String... members) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < members.length; i += 2) {
            object.append(i == 0 ? "" : ",").append(quoted(members[i]));
            object.append(':').append(members[i + 1]);
        }
        return object.append('}').toString();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029'
                ? String.format("\\u%04x", (int) c)
                : String.valueOf(c);
    }
}
