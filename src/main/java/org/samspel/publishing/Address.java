package org.samspel.publishing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writing and reading the path of an address (RFC 3986 §2, §3.3). */
public final class Address {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Address() {}

    /** Percent-encodes each segment of a path; the slashes stay. */
    public static String encode(String path) {
        if (path.chars().allMatch(c -> c == '/' || isUnreserved((char) c))) {
            return path;
        }
        return Arrays.stream(path.split("/", -1))
                .map(Address::encodeSegment)
                .collect(Collectors.joining("/"));
    }

    private static String encodeSegment(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length() + 8);
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (isUnreserved(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    /**
     * Decodes once, strictly, and normalises to NFC.
     *
     * @param path as it came over the wire: percent-encoded, perhaps with raw UTF-8 octets in it
     *     (one {@code char} an octet, as servers hand them on)
     * @return empty for a broken escape, a hidden slash, a control character or invalid UTF-8
     */
    public static Optional<String> decode(String path) {
        if (path.chars().allMatch(Address::isPlain)) {
            return Optional.of(path);
        }
        ByteBuffer octets = ByteBuffer.allocate(path.length() * 3);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int octet = escaped(path, i);
                if (octet < 32 || octet == 127 || octet == '/' || octet == '\\') {
                    return Optional.empty();
                }
                octets.put((byte) octet);
                i += 2;
            } else if (c < 32 || c == 127 || c == '\\') {
                return Optional.empty();
            } else if (c < 256) {
                octets.put((byte) c);
            } else {
                octets.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return text(octets.flip());
    }

    private static boolean isPlain(int c) {
        return c >= 32 && c < 127 && c != '%' && c != '\\';
    }

    /** The same for a reference as an author writes it: text, with or without escapes. */
    static Optional<String> decodeText(String reference) {
        byte[] octets = reference.getBytes(StandardCharsets.UTF_8);
        return decode(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /** The octet escaped at this place; -1 when the escape is broken. */
    private static int escaped(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static Optional<String> text(ByteBuffer octets) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
