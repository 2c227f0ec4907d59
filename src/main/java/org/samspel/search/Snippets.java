package org.samspel.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.samspel.analysis.Stemming;
import org.samspel.search.Results.Segment;

/**
 * The piece of a text, about {@value #LENGTH} characters, that shows best why it was found, with
 * the words found marked in whatever form they stand there. For one search.
 *
 * <p>Lucene's own highlighters were measured to take more time than finding: they index each text
 * anew and look for the sentence of every single word.
 */
final class Snippets {
    private static final int LENGTH = 200;
    private static final String ELLIPSIS = "…";
    private static final String SENTENCE_ENDS = ".!?";

    private final Query words;
    private final Analyzer analyzer;
    private final Map<Stemming, Marker> markers = new EnumMap<>(Stemming.class);

    /**
     * @param words a query on the pages of items
     */
    Snippets(Query words, Analyzer analyzer) {
        this.words = words;
        this.analyzer = analyzer;
    }

    /** Its beginning when none of the words is in the text; empty when there is no text. */
    List<Segment> of(String text, Stemming stemming) {
        List<Mark> marks = markers.computeIfAbsent(stemming, this::marker).marks(text);
        return segments(text, Passage.of(text, marks, LENGTH), marks);
    }

    private Marker marker(Stemming stemming) {
        return new Marker(Sought.of(words, Part.BODY.in(stemming)), stemming, analyzer);
    }

    private static List<Segment> segments(String text, Passage passage, List<Mark> marks) {
        List<Segment> segments = new ArrayList<>();
        int at = passage.start();
        add(segments, isWhole(text.substring(0, at)) ? "" : ELLIPSIS, false);
        while (at < passage.end() && text.charAt(at) == ' ') {
            at++;
        }
        for (Mark mark : marks) {
            // The forms of a word, and phrases, are marks of their own at the same place.
            if (mark.start() >= at && mark.end() <= passage.end()) {
                add(segments, text.substring(at, mark.start()), false);
                add(segments, text.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(segments, text.substring(at, passage.end()).stripTrailing(), false);
        add(segments, isWhole(text, passage) ? "" : ELLIPSIS, false);
        return segments;
    }

    private static boolean isWhole(String text, Passage passage) {
        return passage.end() == text.length()
                || isWhole(text.substring(passage.start(), passage.end()));
    }

    /** Where a sentence has ended nothing is cut off, and no sign says so. */
    private static boolean isWhole(String text) {
        String shown = text.stripTrailing();
        return shown.isEmpty() || SENTENCE_ENDS.indexOf(shown.charAt(shown.length() - 1)) >= 0;
    }

    private static void add(List<Segment> segments, String text, boolean marked) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, marked));
        }
    }
}
