package org.samspel.staff;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.samspel.access.Device;
import org.samspel.clients.Nesting;

/**
 * Everything below {@code /staff}, and the page of guests. Threads that serve readers only hand
 * over: staff wait in lines of their own, and who is not signed in yet in another than who is,
 * since hashing passwords is slow.
 */
public final class StaffServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(StaffServlet.class.getName());
    private static final long TIMEOUT_MILLISECONDS = 40_000;

    private final transient Staff staff;

    public StaffServlet(Staff staff) {
        this.staff = staff;
    }

    /**
     * What a request says, read before it becomes asynchronous: later the server may have reused
     * it.
     *
     * @param ours whether one of our own pages sent it
     */
    record Request(
            String method,
            String uri,
            String query,
            String token,
            String acceptLanguage,
            Device device,
            boolean ours) {

        boolean isForm() {
            return method.equals("POST");
        }

        @Override
        public String toString() {
            return method + " " + uri.replaceFirst("/(link|preview|confirm)/.*", "/$1/…");
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Request asked = staff.read(request);
        if (!asked.method().matches("GET|HEAD|POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            // The body of such a request may be anything: it is not read.
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (Nesting.refuses(response)) {
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(TIMEOUT_MILLISECONDS);
        StaffWriter writer = new StaffWriter(response, asked.method().equals("HEAD"));
        if (asked.isForm()) {
            FormReader.read(
                    request,
                    staff.largestForm(asked),
                    received -> inLine(async, asked, () -> staff.form(asked, received, writer)));
        } else {
            inLine(async, asked, () -> staff.page(asked, writer));
        }
    }

    /** Work that ends with an answer. */
    @FunctionalInterface
    private interface Answering {
        void run() throws IOException;
    }

    private void inLine(AsyncContext async, Request asked, Answering work) {
        ExecutorService line = staff.line(asked);
        try {
            line.execute(() -> answer(async, work));
        } catch (RejectedExecutionException busy) {
            answer(
                    async,
                    () ->
                            staff.busy(
                                    asked,
                                    new StaffWriter(
                                            (HttpServletResponse)
                                                    Objects.requireNonNull(async.getResponse()),
                                            false)));
        }
    }

    private void answer(AsyncContext async, Answering work) {
        try {
            work.run();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "Somebody left before the answer", gone);
        } finally {
            async.complete();
        }
    }
}
