package org.samspel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.exchange.Suggestions;
import org.samspel.pages.Pages;
import org.samspel.publishing.Place;

/** Ways to go on with a search that is being typed: {@code /nb/sok/suggest?q=}. */
final class SuggestAnswer {
    private static final String NAME = "suggest";

    private final Pages pages;

    SuggestAnswer(Pages pages) {
        this.pages = pages;
    }

    private static Optional<Place.SearchPage> asked(Edition edition, String path) {
        return path.endsWith("/" + NAME)
                ? edition.site()
                        .addresses()
                        .at(path.substring(0, path.length() - NAME.length()))
                        .filter(Place.SearchPage.class::isInstance)
                        .map(Place.SearchPage.class::cast)
                : Optional.empty();
    }

    static boolean isAsked(Edition edition, String path) {
        return asked(edition, path).isPresent();
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        Optional<Place.SearchPage> place = asked(exchange.edition(), path);
        if (place.isEmpty()) {
            return false;
        }
        String typed = Pages.typed(parameters);
        byte[] bytes =
                Suggestions.of(typed, pages.suggestions(place.get(), typed))
                        .getBytes(StandardCharsets.UTF_8);
        HttpServletResponse response = exchange.response();
        response.setHeader("Cache-Control", "max-age=60");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        Answers.bytes(
                exchange.request(), response, Suggestions.MEDIA_TYPE + ";charset=UTF-8", bytes);
        return true;
    }
}
