package org.samspel.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.samspel.clients.LaterBody;
import org.samspel.exchange.Format;
import org.samspel.exchange.Publication;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.publishing.Place;

/**
 * References of whole lists and folders. Those of ten thousand works take a second, so they are
 * made in a line, beside the threads that readers of pages need. Those of all that is on a page are
 * kept; those of a part of it are not, since there are as many parts as anyone can think of.
 */
final class ReferenceLists {
    private static final Logger LOG = System.getLogger(ReferenceLists.class.getName());

    private final Pages pages;
    private final Troubles troubles;
    private final ExecutorService line;

    /**
     * @param line of one thread, so that two who ask for the same do not have it made twice, nor
     *     more of them be in the making than there is memory for; bounded
     */
    ReferenceLists(Pages pages, Troubles troubles, ExecutorService line) {
        this.pages = pages;
        this.troubles = troubles;
        this.line = line;
    }

    /** What is asked for. */
    record Order(Place.Page page, Parameters parameters, Asked asked, Format format) {
        boolean isWhole() {
            return parameters.isEmpty();
        }

        String address() {
            return asked.address();
        }
    }

    void answer(Exchange exchange, Order order) throws IOException {
        Optional<ReadyText> ready =
                order.isWhole()
                        ? exchange.edition().references().find(order.address())
                        : Optional.empty();
        if (ready.isPresent()) {
            order.asked().offer(exchange);
            ready.get().send(exchange);
            return;
        }
        LaterBody later = LaterBody.begin(exchange.request());
        try {
            line.execute(() -> make(exchange, order, later));
        } catch (RejectedExecutionException full) {
            troubles.busy(exchange);
            later.end();
        }
    }

    private void make(Exchange exchange, Order order, LaterBody later) {
        try {
            send(exchange, order, later);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A reader left before the answer", gone);
            later.end();
        }
    }

    private void send(Exchange exchange, Order order, LaterBody later) throws IOException {
        try {
            ReadyText text = text(exchange.edition(), order);
            order.asked().offer(exchange);
            text.send(exchange, later);
        } catch (RuntimeException ours) { // as for any page: said with a number, noted down once
            troubles.answer(exchange, ours);
            later.end();
        }
    }

    private ReadyText text(Edition edition, Order order) {
        return order.isWhole()
                ? edition.references()
                        .get(order.address(), () -> Optional.of(made(edition, order)))
                        .orElseThrow()
                : made(edition, order);
    }

    private ReadyText made(Edition edition, Order order) {
        List<Publication> cited =
                pages.cited(edition.site(), order.page(), order.parameters()).orElse(List.of());
        return new ReadyText(
                order.format().mediaType() + ";charset=UTF-8",
                Coded.written(out -> order.format().write(cited, out)));
    }
}
