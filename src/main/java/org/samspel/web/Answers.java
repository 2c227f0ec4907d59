package org.samspel.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.samspel.clients.Aside;
import org.samspel.clients.LeavingBody;
import org.samspel.clients.Nesting;

/** Writes ready pages and redirects. */
final class Answers {
    /**
     * Answers that threads of the server are writing. Such a thread waits when its reader is slow,
     * so one is kept free: beyond this an answer is sent without a thread, which takes more work.
     */
    private static final Semaphore WRITING =
            new Semaphore(1 + Runtime.getRuntime().availableProcessors());

    private Answers() {}

    static void page(HttpServletRequest request, HttpServletResponse response, ReadyPage page)
            throws IOException {
        boolean gzip = Conditions.acceptsGzip(request);
        page.head(gzip).set(request, response);
        if (page.status() == HttpServletResponse.SC_OK
                && Conditions.unchanged(request, page.body().etag(gzip))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(page.status());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        bytes(request, response, ReadyPage.TYPE, page.body().bytes(gzip));
    }

    static void bytes(
            HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            body(request, response, bytes);
        }
    }

    private static void body(HttpServletRequest request, HttpServletResponse response, byte[] bytes)
            throws IOException {
        boolean mayWait = request.getDispatcherType() == DispatcherType.FORWARD; // by a turnstile
        if (mayWait || request.isAsyncStarted()) {
            LeavingBody.write(response, bytes);
        } else if (!Aside.isSecond(request) && WRITING.tryAcquire()) {
            try {
                LeavingBody.write(response, bytes);
            } finally {
                WRITING.release();
            }
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            Nesting.refuse(response); // the server lets no error page become asynchronous
        } else if (!Nesting.refuses(response)) {
            LeavingBody.send(request.startAsync(), bytes);
        }
    }

    /** Headers alone, which can wait for a slow reader too; does nothing when there was more. */
    static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        if (isError || request.isAsyncStarted() || response.isCommitted()) {
            return;
        }
        if (response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED
                && !response.containsHeader("Content-Length")) {
            response.setContentLength(0); // else it would be sent in chunks, none of them
        }
        body(request, response, new byte[0]);
    }

    /** For good: search engines and bookmarks should follow. */
    static void moved(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address);
        response.setHeader("Cache-Control", "max-age=3600");
    }

    /** This time: another reader may be sent elsewhere. */
    static void found(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address);
        response.setHeader("Vary", "Accept-Language");
        Headers.unkept(response);
    }
}
