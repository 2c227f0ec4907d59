package org.samspel.entries;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a name that stands in addresses and anchors: lower-case {@code a-z 0-9} in words
 * joined by hyphens. The same name always gives the same slug; Nordic letters become the letters
 * readers would type without a Nordic keyboard.
 */
public final class Slug {
    private Slug() {}

    /** The slug of a text; empty when it holds no letter or digit that can stand in one. */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        String letters = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
        for (int i = 0; i < letters.length(); i++) {
            append(slug, letters.charAt(i));
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-'
                ? slug.substring(0, end - 1)
                : slug.toString();
    }

    private static void append(StringBuilder slug, char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug.append(c);
            return;
        }
        switch (c) {
            case 'ø' -> slug.append('o');
            case 'æ' -> slug.append("ae");
            case 'œ' -> slug.append("oe");
            case 'ð', 'đ' -> slug.append('d');
            case 'þ' -> slug.append("th");
            case 'ß' -> slug.append("ss");
            case 'ł' -> slug.append('l');
            case '\'', '’', '\u00AD' -> {}
            default -> appendBreak(slug, c);
        }
    }

    /** Marks (left over from å, ä, ö, é …) vanish; anything else parts two words. */
    private static void appendBreak(StringBuilder slug, char c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        if (!mark && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
