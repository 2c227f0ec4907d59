package org.samspel.harvesting;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST = 16 << 10;

    /** Answers being written at once: readers of pages come first. */
    private static final int AT_ONCE = 4;

    private static final int SC_CONTENT_TOO_LARGE = 413;
    private static final String RETRY_SECONDS = "5";

    /** Nothing runs here; people see the site's own styles. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final transient Records records;
    private final transient Repository repository;
    private final transient Shown shown;
    private final transient Semaphore places = new Semaphore(AT_ONCE);

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

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                @Nullable String query = request.getQueryString();
                answer(request, response, query == null ? "" : query);
            }
            case "POST" -> post(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                response.setHeader("Connection", "close");
                response.setStatus(SC_CONTENT_TOO_LARGE);
                return;
            }
            answer(request, response, new String(body, StandardCharsets.UTF_8).strip());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String asked)
            throws IOException {
        Optional<Records.Now> now = records.now();
        if (now.isEmpty() || !places.tryAcquire()) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        boolean isForPeople = isForPeople(request);
        byte[] bytes;
        try {
            String xml = repository.answer(Arguments.read(asked), now.get());
            String text =
                    isForPeople
                            ? Page.of(xml, shown.stylesheet(language(request, now.get())))
                            : xml;
            bytes = text.getBytes(StandardCharsets.UTF_8);
        } finally {
            places.release();
        }
        headers(response);
        response.setContentType((isForPeople ? "text/html" : "text/xml") + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** Browsers alone ask for XHTML; a harvester that takes anything gets what it came for. */
    private static boolean isForPeople(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && accepted.contains("application/xhtml+xml");
    }

    private static Language language(HttpServletRequest request, Records.Now now) {
        @Nullable String wanted = request.getHeader("Accept-Language");
        return Negotiation.choose(
                wanted == null ? "" : wanted,
                now.catalogue().items().site().definition().languages());
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
