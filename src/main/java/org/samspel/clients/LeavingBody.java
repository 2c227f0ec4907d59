package org.samspel.clients;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of an answer, sent as fast as whoever asked takes it: no thread waits for a slow reader.
 */
public final class LeavingBody implements WriteListener {
    private static final Logger LOG = System.getLogger(LeavingBody.class.getName());

    /** What the server gives to the system in one call; of more it keeps a copy. */
    private static final int PART = 48 * 1024;

    /** A line too slow for this is slower than any telephone's. */
    private static final long LONGEST_MILLISECONDS = 120_000;

    private final AsyncContext async;
    private final byte[] bytes;
    private final Runnable done;
    private final AtomicBoolean ended = new AtomicBoolean();
    private int sent;

    private LeavingBody(AsyncContext async, byte[] bytes, Runnable done) {
        this.async = async;
        this.bytes = bytes;
        this.done = done;
    }

    /**
     * Sends at once, on the thread of the server, which waits for a slow reader. One who has left
     * is no failure of ours, and would be noted down as such by the server.
     */
    public static void write(HttpServletResponse response, byte[] bytes) {
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer(); // else the server would do so, and wait, afterwards
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A reader left before the answer", gone);
        }
    }

    /**
     * Begins to send, and ends the request when all has been sent, or nothing more can be.
     *
     * @param async of a response with headers only
     * @param bytes not to be changed any more
     * @param done run once, when this is over
     */
    public static void send(AsyncContext async, byte[] bytes, Runnable done) throws IOException {
        async.setTimeout(LONGEST_MILLISECONDS);
        LeavingBody body = new LeavingBody(async, bytes, done);
        async.addListener(new Unfinished(body::end));
        async.getResponse().getOutputStream().setWriteListener(body);
    }

    /** The same, when nothing else is to be done. */
    public static void send(AsyncContext async, byte[] bytes) throws IOException {
        send(async, bytes, () -> {});
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        while (out.isReady()) {
            if (sent == bytes.length) {
                end();
                return;
            }
            int part = Math.min(PART, bytes.length - sent);
            out.write(bytes, sent, part);
            sent += part;
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    /** However it ends, and once: the server tells of an end twice, or never. */
    private void end() {
        if (ended.compareAndSet(false, true)) {
            done.run();
            async.complete();
        }
    }
}
