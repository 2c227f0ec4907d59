package org.samspel.mail;

import java.util.regex.Pattern;

/**
 * What must not come near a header. U+760D and U+760A are ordinary letters that a mail library once
 * cut down to CR and LF (CVE-2025-7962).
 */
final class HeaderText {
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[\\p{Cntrl}\\x{80}-\\x{9F}\\u2028\\u2029\\u760D\\u760A]|(?i)%0[ad]|[\\uD800-\\uDFFF]");

    private HeaderText() {}

    static boolean isForbidden(String text) {
        return FORBIDDEN.matcher(text).find();
    }

    /**
     * @throws IllegalArgumentException when the text would not stay in its header
     */
    static void check(String text, int most) {
        if (text.length() > most || isForbidden(text)) {
            throw new IllegalArgumentException("not a text for a header");
        }
    }
}
