package org.samspel.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a reader reads in a tree, in order: a line for each block, images by their descriptions. */
public final class PlainText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(Element body) {
        PlainText reading = new PlainText();
        body.filter(reading);
        return reading.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isApparatus(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            breakBefore(element);
            append(element.nameIs("img") ? " " + element.attr("alt") + " " : "");
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            breakBefore(element);
        }
        return FilterResult.CONTINUE;
    }

    /** Numbers and arrows of footnotes are not words. */
    private static boolean isApparatus(Element element) {
        return element.hasClass("footnote-ref") || element.hasClass("footnote-backref");
    }

    private void breakBefore(Element element) {
        if (element.isBlock() || element.nameIs("br")) {
            endLine();
        }
    }

    private void endLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                text.append(c);
            } else if (!text.isEmpty() && !endsInSpace()) {
                text.append(' ');
            }
        }
    }

    private boolean endsInSpace() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }
}
