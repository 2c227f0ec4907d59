package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.exchange.Atom;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
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
        Optional<ReadyText> feed =
                asked.get().place() instanceof Place.Page page
                        ? text(exchange.edition(), page, path, Pages.known(page, parameters))
                        : Optional.empty();
        if (feed.isPresent()) {
            asked.get().describe(exchange);
            feed.get().send(exchange);
        }
        return feed.isPresent();
    }

    /**
     * Readers' programs ask for those of lists and folders all day. What is filtered, and that of
     * one work, is soon made each time, and would take the room of the others.
     */
    private Optional<ReadyText> text(
            Edition edition, Place.Page page, String path, Parameters parameters) {
        return parameters.isEmpty() && !(page instanceof Place.WorkPage)
                ? edition.texts().get(path, () -> text(edition, page, parameters))
                : text(edition, page, parameters);
    }

    private Optional<ReadyText> text(Edition edition, Place.Page page, Parameters parameters) {
        return pages.feed(edition.site(), page, parameters)
                .map(
                        feed ->
                                ReadyText.of(
                                        Atom.ENDING.mediaType() + ";charset=UTF-8", Atom.of(feed)));
    }
}
