package org.samspel.previews;

import java.util.regex.Pattern;

/** Text that shows what it is: nothing in it turns the rest round or hides it. */
final class VisibleText {
    /** Shown for a character that must not have its effect. */
    private static final String MARK = "\uFFFD";

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    /** Controls, and those that set the direction of text whatever its letters (UAX 9 §2). */
    private static final Pattern EFFECT =
            Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    private VisibleText() {}

    static String of(String text) {
        return EFFECT.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(MARK);
    }
}
