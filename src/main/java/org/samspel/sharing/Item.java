package org.samspel.sharing;

import java.util.List;
import java.util.Optional;
import org.samspel.documents.Document;
import org.samspel.publishing.Place;

/** Something somebody has chosen, as it is on the site at the moment. */
public sealed interface Item {

    /** The address to find it by from now on, percent-encoded. */
    String address();

    /** In the reader's language, where there is a title in it. */
    String title();

    /**
     * It is there.
     *
     * @param page whose files these are; empty for a single file
     * @param files at least one, but for a work without files
     */
    record There(String address, String title, Optional<Place.Page> page, List<Document> files)
            implements Item {}

    /** It has been taken away. */
    record Gone(String address, String title) implements Item {}
}
