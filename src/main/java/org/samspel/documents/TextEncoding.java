package org.samspel.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Optional;

/**
 * Tells the encoding of a text by its bytes. UTF-8 tells itself. Of the older encodings only
 * Windows-1252 is told, and only when what is beyond ASCII is what Nordic texts have: a wrong claim
 * is worse than none, since no program guesses against it.
 */
final class TextEncoding {
    private static final int ASCII = 0x80;

    /** Letters, dashes, quotation marks and signs, by their bytes in Windows-1252. */
    private static final String NORDIC =
            "\u00e5\u00e4\u00f6\u00e6\u00f8\u00e9\u00c5\u00c4\u00d6\u00c6\u00d8\u00c9\u00fc\u00dc"
                    + "\u0096\u0097\u0091\u0092\u0093\u0094\u0084\u0085\u0095\u0080"
                    + "\u00a0\u00a7\u00ab\u00bb\u00b0\u00b7\u00bd\u00b4\u00e0\u00e8\u00ea\u00f3";

    private TextEncoding() {}

    /**
     * The name for {@code charset=}; nothing when the bytes don't tell.
     *
     * @param complete whether these are all bytes; else the last character may be cut off
     */
    static Optional<String> of(ByteBuffer bytes, boolean complete) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of("utf-16");
        }
        if (isUtf8(bytes.duplicate(), complete)) {
            return Optional.of("utf-8");
        }
        return isNordicWindows(bytes.duplicate()) ? Optional.of("windows-1252") : Optional.empty();
    }

    private static boolean startsWith(ByteBuffer bytes, int first, int second) {
        return bytes.remaining() >= 2
                && (bytes.get(0) & 0xff) == first
                && (bytes.get(1) & 0xff) == second;
    }

    private static boolean isUtf8(ByteBuffer bytes, boolean complete) {
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        return !UTF_8.newDecoder().decode(bytes, characters, complete).isError();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static boolean isNordicWindows(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int c = bytes.get() & 0xff;
            if (isControl(c) || (c >= ASCII && NORDIC.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }
}
