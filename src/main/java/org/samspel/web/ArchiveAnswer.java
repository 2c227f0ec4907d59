package org.samspel.web;

import java.io.IOException;
import java.util.Optional;
import org.samspel.archives.Archive;
import org.samspel.archives.Archives;
import org.samspel.publishing.Place;

/** Answers where a page's address ends in {@code .zip}: with all its files in one. */
public final class ArchiveAnswer {
    private final Archives archives;
    private final FileAnswer files;

    public ArchiveAnswer(Archives archives, FileAnswer files) {
        this.archives = archives;
        this.files = files;
    }

    /** The page whose archive is at the path, or what became of the page. */
    static Optional<Place> place(Exchange exchange, String path) {
        return Archives.page(path).flatMap(exchange.edition().site().addresses()::at);
    }

    /** Whether there was something to send. */
    boolean send(Exchange exchange, Place.Page page) throws IOException {
        Optional<Archive> archive = archives.of(exchange.edition().site(), page);
        if (archive.isPresent()) {
            exchange.response().setHeader("X-Robots-Tag", "noindex");
            files.send(exchange.request(), exchange.response(), archive.get());
        }
        return archive.isPresent();
    }

    /** Where the archive is when its page is elsewhere; outside the site there are none. */
    static Optional<String> moved(Place.Moved page) {
        return Optional.of(page.to())
                .filter(to -> to.startsWith("/") && to.endsWith("/") && to.length() > 1)
                .map(Archives::address);
    }
}
