package org.samspel.exchange;

import java.util.List;
import java.util.Map;

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
        StringBuilder text = new StringBuilder();
        add(text, value);
        return text.toString();
    }

    private static void add(StringBuilder text, Object value) {
        switch (value) {
            case String string -> addQuoted(text, string);
            case Map<?, ?> map -> addObject(text, map);
            case List<?> list -> addArray(text, list);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case Always always -> add(text, always.value());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private static void addArray(StringBuilder text, List<?> list) {
        text.append('[');
        String before = "";
        for (Object value : list) {
            add(text.append(before), value);
            before = ",";
        }
        text.append(']');
    }

    private static void addObject(StringBuilder text, Map<?, ?> map) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!isEmpty(entry.getValue())) {
                addQuoted(text.append(before), String.valueOf(entry.getKey()));
                add(text.append(':'), entry.getValue());
                before = ",";
            }
        }
        text.append('}');
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String string -> string.isEmpty();
            case Map<?, ?> map -> map.values().stream().allMatch(Json::isEmpty);
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static void addQuoted(StringBuilder text, String string) {
        text.append('"');
        int copied = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\' || needsNumber(c)) {
                text.append(string, copied, i);
                addEscaped(text, c);
                copied = i + 1;
            }
        }
        text.append(string, copied, string.length()).append('"');
    }

    private static void addEscaped(StringBuilder text, char c) {
        if (needsNumber(c)) {
            text.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                text.append(HEX.charAt((c >> shift) & 15));
            }
        } else {
            text.append('\\').append(c);
        }
    }

    private static boolean needsNumber(char c) {
        return c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
    }
}
