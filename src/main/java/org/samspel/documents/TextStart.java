package org.samspel.documents;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * The first part of a text file.
 *
 * @param text without a byte order mark
 * @param whole whether the file has no more
 */
public record TextStart(String text, boolean whole) {
    private static final char MARK = '\uFEFF';
    private static final char UNKNOWN = '\uFFFD';

    /** What does not tell its encoding was most likely saved by an older Nordic office. */
    private static final String FALLBACK = "windows-1252";

    static TextStart of(ByteBuffer bytes, boolean whole) {
        String encoding = TextEncoding.of(bytes.duplicate(), whole).orElse(FALLBACK);
        String text = Charset.forName(encoding).decode(bytes).toString();
        int start = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        boolean cut = !whole && !text.isEmpty() && text.charAt(text.length() - 1) == UNKNOWN;
        return new TextStart(text.substring(start, text.length() - (cut ? 1 : 0)), whole);
    }
}
