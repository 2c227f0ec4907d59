package org.samspel.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Writes a word as someone without its letters would: {@code å ä æ} are {@code a}, {@code ö ø} are
 * {@code o}, and so are the digraphs {@code aa ae oe} that stand in for them. Swedish and Norwegian
 * spellings of one word meet here too ({@code miljö}, {@code miljø}).
 */
final class Folding {
    private Folding() {}

    /** A word in lower case, folded; ligatures may make it longer. */
    static char[] fold(char[] word, int length) {
        char[] folded = new char[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            if (!isSecondOfDigraph(word, i)) {
                folded[size++] = withoutMarks(word[i]);
            }
        }
        if (isAscii(folded, size)) {
            return Arrays.copyOf(folded, size);
        }
        char[] ascii = new char[size * 4];
        return Arrays.copyOf(ascii, ASCIIFoldingFilter.foldToASCII(folded, 0, ascii, 0, size));
    }

    /** What a word that begins with a letter begins with when it is folded. */
    static char first(char letter) {
        char plain = withoutMarks(letter);
        return plain < 0x80 ? plain : fold(new char[] {plain}, 1)[0];
    }

    private static boolean isSecondOfDigraph(char[] word, int i) {
        return i > 0
                && switch (word[i]) {
                    case 'a' -> word[i - 1] == 'a';
                    case 'e' -> word[i - 1] == 'a' || word[i - 1] == 'o';
                    default -> false;
                };
    }

    private static char withoutMarks(char letter) {
        return switch (letter) {
            case 'å', 'ä', 'æ' -> 'a';
            case 'ö', 'ø', 'œ' -> 'o';
            default -> letter;
        };
    }

    private static boolean isAscii(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
