package org.samspel.clients;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Requests that somebody sends on one line before the answers have come. The server begins with the
 * next one within the very call that ends an asynchronous one, and so ever deeper: after some
 * hundred a thread would have no room left, and a thread that ends so is not replaced.
 */
public final class Nesting {
    /**
     * Calls: some fifty for the first request, and twenty more for each that follows. Some thousand
     * would be too many; long before, whatever fails costs as much time as the calls it is in are
     * deep, and the server tries each request that has arrived, even when the line is closed.
     */
    private static final int DEEPEST = 200;

    private static final StackWalker STACK = StackWalker.getInstance();

    private Nesting() {}

    /**
     * Says no where it lies too deep; browsers and proxies never get there. To be asked before a
     * request becomes asynchronous.
     */
    public static boolean refuses(HttpServletResponse response) {
        boolean isTooDeep = STACK.walk(calls -> calls.skip(DEEPEST).findFirst().isPresent());
        if (isTooDeep) {
            refuse(response);
        }
        return isTooDeep;
    }

    /** 503 and the end of the line, whatever was to be said. */
    public static void refuse(HttpServletResponse response) {
        response.reset();
        response.setHeader("Retry-After", "1");
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
