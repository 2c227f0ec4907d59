package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.exchange.SearchFormat;
import org.samspel.pages.Pages;
import org.samspel.publishing.Place;

/** What a search found, for programs: {@code /nb/sok.atom?q=}, {@code /nb/sok.json?q=}. */
public final class SearchAnswer {
    private final Pages pages;

    public SearchAnswer(Pages pages) {
        this.pages = pages;
    }

    /** A search, asked for in a format. */
    private record Asked(Place.SearchPage place, String page, SearchFormat format) {}

    private static Optional<Asked> asked(Edition edition, String path) {
        return SearchFormat.of(path).flatMap(format -> asked(edition, path, format));
    }

    private static Optional<Asked> asked(Edition edition, String path, SearchFormat format) {
        String page = path.substring(0, path.length() - format.suffix().length()) + "/";
        return edition.site()
                .addresses()
                .at(page)
                .filter(Place.SearchPage.class::isInstance)
                .map(place -> new Asked((Place.SearchPage) place, page, format));
    }

    static boolean isAsked(Edition edition, String path) {
        return asked(edition, path).isPresent();
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        Optional<Asked> asked = asked(exchange.edition(), path);
        if (asked.isEmpty()) {
            return false;
        }
        Place.SearchPage place = asked.get().place();
        SearchFormat format = asked.get().format();
        Pages.Found found =
                pages.found(exchange.edition().site(), place, Pages.known(place, parameters));
        Headers.searched(exchange.response(), found.took());
        new Representation(asked.get().page(), format.mediaType(), format.write(found.results()))
                .send(exchange);
        return true;
    }
}
