package org.samspel.web;

import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/**
 * What readers get at one moment: a site in a theme, with the pages and the texts for programs made
 * of them so far. A request takes one edition and keeps to it.
 *
 * @param references of whole lists, apart from other texts: they are large, and each list has as
 *     many as there are formats
 * @param version for live reload: changes when anything readers see does
 */
record Edition(
        Site site,
        Theme theme,
        ReadyPages pages,
        ReadyTexts texts,
        ReadyTexts references,
        String version) {
    private static final long ROOM_FOR_TEXTS = 16L << 20;

    /** For about a dozen lists of five thousand works. */
    private static final long ROOM_FOR_REFERENCES = 12L << 20;

    /** Of which nothing has been made yet. */
    static Edition of(Site site, Theme theme, String version) {
        return new Edition(
                site,
                theme,
                new ReadyPages(),
                new ReadyTexts(ROOM_FOR_TEXTS),
                new ReadyTexts(ROOM_FOR_REFERENCES),
                version);
    }

    /** The same with pages yet to be made. */
    Edition renewed() {
        return new Edition(site, theme, new ReadyPages(), texts, references, version);
    }
}
