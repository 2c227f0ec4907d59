package org.samspel.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Where something stands in a body.
 *
 * @param line of the body, from 1
 * @param column of the line, from 1; 0 when it is not known
 */
public record Place(int line, int column) {
    /** Carries the place of a link through the sanitiser; taken off before a page is written. */
    static final String ATTRIBUTE = "data-at";

    private static final Pattern FORM = Pattern.compile("(\\d{1,7}):(\\d{1,7})");

    /** Whether it came from Markdown and not from raw HTML. */
    public static boolean isKnown(Element element) {
        return element.hasAttr(ATTRIBUTE);
    }

    /** The place of a link or image, taken off it; that of a text in the body when it has none. */
    public static Place take(Element element, String body, String text) {
        Matcher form = FORM.matcher(element.attr(ATTRIBUTE));
        element.removeAttr(ATTRIBUTE);
        return form.matches()
                ? new Place(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)))
                : of(body, text);
    }

    /** Where a text first stands in a body; its first line when it does not. */
    public static Place of(String body, String text) {
        int at = body.indexOf(text);
        if (at < 0) {
            return new Place(1, 0);
        }
        int line = 1;
        int lineStart = 0;
        for (int i = body.indexOf('\n'); i >= 0 && i < at; i = body.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Place(line, at - lineStart + 1);
    }
}
