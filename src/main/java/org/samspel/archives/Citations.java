package org.samspel.archives;

import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/** How to cite what an archive holds; whoever knows it gives it. */
@FunctionalInterface
public interface Citations {

    /**
     * Plain text in the language of the page, always the same for the same site; lines end in
     * {@code \n}.
     */
    String text(Site site, Place.Page page);
}
