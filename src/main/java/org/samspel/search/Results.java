package org.samspel.search;

import java.util.List;

/**
 * @param total how many there are in all
 * @param hits of the page asked for
 */
public record Results(long total, List<Hit> hits) {
    public Results {
        hits = List.copyOf(hits);
    }

    /**
     * @param key of the {@link Indexed} that was found
     * @param page page of the document the snippet is from, from 1; 0 when it has no pages
     * @param snippet text around the words found
     */
    public record Hit(String key, int page, List<Segment> snippet) {
        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /** A piece of a snippet, plain text; marked when it is a word found. */
    public record Segment(String text, boolean marked) {}
}
