package org.samspel.exchange;

import java.util.regex.Pattern;

/** Texts of authors, made fit for formats in which a line end begins something new. */
final class Text {
    /** Line ends of every kind, controls, and what turns the direction of what follows. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private Text() {}

    /** On one line, without spaces around it. */
    static String line(String text) {
        return SPACES.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }
}
