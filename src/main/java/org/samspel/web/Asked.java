package org.samspel.web;

import java.io.IOException;
import java.util.Optional;
import org.samspel.documents.ContentDisposition;
import org.samspel.exchange.Ending;
import org.samspel.exchange.Signposts;
import org.samspel.publishing.Address;
import org.samspel.publishing.Place;

/**
 * A page, asked for in another form.
 *
 * @param place what is at the page's address
 * @param page its path, decoded, with a slash at the end
 */
record Asked(Place place, String page, Ending ending) {

    /** Empty when the path has another end, or there is nothing at the page's address. */
    static Optional<Asked> of(Edition edition, String path, Ending ending) {
        if (!path.endsWith(ending.suffix())) {
            return Optional.empty();
        }
        String page = path.substring(0, path.length() - ending.suffix().length()) + "/";
        return edition.site().addresses().at(page).map(place -> new Asked(place, page, ending));
    }

    /** The last part of the page's address, what readers know it by, with the ending. */
    String fileName() {
        String bare = page.substring(0, page.length() - 1);
        return bare.substring(bare.lastIndexOf('/') + 1) + ending.suffix();
    }

    /** Goes on to the form beside where the page is now; says whether the page has moved. */
    boolean follow(Exchange exchange) {
        if (place instanceof Place.Moved moved) {
            Answers.moved(exchange.response(), ending.beside(moved.to()));
            return true;
        }
        return false;
    }

    /** Where the page is that this says over again; it is the page that should be found. */
    void describe(Exchange exchange) {
        exchange.response().setHeader("X-Robots-Tag", "noindex");
        exchange.response().setHeader("Link", Signposts.ofDescription(Address.encode(page)));
    }

    /** The address as it is asked for, decoded. */
    String address() {
        return page.substring(0, page.length() - 1) + ending.suffix();
    }

    /** To be kept by whoever asks, under its name. */
    void offer(Exchange exchange) {
        describe(exchange);
        exchange.response()
                .setHeader(
                        "Content-Disposition", ContentDisposition.attachment(fileName()).value());
    }

    void send(Exchange exchange, String text) throws IOException {
        describe(exchange);
        new Representation(ending.mediaType(), text).send(exchange);
    }
}
