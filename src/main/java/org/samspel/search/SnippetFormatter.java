package org.samspel.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.samspel.search.Results.Segment;

/**
 * A passage as segments. A sentence that is too long (a table read as text, say) is cut at blanks
 * around the first word found.
 */
final class SnippetFormatter extends PassageFormatter {
    private static final String ELLIPSIS = "…";
    private static final String SENTENCE_ENDS = ".!?";

    private final int length;

    /**
     * @param length in characters, of a good snippet; half as much again still passes
     */
    SnippetFormatter(int length) {
        this.length = length;
    }

    @Override
    public Snippets.Snippet format(Passage[] passages, String text) {
        return new Snippets.Snippet(passages.length == 0 ? List.of() : segments(passages[0], text));
    }

    private List<Segment> segments(Passage passage, String text) {
        int start = start(passage, text);
        int end = end(passage, text, start);
        List<Segment> segments = new ArrayList<>();
        add(segments, isWhole(text.substring(0, start)) ? "" : ELLIPSIS, false);
        int at = start;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int from = passage.getMatchStarts()[i];
            int to = passage.getMatchEnds()[i];
            // The forms of a word are matches of their own at the same place.
            if (from >= at && to <= end) {
                add(segments, text.substring(at, from), false);
                add(segments, text.substring(from, to), true);
                at = to;
            }
        }
        add(segments, text.substring(at, end).stripTrailing(), false);
        boolean toTheEnd = end == text.length() || isWhole(text.substring(start, end));
        add(segments, toTheEnd ? "" : ELLIPSIS, false);
        return segments;
    }

    /** Where a sentence has ended nothing is cut off, and no sign says so. */
    private static boolean isWhole(String text) {
        String shown = text.stripTrailing();
        return shown.isEmpty() || SENTENCE_ENDS.indexOf(shown.charAt(shown.length() - 1)) >= 0;
    }

    private int start(Passage passage, String text) {
        int start = passage.getStartOffset();
        if (!isLong(passage) || passage.getNumMatches() == 0) {
            return start;
        }
        int wanted = Math.max(start, passage.getMatchStarts()[0] - length / 3);
        return wanted == start ? start : afterBlank(text, wanted, passage.getMatchStarts()[0]);
    }

    private int end(Passage passage, String text, int start) {
        int end = passage.getEndOffset();
        if (!isLong(passage) || end - start <= length) {
            return end;
        }
        int blank = text.lastIndexOf(' ', start + length);
        return blank > start + length / 2 ? blank : wholeCharacter(text, start + length);
    }

    private boolean isLong(Passage passage) {
        return passage.getLength() > length + length / 2;
    }

    private static int afterBlank(String text, int wanted, int latest) {
        int blank = text.indexOf(' ', wanted);
        return blank < 0 || blank >= latest ? wholeCharacter(text, wanted) : blank + 1;
    }

    private static int wholeCharacter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Segment> segments, String text, boolean marked) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, marked));
        }
    }
}
