package org.samspel.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.Closeable;
import java.io.IOException;

/** Closes what a response reads from, however the response ends. */
record ClosingListener(Closeable source) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        source.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        source.close();
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        source.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
