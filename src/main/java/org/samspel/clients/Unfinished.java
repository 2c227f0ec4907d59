package org.samspel.clients;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Ends a request that took too long or failed; the server tells of it twice, or of one of the two.
 */
record Unfinished(Runnable end) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {
        end.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        end.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
