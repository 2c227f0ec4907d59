package org.samspel.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as it is indexed and shown: composed (NFC, since names from a Mac and text from a PDF are
 * not), without soft hyphens and control characters, any white space one blank.
 */
public final class CleanText {
    /**
     * Characters a piece. The best piece of a long page is found and shown, so that neither ranking
     * nor marking ever works on a whole book.
     */
    static final int PIECE = 8_000;

    private static final char SOFT_HYPHEN = '\u00AD';

    private CleanText() {}

    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isBlank(c)) {
                appendBlank(clean);
            } else if (c != SOFT_HYPHEN && !isLoneSurrogate(composed, i)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** Clean text, cut at blanks into pieces of at most {@link #PIECE} characters. */
    public static List<String> pieces(String text) {
        String clean = clean(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (clean.length() - start > PIECE) {
            int end = lastBlank(clean, start);
            pieces.add(clean.substring(start, end));
            start = end;
        }
        pieces.add(clean.substring(start));
        return pieces;
    }

    private static int lastBlank(String text, int start) {
        int blank = text.lastIndexOf(' ', start + PIECE);
        if (blank > start) {
            return blank;
        }
        int end = start + PIECE;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static void appendBlank(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
