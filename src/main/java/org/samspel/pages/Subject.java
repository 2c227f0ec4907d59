package org.samspel.pages;

import org.samspel.entries.Entry;

/** What a page is about, for what its head says to machines. */
sealed interface Subject {

    /** Nothing beyond itself. */
    record Page() implements Subject {}

    record Home() implements Subject {}

    /**
     * A list, a folder or a search result.
     *
     * @param references the address, with its query, whose references can be fetched; empty: none
     * @param feed the address, with its query, that can be followed; empty: none
     */
    record Collection(String references, String feed) implements Subject {}

    /** A translation of a work, on its own page or standing in for another. */
    record OfEntry(Entry entry) implements Subject {}
}
