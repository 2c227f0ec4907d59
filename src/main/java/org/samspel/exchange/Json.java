package org.samspel.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON of maps, lists, texts, numbers and truth values; what is empty is left out of maps.
 * {@code < > &} and the line ends of JavaScript are escaped, so that the text may stand in a {@code
 * script} element as it is: nothing in it can end the element or begin a comment.
 */
final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    /** Stands in its map even when it is empty. */
    record Always(Object value) {}

    static String text(Object value) {
        return switch (value) {
            case String string -> quoted(string);
            case Map<?, ?> map -> object(map);
            case List<?> list ->
                    list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Always always -> text(always.value());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static String object(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> !isEmpty(entry.getValue()))
                .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + text(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String string -> string.isEmpty();
            case Map<?, ?> map -> map.values().stream().allMatch(Json::isEmpty);
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (needsNumber(c)) {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(HEX.charAt((c >> shift) & 15));
                }
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean needsNumber(char c) {
        return c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
    }
}
