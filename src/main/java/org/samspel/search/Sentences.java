package org.samspel.search;

import java.text.BreakIterator;
import java.util.Locale;

/** Where the sentences of a text begin and end. Only asked for around a place: it takes a while. */
final class Sentences {
    private final String text;
    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    Sentences(String text) {
        this.text = text;
        breaks.setText(text);
    }

    /**
     * Whole sentences that hold a piece of the text; with so many around it that they are as near
     * to a length as can be: what follows first, and when there is no more what comes before.
     *
     * @param from in characters
     * @param to behind the last
     * @param length in characters
     */
    Passage around(int from, int to, int length) {
        int start = from == 0 ? 0 : breaks.preceding(from + 1);
        int end = to == text.length() ? to : breaks.following(Math.max(0, to - 1));
        while (end < text.length() && end - start < length) {
            int next = breaks.following(end);
            if (next - start - length > length - (end - start)) {
                break;
            }
            end = next;
        }
        while (start > 0 && end - start < length) {
            int previous = breaks.preceding(start);
            if (end - previous - length > length - (end - start)) {
                break;
            }
            start = previous;
        }
        return new Passage(start, end);
    }
}
