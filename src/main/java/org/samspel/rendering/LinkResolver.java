package org.samspel.rendering;

import org.samspel.content.Explanation;
import org.samspel.entries.Entry;

/** Knows where a link written in a body leads. Given by whoever knows the addresses. */
@FunctionalInterface
public interface LinkResolver {

    /**
     * @param from the entry that holds the link
     * @param reference as written: relative path, absolute path or URL, with or without fragment
     */
    LinkTarget resolve(Entry from, String reference);

    /** Where a link leads. */
    sealed interface LinkTarget {
        /**
         * A place of this site.
         *
         * @param address with fragment, to be written into the page
         * @param language of the page it leads to when that is not the language of the entry;
         *     otherwise empty
         * @param anchorOf the entry whose anchors must hold the fragment; empty when there is none
         */
        record Internal(
                String address,
                java.util.Optional<org.samspel.languages.Language> language,
                java.util.Optional<Anchor> anchorOf)
                implements LinkTarget {}

        /** A fragment in another entry, to be checked when that is rendered. */
        record Anchor(org.samspel.content.ContentPath entry, String id) {}

        /** Another site, or mail. */
        record External(String address) implements LinkTarget {}

        /** Nowhere: what is wrong, and what to do. */
        record Dead(Explanation explanation) implements LinkTarget {}
    }
}
