package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.exchange.Format;
import org.samspel.exchange.Publication;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.publishing.Place;

/** A work, list, folder or search as references: its address with {@code .bib}, {@code .ris} … */
final class CitationAnswer {
    private final Pages pages;
    private final ReferenceLists lists;

    CitationAnswer(Pages pages, ReferenceLists lists) {
        this.pages = pages;
        this.lists = lists;
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
        if (!(asked.get().place() instanceof Place.Page page)) {
            return false;
        }
        Format format = Format.of(path).orElseThrow();
        Parameters known = Pages.known(page, parameters);
        if (Pages.listsCited(page)) {
            lists.answer(exchange, new ReferenceLists.Order(page, known, asked.get(), format));
            return true;
        }
        Optional<List<Publication>> cited = pages.cited(exchange.edition().site(), page, known);
        if (cited.isPresent()) {
            asked.get().offer(exchange);
            asked.get().send(exchange, format.write(cited.get()));
        }
        return cited.isPresent();
    }
}
