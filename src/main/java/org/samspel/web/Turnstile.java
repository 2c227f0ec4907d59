package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.samspel.clients.Nesting;
import org.samspel.content.ContentChanged;

/**
 * What requests go through that may take long, since they wait for the database or for a slow
 * reader: few at once in the whole portal, so that readers of other pages do not wait for them. For
 * any number of threads.
 */
public final class Turnstile {
    /** Of all turnstiles together: they let in on the same threads. */
    private static final Semaphore PLACES = new Semaphore(2);

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
        void send() throws IOException;
    }

    /** Answers; with 405 for another method, with 503 when there is no place, or nothing stable. */
    public void pass(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        if (!request.getMethod().matches(methods.replace(", ", "|"))) {
            refuse(response, methods);
        } else if (!Nesting.refuses(response)) {
            admit(response, answer);
        }
    }

    private void admit(HttpServletResponse response, Answer answer) throws IOException {
        if (PLACES.tryAcquire()) {
            try {
                answer.send();
            } catch (ContentChanged changing) {
                later(response);
            } finally {
                PLACES.release();
            }
        } else {
            later(response);
        }
    }

    /** 503, and when to come again. */
    public void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", seconds);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** 405; a body that has been sent is not read, so nothing else can come over that line. */
    public static void refuse(HttpServletResponse response, String methods) {
        response.setHeader("Allow", methods);
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
