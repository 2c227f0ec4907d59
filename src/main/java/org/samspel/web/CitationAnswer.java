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
public final class CitationAnswer {
    private final Pages pages;

    public CitationAnswer(Pages pages) {
        this.pages = pages;
    }

    /** A page, asked for in a format. */
    private record Asked(Place place, String page, Format format) {}

    private static Optional<Asked> asked(Edition edition, String path) {
        return Format.of(path)
                .flatMap(
                        format -> {
                            String bare =
                                    path.substring(0, path.length() - format.suffix().length());
                            return edition.site()
                                    .addresses()
                                    .at(bare + "/")
                                    .map(place -> new Asked(place, bare + "/", format));
                        });
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
        if (asked.get().place() instanceof Place.Moved moved) {
            Answers.moved(exchange.response(), asked.get().format().beside(moved.to()));
            return true;
        }
        Optional<List<Publication>> cited =
                asked.get().place() instanceof Place.Page page
                        ? pages.cited(
                                exchange.edition().site(), page, Pages.known(page, parameters))
                        : Optional.empty();
        if (cited.isPresent()) {
            send(exchange, asked.get(), cited.get());
        }
        return cited.isPresent();
    }

    private static void send(Exchange exchange, Asked asked, List<Publication> publications)
            throws IOException {
        exchange.response()
                .setHeader(
                        "Content-Disposition", ContentDisposition.attachment(name(asked)).value());
        String text = asked.format().write(publications);
        new Representation(asked.page(), asked.format().mediaType(), text).send(exchange);
    }

    /** The last part of the page's address: what readers know it by. */
    private static String name(Asked asked) {
        String page = asked.page().substring(0, asked.page().length() - 1);
        return page.substring(page.lastIndexOf('/') + 1) + asked.format().suffix();
    }
}
