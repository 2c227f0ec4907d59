package org.samspel.clients;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The body of an answer that is found on another thread, or read piece by piece, and sent as fast
 * as whoever asked takes it: no thread waits for a slow reader, and no more than a piece is in
 * memory. Ends once, by {@link #send} or by {@link #end}.
 */
public final class LaterBody implements WriteListener {
    private static final Logger LOG = System.getLogger(LaterBody.class.getName());

    /** What the server gives to the system in one call; of more it keeps a copy. */
    private static final int PIECE = 48 * 1024;

    /** For waiting and for sending together. */
    private static final long LONGEST_MILLISECONDS = 160_000;

    private final AsyncContext async;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile InputStream bytes = InputStream.nullInputStream();

    private LaterBody(AsyncContext async) {
        this.async = async;
    }

    /** From now on the answer may come from any thread. */
    public static LaterBody begin(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        async.setTimeout(LONGEST_MILLISECONDS);
        LaterBody body = new LaterBody(async);
        async.addListener(new Unfinished(body::end));
        return body;
    }

    /**
     * Begins to send; the headers are set.
     *
     * @param all closed at the end, however it ends
     */
    public void send(InputStream all) throws IOException {
        bytes = all;
        async.getResponse().getOutputStream().setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        while (out.isReady()) {
            byte[] piece = bytes.readNBytes(PIECE);
            if (piece.length == 0) {
                end();
                return;
            }
            out.write(piece);
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    /** There is no more to send, or no body at all. */
    public void end() {
        if (!ended.compareAndSet(false, true)) {
            return; // the server tells of an end twice
        }
        try {
            bytes.close();
        } catch (IOException atTheEnd) {
            LOG.log(Level.DEBUG, "A body could not be closed", atTheEnd);
        }
        async.complete();
    }
}
