package org.samspel.harvesting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.samspel.clients.ArrivingBody;
import org.samspel.clients.Aside;
import org.samspel.clients.LeavingBody;
import org.samspel.clients.Nesting;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;

/**
 * {@code /oai} for harvesters, with GET and POST. A mistake in a request is told in XML with status
 * 200, as the protocol has it. People see the same through a stylesheet in their language; it is
 * applied here, since browsers stop doing so.
 */
public final class HarvestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Longer than any request that makes sense. */
    private static final ArrivingBody.Bounds BODY =
            new ArrivingBody.Bounds(16 << 10, Duration.ofSeconds(20));

    /** Answers being made at once: readers of pages come first. */
    private static final int MADE_AT_ONCE = 4;

    /** Answers being sent at once, each of some hundred kilobytes. */
    private static final int LEAVING_AT_ONCE = 40;

    private static final int SC_CONTENT_TOO_LARGE = 413;
    private static final String RETRY_SECONDS = "5";

    /** The attribute with a form that has been received. */
    private static final String FORM = HarvestServlet.class.getName();

    /** Nothing runs here; people see the site's own styles. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final transient Records records;
    private final transient Repository repository;
    private final transient Shown shown;
    private final transient Semaphore making = new Semaphore(MADE_AT_ONCE);

    private final transient Semaphore leaving = new Semaphore(LEAVING_AT_ONCE);

    /** How people see an answer. */
    public interface Shown {
        /** What makes a page of it, in a language. */
        String stylesheet(Language language);

        /** A text of the interface. */
        String text(Language language, String key);
    }

    /**
     * @param url the site's public address, without a slash at the end
     * @param key with which tokens are signed
     */
    public HarvestServlet(Records records, String url, SecretKey key, Shown shown) {
        this.records = records;
        this.shown = shown;
        repository = new Repository(url, key, shown::text);
    }

    /**
     * Who asks, read before the request becomes asynchronous: later the server may have reused it.
     *
     * @param person who sees a page rather than XML
     * @param languages as {@code Accept-Language} has them
     * @param body whether more than the headers is wanted
     */
    private record Reader(boolean person, String languages, boolean body) {
        static Reader of(HttpServletRequest request) {
            return new Reader(
                    isPerson(header(request, "Accept")),
                    header(request, "Accept-Language"),
                    !request.getMethod().equals("HEAD"));
        }

        private static String header(HttpServletRequest request, String name) {
            @Nullable String value = request.getHeader(name);
            return value == null ? "" : value;
        }

        /** Browsers alone ask for XHTML; a harvester that takes anything gets what it came for. */
        private static boolean isPerson(String accepted) {
            return accepted.contains("text/html") && accepted.contains("application/xhtml+xml");
        }

        Language language(Records.Now now) {
            return Negotiation.choose(
                    languages, now.catalogue().items().site().definition().languages());
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (Aside.isSecond(request)) {
            answer(request, response, (String) request.getAttribute(FORM));
        } else if (!Nesting.refuses(response)) {
            ask(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" ->
                    answer(
                            request,
                            response,
                            Objects.requireNonNullElse(request.getQueryString(), ""));
            case "POST" -> receive(request);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.setHeader("Connection", "close");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private static void receive(HttpServletRequest request) throws IOException {
        AsyncContext async = request.startAsync();
        async.setTimeout(0); // the body has an end, in time
        ArrivingBody.receive(request, BODY, end -> received(async, end));
    }

    private static void received(AsyncContext async, ArrivingBody.End end) {
        switch (end) {
            case ArrivingBody.End.Whole whole -> {
                String form = new String(whole.bytes(), StandardCharsets.UTF_8).strip();
                async.getRequest().setAttribute(FORM, form);
                async.dispatch(); // within the reading of a body no answer can leave by itself
            }
            case ArrivingBody.End.TooLarge much -> refuse(async, SC_CONTENT_TOO_LARGE);
            case ArrivingBody.End.TooSlow slow ->
                    refuse(async, HttpServletResponse.SC_REQUEST_TIMEOUT);
            case ArrivingBody.End.BrokenOff broken ->
                    refuse(async, HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** What else is sent over that line is not read. */
    private static void refuse(AsyncContext async, int status) {
        HttpServletResponse response = (HttpServletResponse) async.getResponse();
        response.setHeader("Connection", "close");
        response.setStatus(status);
        async.complete();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String asked)
            throws IOException {
        Reader reader = Reader.of(request);
        Optional<byte[]> made = records.now().flatMap(now -> made(reader, now, asked));
        if (made.isEmpty() || !leaving.tryAcquire()) {
            later(response);
            return;
        }
        headers(reader, response, made.get());
        LeavingBody.send(
                request.startAsync(), reader.body() ? made.get() : new byte[0], leaving::release);
    }

    /** Empty when enough is being made already. */
    private Optional<byte[]> made(Reader reader, Records.Now now, String asked) {
        if (!making.tryAcquire()) {
            return Optional.empty();
        }
        try {
            String xml = repository.answer(Arguments.read(asked), now);
            String text =
                    reader.person() ? Page.of(xml, shown.stylesheet(reader.language(now))) : xml;
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        } finally {
            making.release();
        }
    }

    private static void later(HttpServletResponse response) {
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void headers(Reader reader, HttpServletResponse response, byte[] body) {
        response.setContentType((reader.person() ? "text/html" : "text/xml") + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
