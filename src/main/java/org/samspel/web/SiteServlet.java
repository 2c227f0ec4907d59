package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.samspel.clients.Nesting;
import org.samspel.connections.ReadyAnswers;
import org.samspel.connections.Shortcut;
import org.samspel.publishing.Address;

/**
 * Every address readers use. A page that is ready is written at once: no rendering, no file, no
 * lock. Everything else finds out first what is meant.
 */
public final class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(SiteServlet.class.getName());
    private static final long TIMEOUT_MILLISECONDS = 40_000;

    /** Where the page about a failure is; web.xml has it too. */
    static final String ERROR = "/_error";

    /** By the server, and by a turnstile; nothing else comes here but from outside. */
    private static final Set<DispatcherType> FAILED =
            Set.of(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD);

    private final transient Editions editions;
    private final transient Router router;
    private final transient Troubles troubles;
    private final transient Lines lines;
    private final transient Semaphore searching = new Semaphore(1);
    private transient volatile Optional<Shortcut> shortcut = Optional.empty();
    private boolean isEnded;

    /**
     * Where readers wait for what takes long; bounded: each turns away what it cannot take on.
     *
     * @param searches beside the one that is made at once
     * @param lists of one thread, for {@link OtherForms}
     */
    public record Lines(
            ExecutorService searches, ExecutorService previews, ExecutorService lists) {}

    public SiteServlet(Editions editions, Router router, Troubles troubles, Lines lines) {
        this.editions = editions;
        this.router = router;
        this.troubles = troubles;
        this.lines = lines;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (shortcut.isEmpty()) {
            openShortcut(request);
        }
        answer(request, response);
        Answers.end(request, response);
    }

    @Override
    public synchronized void destroy() {
        isEnded = true;
        shortcut.ifPresent(Shortcut::close);
    }

    /** The first request shows the way to the server. */
    private synchronized void openShortcut(HttpServletRequest request) {
        if (shortcut.isEmpty() && !isEnded) {
            shortcut = Shortcut.open(request, this::ready, Conditions::takesGzip);
        }
    }

    private Optional<ReadyAnswers.Answer> ready(String address, boolean gzip) {
        return editions.current()
                .flatMap(edition -> edition.pages().find(address))
                .map(page -> page.answer(gzip));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getQueryString() != null) {
            request.setCharacterEncoding("UTF-8"); // whatever the server believes
        }
        Optional<Edition> edition = editions.current();
        if (edition.isEmpty()) {
            response.setHeader("Retry-After", "2");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (FAILED.contains(request.getDispatcherType())) {
            troubles.refused(new Exchange(request, response, edition.get()));
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(new Exchange(request, response, edition.get()));
            case TraceFilter.TRACE -> TraceFilter.refuse(response);
            default -> {
                response.setHeader("Allow", "GET, HEAD");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void read(Exchange exchange) throws IOException {
        Optional<ReadyPage> ready = exchange.edition().pages().find(asked(exchange.request()));
        if (ready.isPresent()) {
            Answers.page(exchange.request(), exchange.response(), ready.get());
            return;
        }
        if (Nesting.refuses(exchange.response())) {
            return;
        }
        Optional<String> path = Address.decode(exchange.request().getRequestURI());
        if (path.isPresent() && router.isSearch(exchange.edition(), path.get())) {
            search(exchange, path.get());
        } else if (path.isPresent() && router.isPreview(exchange.edition(), path.get())) {
            later(lines.previews(), exchange, path.get());
        } else {
            now(exchange, path);
        }
    }

    /** The address as ready pages are filed under. */
    private static String asked(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private void now(Exchange exchange, Optional<String> path) throws IOException {
        try {
            if (path.isPresent()) {
                router.answer(exchange, path.get());
            } else {
                router.missing(exchange, exchange.request().getRequestURI());
            }
        } catch (RuntimeException ours) {
            troubles.answer(exchange, ours);
        }
    }

    /**
     * One at a time is made on the thread it came on, which spares it the way to another and back:
     * a fifth of a millisecond. There is a thread more than readers of pages need.
     */
    private void search(Exchange exchange, String path) throws IOException {
        if (!searching.tryAcquire()) {
            later(lines.searches(), exchange, path);
            return;
        }
        try {
            now(exchange, Optional.of(path));
        } finally {
            searching.release();
        }
    }

    /** What may take long waits in a line of its own, so that reading never waits. */
    private void later(ExecutorService line, Exchange exchange, String path) throws IOException {
        AsyncContext async = exchange.request().startAsync();
        async.setTimeout(TIMEOUT_MILLISECONDS);
        try {
            line.execute(
                    () -> {
                        try {
                            now(exchange, Optional.of(path));
                        } catch (IOException gone) {
                            LOG.log(Level.DEBUG, "A reader left before the answer", gone);
                        } finally {
                            async.complete();
                        }
                    });
        } catch (RejectedExecutionException busy) {
            troubles.busy(exchange);
            async.complete();
        }
    }
}
