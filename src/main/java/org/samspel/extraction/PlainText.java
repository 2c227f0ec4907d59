package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Plain text: UTF-16 when a byte order mark says so, else UTF-8 when the bytes are valid UTF-8,
 * else Windows-1252, in which Nordic offices saved for decades.
 */
final class PlainText {

    /** Enough for as many characters as are kept of a file, whatever the encoding. */
    private static final int MAX_BYTES = 8_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    static void read(Path file, PageCollector collector) throws IOException {
        byte[] bytes = start(file);
        collector.append(decoded(bytes));
        collector.endPage();
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    private static CharSequence decoded(byte[] bytes) throws IOException {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return withoutMark(new String(bytes, UTF_16BE));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return withoutMark(new String(bytes, UTF_16LE));
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, false);
        String text = result.isError() ? new String(bytes, WINDOWS) : chars.flip().toString();
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Failure.NOT_TEXT);
        }
        return withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
