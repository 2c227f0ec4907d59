package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samspel.clients.Aside;
import org.samspel.clients.Nesting;
import org.samspel.content.ContentChanged;

/**
 * What requests go through that may take long, since they wait for the database or for a slow
 * reader: few at once in the whole portal, and on threads that readers of other pages do not need.
 * For any number of threads.
 */
public final class Turnstile {
    /** Of all turnstiles together. */
    private static final Aside ASIDE = new Aside(4);

    private final String methods;
    private final String seconds;

    /**
     * @param methods that are answered, as {@code Allow} has them: {@code GET, HEAD}
     * @param seconds after which whoever finds no place may come again
     */
    public Turnstile(String methods, int seconds) {
        this.methods = methods;
        this.seconds = String.valueOf(seconds);
    }

    /** What is done for a request that has got through. */
    @FunctionalInterface
    public interface Answer {
        void send(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /** Answers; with 405 for another method, with 503 when there is no place, or nothing stable. */
    public void pass(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        Optional<HttpServletRequest> again = Aside.again(request);
        if (!request.getMethod().matches(methods.replace(", ", "|"))) {
            refuse(response, methods);
            Answers.end(request, response);
        } else if (again.isPresent()) {
            admit(again.get(), response, answer);
        } else if (!Nesting.refuses(response) && !ASIDE.enter(request)) {
            later(request, response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        try {
            answer.send(request, response);
        } catch (ContentChanged changing) {
            later(request, response);
        } finally {
            ASIDE.leave();
        }
    }

    /** 503, and when to come again. */
    public void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", seconds);
        fail(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Nothing is there: the page that says so. */
    public static void missing(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        fail(request, response, HttpServletResponse.SC_NOT_FOUND);
    }

    /**
     * With the site's own page. Not by {@code sendError}: the server shows none of an asynchronous
     * request, and lets no page of its own become asynchronous. The second time the page is sent
     * from where we are: the server would not wait for our end before it sends the request on.
     */
    private static void fail(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        if (Aside.isSecond(request)) {
            forward(request, response);
        } else {
            AsyncContext async = request.startAsync();
            async.setTimeout(0); // what sends the page has an end
            async.dispatch(SiteServlet.ERROR);
        }
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            request.getRequestDispatcher(SiteServlet.ERROR).forward(request, response);
        } catch (ServletException unable) {
            throw new IOException(unable);
        }
    }

    /** 405; a body that has been sent is not read, so nothing else can come over that line. */
    public static void refuse(HttpServletResponse response, String methods) {
        response.setHeader("Allow", methods);
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
