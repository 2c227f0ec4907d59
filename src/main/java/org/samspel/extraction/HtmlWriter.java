package org.samspel.extraction;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed whatever it is told: every element is closed, no deeper than
 * {@link #DEEPEST} are nested, and after {@link #MOST} characters no more is taken.
 */
final class HtmlWriter {
    static final int MOST = 300_000;

    private static final int DEEPEST = 40;

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean full;

    boolean full() {
        return full;
    }

    /** How many elements are open, to come back to with {@link #closeTo}. */
    int depth() {
        return open.size();
    }

    boolean tooDeep() {
        return open.size() >= DEEPEST;
    }

    /**
     * @param start the name, then attributes: {@code td colspan="2"}
     */
    void open(String start) {
        if (!full && !tooDeep()) {
            html.append('<').append(start).append('>');
            open.push(start.split(" ", 2)[0]);
        }
    }

    void closeTo(int depth) {
        while (open.size() > depth) {
            html.append("</").append(open.pop()).append('>');
        }
    }

    /** A whole element, or none of it when there is no room. */
    void element(String name, String content) {
        add("<" + name + ">" + content + "</" + name + ">");
    }

    /** Well-formed HTML without open ends. */
    void add(String wellFormed) {
        full |= html.length() + wellFormed.length() > MOST;
        if (!full) {
            html.append(wellFormed);
        }
    }

    String html() {
        closeTo(0);
        return html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
