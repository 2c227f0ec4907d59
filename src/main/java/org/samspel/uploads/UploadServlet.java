package org.samspel.uploads;

import static java.lang.System.Logger.Level.ERROR;
import static org.samspel.uploads.Answers.header;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.samspel.languages.Language;

/**
 * Uploads over HTTP, for people who are signed in; to be mapped to {@code /staff/uploads/*}.
 *
 * <pre>
 * POST /                  tus: begins an upload; multipart/form-data: takes files at once
 * HEAD, PATCH, DELETE /id tus: how far it is, goes on with it, takes it away
 * GET /  GET /id          what the person has sent, as JSON
 * POST /id/discard        takes it away, from a form
 * </pre>
 */
public final class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(UploadServlet.class.getName());

    /** The longest that one request may take to bring its bytes. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final transient Function<HttpServletRequest, Optional<String>> owners;
    private final transient Uploads uploads;
    private final transient Answers answers;
    private final transient Tus tus;
    private final transient PlainForm form;
    private final transient ExecutorService line;

    /** Texts of the interface, as the theme words them. */
    @FunctionalInterface
    public interface Wording {
        /**
         * @param key such as {@code upload.refused.empty}
         */
        String text(Language language, String key);
    }

    /**
     * Who asks and what is said.
     *
     * @param owners the id of who is signed in; empty for everybody else, and for requests that
     *     another site has made the browser send (a plain form carries nothing but the cookie)
     * @param wording texts
     * @param line where bytes are waited for, so that a slow sender holds up no reader; bounded
     */
    public record Surroundings(
            Function<HttpServletRequest, Optional<String>> owners,
            Wording wording,
            ExecutorService line) {}

    public UploadServlet(Uploads uploads, Surroundings surroundings) {
        this.uploads = uploads;
        this.owners = surroundings.owners();
        this.line = surroundings.line();
        this.answers = new Answers(surroundings.wording());
        this.tus = new Tus(uploads, answers);
        this.form = new PlainForm(uploads, answers);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            tus.options(response);
            return;
        }
        Optional<String> owner = owners.apply(request);
        if (owner.isEmpty()) {
            answers.problem(
                    request, response, HttpServletResponse.SC_UNAUTHORIZED, "upload.signedout");
            return;
        }
        Exchange exchange = new Exchange(request, response);
        switch (method(request)) {
            case "GET" -> read(owner.get(), exchange);
            case "POST" -> post(owner.get(), exchange);
            case "HEAD", "PATCH", "DELETE" -> resumable(owner.get(), exchange);
            default -> {
                response.setHeader("Allow", "OPTIONS, GET, HEAD, POST, PATCH, DELETE");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** The one that is meant, where a proxy lets only the old ones through (tus 1.0.0). */
    private static String method(HttpServletRequest request) {
        String meant = header(request, "X-HTTP-Method-Override");
        boolean override = request.getMethod().equals("POST") && meant.matches("PATCH|DELETE");
        return override ? meant : request.getMethod();
    }

    private void read(String owner, Exchange exchange) throws IOException {
        if (Ways.path(exchange.request()).isEmpty()) {
            answers.uploads(exchange.request(), exchange.response(), uploads.list(owner));
            return;
        }
        Optional<Upload> upload =
                Ways.id(exchange.request()).flatMap(id -> uploads.find(owner, id));
        if (upload.isPresent()) {
            answers.upload(exchange.request(), exchange.response(), upload.get());
        } else {
            missing(exchange);
        }
    }

    private void post(String owner, Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        Optional<String> discarded = Ways.discarded(request);
        if (discarded.isPresent()) {
            discard(owner, discarded.get(), exchange);
        } else if (!Ways.path(request).isEmpty()) {
            missing(exchange);
        } else if (PlainForm.isMeant(request)) {
            later(exchange, () -> form.take(owner, exchange));
        } else if (tus.speaks(request, exchange.response())) {
            tus.create(owner, request, exchange.response());
        }
    }

    private void discard(String owner, String id, Exchange exchange) throws IOException {
        try {
            uploads.discard(owner, id);
            Ways.seeOther(exchange.request(), exchange.response());
        } catch (FileSystemException disk) {
            answers.noRoom(exchange.request(), exchange.response(), Shortage.DISK);
        }
    }

    private void resumable(String owner, Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        if (!tus.speaks(request, exchange.response())) {
            return;
        }
        Optional<String> id = Ways.id(request);
        if (id.isEmpty()) {
            missing(exchange);
            return;
        }
        switch (method(request)) {
            case "HEAD" -> tus.head(owner, id.get(), exchange.response());
            case "DELETE" -> tus.terminate(owner, id.get(), exchange);
            default -> later(exchange, () -> tus.patch(owner, id.get(), exchange));
        }
    }

    private void missing(Exchange exchange) throws IOException {
        answers.problem(
                exchange.request(),
                exchange.response(),
                HttpServletResponse.SC_NOT_FOUND,
                "upload.missing");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void later(Exchange exchange, Work work) throws IOException {
        AsyncContext waiting = exchange.request().startAsync();
        waiting.setTimeout(LONGEST.toMillis());
        try {
            line.execute(() -> done(waiting, exchange, work));
        } catch (RejectedExecutionException busy) {
            exchange.response().setHeader("Retry-After", "5");
            answers.problem(
                    exchange.request(),
                    exchange.response(),
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "upload.busy");
            waiting.complete();
        }
    }

    /** A sender who is gone gets no answer, and is no mistake of ours. */
    private static void done(AsyncContext waiting, Exchange exchange, Work work) {
        try {
            work.run();
        } catch (IOException gone) {
            failed(exchange, HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException ours) {
            LOG.log(ERROR, "An upload could not be taken in", ours);
            failed(exchange, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            waiting.complete();
        }
    }

    private static void failed(Exchange exchange, int status) {
        if (!exchange.response().isCommitted()) {
            exchange.response().setStatus(status);
        }
    }
}
