package org.samspel.pages;

import org.samspel.archives.Archive;
import org.samspel.archives.Archives;
import org.samspel.languages.Formats;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/** What a page says of all its files in one. */
record ArchiveLinks(Site site, Archives archives) {
    private static final View.Archive NONE = new View.Archive("", "", 0);

    /** One file is downloaded as it is. */
    private static final int FEWEST = 2;

    /**
     * @param address of the page
     */
    View.Archive of(Place.Page page, String address) {
        return archives.of(site, page)
                .filter(archive -> archive.files() >= FEWEST)
                .map(archive -> of(page, address, archive))
                .orElse(NONE);
    }

    private static View.Archive of(Place.Page page, String address, Archive archive) {
        return new View.Archive(
                Archives.address(address),
                Formats.size(archive.size(), page.language()),
                archive.files());
    }
}
