package org.samspel.pages;

import java.util.Optional;
import org.samspel.entries.Entry;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** Links to works by their titles. */
record WorkLinks(Site site) {

    /** Empty for a work readers don't see. */
    Optional<Frame.Link> of(WorkId id, Language language) {
        return successor(id, language).map(link -> new Frame.Link(link.title(), link.address()));
    }

    /** The same, with the language of the title. */
    Optional<View.Successor> successor(WorkId id, Language language) {
        return site.works()
                .find(id)
                .flatMap(work -> site.works().served(work, language))
                .flatMap(
                        entry ->
                                site.addresses()
                                        .of(id, language)
                                        .map(address -> successor(entry, address)));
    }

    private static View.Successor successor(Entry entry, String address) {
        return new View.Successor(entry.title(), address, entry.language().code());
    }
}
