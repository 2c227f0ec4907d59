package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.documents.ContentDisposition;
import org.samspel.exchange.Format;
import org.samspel.exchange.Publication;
import org.samspel.pages.Pages;
import org.samspel.publishing.Place;

/** A work, list, folder or search as references: its address with {@code .bib}, {@code .ris} … */
final class CitationAnswer {
    private final Pages pages;

    CitationAnswer(Pages pages) {
        this.pages = pages;
    }

    private static Optional<Asked> asked(Edition edition, String path) {
        return Format.of(path).flatMap(format -> Asked.of(edition, path, format.ending()));
    }

    /** Whether the address asks for the references of a search. */
    static boolean isSearch(Edition edition, String path) {
        return asked(edition, path)
                .filter(found -> found.place() instanceof Place.SearchPage)
                .isPresent();
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        Optional<Asked> asked = asked(exchange.edition(), path);
        if (asked.isEmpty()) {
            return false;
        }
        if (asked.get().follow(exchange)) {
            return true;
        }
        Optional<List<Publication>> cited =
                asked.get().place() instanceof Place.Page page
                        ? pages.cited(
                                exchange.edition().site(), page, Pages.known(page, parameters))
                        : Optional.empty();
        if (cited.isPresent()) {
            send(exchange, asked.get(), Format.of(path).orElseThrow().write(cited.get()));
        }
        return cited.isPresent();
    }

    private static void send(Exchange exchange, Asked asked, String text) throws IOException {
        exchange.response()
                .setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment(asked.fileName()).value());
        asked.send(exchange, text);
    }
}
