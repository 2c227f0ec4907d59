package org.samspel.metadata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;

/**
 * The bytes of a text file as text: UTF-8, without byte order mark, lines ending in a line feed. A
 * file in another encoding is read as what it most likely is, and becomes a problem.
 *
 * @param text what the file says
 * @param problem that it is not UTF-8
 */
public record SourceText(String text, Optional<Problem> problem) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    public static SourceText of(ContentPath file, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return other(file, new String(bytes, StandardCharsets.UTF_16), 1);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            int valid = validPrefix(bytes);
            if (valid < bytes.length) {
                int line = 1 + countLines(bytes, valid);
                return other(file, new String(bytes, OLD_WINDOWS), line);
            }
        }
        return new SourceText(plain(text), Optional.empty());
    }

    private static SourceText other(ContentPath file, String text, int line) {
        Problem problem = Problem.warning(file, line, 0, Explanation.of("file.encoding"));
        return new SourceText(plain(text), Optional.of(problem));
    }

    private static String plain(String text) {
        String body =
                text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** How many bytes, from the start, are valid UTF-8. */
    private static int validPrefix(byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        return result.isError() ? in.position() : bytes.length;
    }

    private static int countLines(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
