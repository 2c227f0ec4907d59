package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.exchange.Atom;
import org.samspel.exchange.SearchJson;
import org.samspel.exchange.SearchResults;
import org.samspel.pages.Pages;
import org.samspel.publishing.Place;

/** What a search found, for programs: {@code /nb/sok.atom?q=}, {@code /nb/sok.json?q=}. */
final class SearchAnswer {
    private final Pages pages;

    SearchAnswer(Pages pages) {
        this.pages = pages;
    }

    private static Optional<Asked> asked(Edition edition, String path) {
        return Stream.of(Atom.ENDING, SearchJson.ENDING)
                .flatMap(ending -> Asked.of(edition, path, ending).stream())
                .filter(asked -> asked.place() instanceof Place.SearchPage)
                .findFirst();
    }

    static boolean isAsked(Edition edition, String path) {
        return asked(edition, path).isPresent();
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        Optional<Asked> asked = asked(exchange.edition(), path);
        if (asked.isEmpty() || !(asked.get().place() instanceof Place.SearchPage place)) {
            return false;
        }
        Pages.Found found =
                pages.found(exchange.edition().site(), place, Pages.known(place, parameters));
        Headers.searched(exchange.response(), found.took());
        asked.get().send(exchange, text(asked.get(), found.results()));
        return true;
    }

    private static String text(Asked asked, SearchResults results) {
        return asked.ending().equals(Atom.ENDING) ? Atom.of(results) : SearchJson.of(results);
    }
}
