package org.samspel.clients;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Requests whose answer may keep a thread waiting, for the database or for a slow reader. They come
 * a second time, on a thread that nobody else needs; how many do so at once is bounded. For any
 * number of threads.
 */
public final class Aside {
    private static final String ADDRESS = Aside.class.getName();

    private final Semaphore places;

    /**
     * @param atOnce how many are let through at the same time
     */
    public Aside(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /** Whether this is the second time. */
    public static boolean isSecond(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC;
    }

    /**
     * The request as it was the first time, when this is the second; then {@link #leave} is to be
     * called at the end.
     */
    public static Optional<HttpServletRequest> again(HttpServletRequest request) {
        return isSecond(request) && request.getAttribute(ADDRESS) instanceof SameAddress.Address at
                ? Optional.of(new SameAddress(request, at))
                : Optional.empty();
    }

    /**
     * The first time: nothing of the body has been read, and nothing written but headers. False
     * when there is no place; the request is to be answered here then.
     */
    public boolean enter(HttpServletRequest request) {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean isSent = false;
        try {
            send(request);
            isSent = true;
        } finally {
            if (!isSent) {
                places.release();
            }
        }
        return true;
    }

    /** To the same servlet; by an address of ours, since the server would decode theirs again. */
    private static void send(HttpServletRequest request) {
        request.setAttribute(ADDRESS, SameAddress.Address.of(request));
        AsyncContext async = request.startAsync();
        async.setTimeout(0); // what waits has its own ends
        async.dispatch(request.getServletPath() + (request.getPathInfo() == null ? "" : "/-"));
    }

    /** Gives the place to the next. */
    public void leave() {
        places.release();
    }
}
