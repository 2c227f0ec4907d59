package org.samspel.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.samspel.clients.Aside;
import org.samspel.clients.LeavingBody;
import org.samspel.clients.Nesting;

/**
 * What every question passes first: who may ask from a browser, how often, and how many at once.
 * The answers are made on threads that readers of pages do not need, and sent without any.
 */
public final class Gate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String ANYONE = "*";
    private static final int ROOM = 20_000;
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String DAY = "86400";

    /** Bytes of answers that are made, and have not been taken. */
    private static final int WAITING = 16 * 1024 * 1024;

    private final transient Aside aside;
    private final transient Semaphore waiting = new Semaphore(WAITING);
    private final transient Rates rates;
    private final List<String> origins;

    /**
     * @param origins whose pages may ask; {@code *} means anyone's
     * @param perMinute how many questions one address may ask; 0: any number
     * @param atOnce how many are answered at the same time
     */
    public Gate(List<String> origins, int perMinute, int atOnce) {
        this.origins = List.copyOf(origins);
        aside = new Aside(atOnce);
        rates = new Rates(Clock.systemUTC(), perMinute, ROOM);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HttpServletRequest> again = Aside.again(request);
        if (again.isPresent()) {
            admit(again.get(), response, chain);
            return;
        }
        if (Nesting.refuses(response)) {
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", POLICY);
        open(request, response);
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "If-None-Match, Accept-Language");
            response.setHeader("Access-Control-Max-Age", DAY);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            LeavingBody.send(request.startAsync(), new byte[0]);
        } else if (isGranted(request, response) && !aside.enter(request)) {
            response.setHeader("Retry-After", "1");
            refuse(new Objection(Trouble.BUSY), request, response);
        }
    }

    /**
     * Nothing here depends on cookies, so a page of anyone's learns no more than its server can.
     */
    private void open(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (!origins.contains(ANYONE)) {
            response.addHeader("Vary", "Origin");
        }
        if (origins.contains(ANYONE) || (origin != null && origins.contains(origin))) {
            response.setHeader(
                    "Access-Control-Allow-Origin", origins.contains(ANYONE) ? ANYONE : origin);
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "ETag, Content-Language, RateLimit, RateLimit-Policy, Retry-After");
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private boolean isGranted(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (rates.perMinute() == 0) {
            return true;
        }
        Rates.Allowance allowance = rates.ask(Network.of(request));
        response.setHeader("RateLimit-Policy", "\"address\";q=" + rates.perMinute() + ";w=60");
        response.setHeader(
                "RateLimit", "\"address\";r=" + allowance.left() + ";t=" + allowance.seconds());
        if (!allowance.granted()) {
            response.setHeader("Retry-After", String.valueOf(allowance.seconds()));
            refuse(
                    new Objection(
                            Trouble.TOO_MANY,
                            "",
                            List.of(),
                            String.valueOf(rates.perMinute()),
                            String.valueOf(allowance.seconds())),
                    request,
                    response);
        }
        return allowance.granted();
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FormlessRequest formless = new FormlessRequest(request);
        WholeAnswer answer = new WholeAnswer(formless, response);
        try {
            chain.doFilter(formless, answer);
            if (answer.isKept()) {
                send(request, response, answer.bytes());
            }
        } finally {
            aside.leave();
        }
    }

    /** Without a thread, while there is room for what slow readers have not taken yet. */
    private void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes)
            throws IOException {
        if (waiting.tryAcquire(bytes.length)) {
            LeavingBody.send(request.startAsync(), bytes, () -> waiting.release(bytes.length));
        } else {
            LeavingBody.write(response, bytes);
        }
    }

    private static void refuse(
            Objection objection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Explained explained = Explained.of(objection, request, "");
        byte[] json = explained.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(explained.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", explained.language().code());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(json.length);
        LeavingBody.send(request.startAsync(), json);
    }
}
