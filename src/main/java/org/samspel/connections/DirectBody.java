package org.samspel.connections;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The body of an answer that goes from the file to the connection inside the system ({@code
 * sendfile}): a slow reader holds neither a thread nor any memory of ours, and nothing is copied to
 * the server and back, which takes more of the processor than sending does.
 */
public final class DirectBody implements WriteListener, ServerConnection.Outcome {
    private static final Logger LOG = System.getLogger(DirectBody.class.getName());

    private final AsyncContext async;
    private final ServerConnection connection;
    private final Transfer transfer;
    private final Runnable written;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    private DirectBody(
            AsyncContext async, ServerConnection connection, Transfer transfer, Runnable written) {
        this.async = async;
        this.connection = connection;
        this.transfer = transfer;
        this.written = written;
    }

    /**
     * Begins to send; the headers are set, with the length. When the transfer fails the connection
     * ends, so that the answer never looks whole.
     *
     * @param transfer of at least one byte; closed at the end, however it ends
     * @param written run once, when the system has taken the last byte and nothing broke
     */
    public static void send(
            AsyncContext async, ServerConnection connection, Transfer transfer, Runnable written)
            throws IOException {
        async.setTimeout(0);
        DirectBody body = new DirectBody(async, connection, transfer, written);
        async.getResponse().getOutputStream().setWriteListener(body);
    }

    /** The headers leave first; what comes after them is past the server's own buffer. */
    @Override
    public void onWritePossible() throws IOException {
        if (async.getResponse().getOutputStream().isReady() && begun.compareAndSet(false, true)) {
            async.getResponse().flushBuffer();
            // The server can't join a portion to what still waits before it. When this has been
            // sent nothing does.
            connection.write(Buffers.EMPTY_BUFFER, this);
        }
    }

    /** The next portion, or the end. */
    @Override
    public void sent() {
        if (transfer.left() > 0) {
            connection.write(new Portion(transfer), this);
        } else if (ended.compareAndSet(false, true)) {
            close();
            written.run();
            async.complete();
        }
    }

    @Override
    public void broken(Throwable why) {
        if (ended.compareAndSet(false, true)) {
            LOG.log(Level.DEBUG, "A download broke off", why);
            close();
            connection.end();
            async.complete();
        }
    }

    @Override
    public void onError(Throwable why) {
        broken(why);
    }

    private void close() {
        try {
            transfer.close();
        } catch (IOException atTheEnd) {
            LOG.log(Level.DEBUG, "A download could not be closed", atTheEnd);
        }
    }
}
