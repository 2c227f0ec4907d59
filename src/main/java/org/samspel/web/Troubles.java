package org.samspel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.pages.Failures;
import org.samspel.pages.Frame;
import org.samspel.publishing.Place;

/** Answers when something is not there, not possible, or our mistake. */
public final class Troubles {
    private static final Logger LOG = System.getLogger(Troubles.class.getName());
    private static final int REFERENCE_BYTES = 4;

    private final Printer printer;
    private final SecureRandom random = new SecureRandom();

    public Troubles(Printer printer) {
        this.printer = printer;
    }

    void missing(Exchange exchange, Language language) throws IOException {
        send(exchange, new Failures.What(language, HttpServletResponse.SC_NOT_FOUND, "", ""));
    }

    void gone(Exchange exchange, Language language, Place.Gone gone) throws IOException {
        send(
                exchange,
                new Failures.What(
                        language,
                        HttpServletResponse.SC_GONE,
                        gone.title(),
                        "",
                        gone.beside(),
                        Optional.empty()));
    }

    /**
     * The author of a file has withdrawn the version that is asked for.
     *
     * @param current the file as it is today
     */
    void withdrawn(Exchange exchange, Language language, Frame.Link current) throws IOException {
        send(
                exchange,
                new Failures.What(
                        language,
                        HttpServletResponse.SC_GONE,
                        current.label(),
                        "",
                        Optional.empty(),
                        Optional.of(current)));
    }

    /** Too many searches at once. */
    void busy(Exchange exchange) throws IOException {
        exchange.response().setHeader("Retry-After", "5");
        send(
                exchange,
                new Failures.What(
                        language(exchange), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", ""));
    }

    /**
     * The disk no longer has the file that is asked for; the next site knows better in a moment.
     */
    void changing(Exchange exchange) throws IOException {
        exchange.response().setHeader("Retry-After", "1");
        send(
                exchange,
                new Failures.What(
                        language(exchange), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", ""));
    }

    /** What the server refused before anyone here was asked, such as addresses of its own files. */
    void refused(Exchange exchange) throws IOException {
        Object status = exchange.request().getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        send(exchange, new Failures.What(language(exchange), code, "", ""));
    }

    /** Our mistake: logged once, under a number the reader can tell us. */
    void answer(Exchange exchange, RuntimeException ours) throws IOException {
        byte[] number = new byte[REFERENCE_BYTES];
        random.nextBytes(number);
        String reference = HexFormat.of().formatHex(number);
        LOG.log(Level.ERROR, "A page failed, number " + reference, ours);
        if (!exchange.response().isCommitted()) {
            exchange.response().reset();
            send(
                    exchange,
                    new Failures.What(
                            language(exchange),
                            HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                            "",
                            reference));
        }
    }

    private static Language language(Exchange exchange) {
        String header = exchange.request().getHeader("Accept-Language");
        String path = exchange.request().getRequestURI();
        String first = path.length() > 2 ? path.substring(1, Math.min(3, path.length())) : "";
        return Language.of(first)
                .orElseGet(
                        () ->
                                Negotiation.choose(
                                        header == null ? "" : header,
                                        exchange.edition().site().definition().languages()));
    }

    private void send(Exchange exchange, Failures.What what) throws IOException {
        ReadyPage page = printer.failure(exchange.edition(), what);
        Answers.page(exchange.request(), exchange.response(), page);
    }
}
