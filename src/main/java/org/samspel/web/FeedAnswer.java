package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.exchange.Atom;
import org.samspel.exchange.Feed;
import org.samspel.pages.Pages;
import org.samspel.publishing.Place;

/** What is new on a page: its address with {@code .atom}. */
final class FeedAnswer {
    private final Pages pages;

    FeedAnswer(Pages pages) {
        this.pages = pages;
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        Optional<Asked> asked = Asked.of(exchange.edition(), path, Atom.ENDING);
        if (asked.isEmpty()) {
            return false;
        }
        if (asked.get().follow(exchange)) {
            return true;
        }
        Optional<Feed> feed =
                asked.get().place() instanceof Place.Page page
                        ? pages.feed(exchange.edition().site(), page, Pages.known(page, parameters))
                        : Optional.empty();
        if (feed.isPresent()) {
            asked.get().send(exchange, Atom.of(feed.get()));
        }
        return feed.isPresent();
    }
}
