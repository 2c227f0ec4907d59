package org.samspel.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.samspel.analysis.Stemming;
import org.samspel.search.Results.Segment;

/**
 * The piece of a text, about {@value #LENGTH} characters, that shows best why it was found, with
 * the words found marked in whatever form they stand there.
 */
final class Snippets {
    private static final int LENGTH = 200;

    private final UnifiedHighlighter highlighter;

    Snippets(Analyzer analyzer) {
        this.highlighter =
                UnifiedHighlighter.builderWithoutSearcher(analyzer)
                        .withMaxLength(Integer.MAX_VALUE - 1) // the default stops at 10,000
                        .withBreakIterator(Snippets::sentences)
                        .withFormatter(new SnippetFormatter(LENGTH))
                        .build();
    }

    /**
     * Its beginning when none of the words is in the text; empty when there is no text.
     *
     * @param words a query on the pages of items
     */
    List<Segment> of(String text, Stemming stemming, Query words) throws IOException {
        String field = Part.BODY.in(stemming);
        Object snippet = highlighter.highlightWithoutSearcher(field, words, text, 1);
        return snippet instanceof Snippet found ? found.segments() : List.of();
    }

    private static BreakIterator sentences() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        return LengthGoalBreakIterator.createClosestToLength(sentences, LENGTH, 0.5f);
    }

    /** What the highlighter hands through from the formatter. */
    record Snippet(List<Segment> segments) {}
}
