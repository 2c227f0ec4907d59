package org.samspel.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param total how many works there are in all
 * @param hits of the page asked for, one a work
 * @param counts of the values of each facet, the most frequent first; those of a facet something is
 *     chosen in are counted without that choice, so that they tell what choosing more would give
 * @param correction the query with its misspelt words as the index has them
 */
public record Results(
        long total, List<Hit> hits, Map<Facet, List<Count>> counts, Optional<String> correction) {
    public static final Results NONE = new Results(0, List.of(), Map.of(), Optional.empty());

    public Results {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /**
     * @param key of the {@link Indexed} that was found
     * @param page page of the document the snippet is from, from 1; 0 when it has no pages
     * @param snippet text around the words found
     * @param others keys of what else of the same work was found, the best first
     */
    public record Hit(String key, int page, List<Segment> snippet, List<String> others) {
        public Hit {
            snippet = List.copyOf(snippet);
            others = List.copyOf(others);
        }
    }

    /** A piece of a snippet, plain text; marked when it is a word found. */
    public record Segment(String text, boolean marked) {}

    /**
     * A value of a facet.
     *
     * @param works how many works have it
     * @param chosen whether it is one of those asked for
     */
    public record Count(String value, long works, boolean chosen) {}
}
