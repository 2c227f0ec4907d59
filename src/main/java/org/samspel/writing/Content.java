package org.samspel.writing;

import org.samspel.content.ContentRepository;
import org.samspel.entries.EntryReader;
import org.samspel.publishing.Publisher;

/**
 * What is read before anything is written.
 *
 * @param reader with which texts are read that readers will see
 */
public record Content(Publisher publisher, ContentRepository repository, EntryReader reader) {
    Shelf shelf() {
        return new Shelf(publisher, repository);
    }
}
