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
 * 200, as the protocol has it; people see the answer by a stylesheet in their language.
 */
public final class HarvestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Longer than any request that makes sense. */
    private static final int LONGEST = 16 << 10;

    /** Answers being written at once: readers of pages come first. */
    private static final int AT_ONCE = 4;

    private static final int SC_CONTENT_TOO_LARGE = 413;
    private static final String RETRY_SECONDS = "5";
    private static final String SUFFIX = ".xsl";

    /** The stylesheet counts as a script; what it makes has the site's own styles. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Records records;
    private final transient Repository repository;
    private final transient Shown shown;
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    /** How people see an answer: a stylesheet in a language. */
    @FunctionalInterface
    public interface Shown {
        String stylesheet(Language language);
    }

    /**
     * @param url the site's public address, without a slash at the end
     * @param key with which tokens are signed
     */
    public HarvestServlet(Records records, String url, SecretKey key, Shown shown) {
        this.records = records;
        this.shown = shown;
        repository = new Repository(url, key);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                @Nullable String path = request.getPathInfo();
                if (path == null) {
                    @Nullable String query = request.getQueryString();
                    answer(request, response, query == null ? "" : query);
                } else {
                    stylesheet(request, response, path);
                }
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
        byte[] xml;
        try {
            Language language = language(request, now.get());
            xml =
                    repository
                            .answer(
                                    Arguments.read(asked),
                                    now.get(),
                                    Repository.PATH + "/" + language.code() + SUFFIX)
                            .getBytes(StandardCharsets.UTF_8);
        } finally {
            places.release();
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("X-Robots-Tag", "noindex");
        send(request, response, xml);
    }

    private static Language language(HttpServletRequest request, Records.Now now) {
        @Nullable String wanted = request.getHeader("Accept-Language");
        return Negotiation.choose(
                wanted == null ? "" : wanted,
                now.catalogue().items().site().definition().languages());
    }

    private void stylesheet(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        Optional<Language> language =
                path.startsWith("/") && path.endsWith(SUFFIX)
                        ? Language.of(path.substring(1, path.length() - SUFFIX.length()))
                        : Optional.empty();
        if (language.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        send(request, response, shown.stylesheet(language.get()).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] xml)
            throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(xml.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(xml);
        }
    }
}
