package org.samspel.staff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as they were sent; each may occur more than once. */
public record Form(Map<String, List<String>> fields) {
    private static final int MOST_FIELDS = 1_000;

    /**
     * Reads {@code application/x-www-form-urlencoded} (WHATWG URL §5).
     *
     * @return empty when it is not well-formed UTF-8, has control characters or too many fields
     */
    static Optional<Form> parse(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            return Optional.empty();
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            fields.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(new Form(fields));
    }

    /** Percent-decodes strictly; a plus is a space. */
    static Optional<String> decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '%' || c > '~') {
                return Optional.empty();
            } else {
                bytes.put(c == '+' ? (byte) ' ' : (byte) c);
            }
        }
        return utf8(bytes.flip());
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.codePoints().anyMatch(Form::isControl)
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
    }

    /** A field exactly as typed, for passwords; empty when it is not there. */
    public String exact(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** A line of text: composed characters, no spaces around, no line breaks. */
    public String line(String name) {
        return Normalizer.normalize(exact(name), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A text of several lines, broken by {@code \n}. */
    public String text(String name) {
        return Normalizer.normalize(exact(name), Normalizer.Form.NFC).replaceAll("\\R", "\n");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** Whether a box is ticked or a button was pressed. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** What is typed may be a secret. */
    @Override
    public String toString() {
        return "Form " + fields.keySet();
    }
}
