package org.samspel.connections;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The body of an answer that goes from the file to the connection inside the system ({@code
 * sendfile}): a slow reader holds neither a thread nor any memory of ours, and nothing is copied to
 * the server and back, which takes more of the processor than sending does.
 */
public final class DirectBody implements WriteListener {
    private static final Logger LOG = System.getLogger(DirectBody.class.getName());

    /** 4 MiB: readers who take all at once would keep the workers, of which there are few. */
    private static final int AT_A_TIME = 32;

    private enum State {
        GIVING,
        TAKEN,
        WAITING
    }

    private final AsyncContext async;
    private final ServerConnection connection;
    private final Transfer transfer;
    private final Runnable written;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
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
            if (isTakenAtOnce(Buffers.EMPTY_BUFFER)) {
                give();
            }
        }
    }

    /** Gives portions for as long as the connection takes each at once; on a worker. */
    private void give() {
        for (int given = 0; transfer.left() > 0; given++) {
            if (given == AT_A_TIME) {
                connection.onAWorker(this::give); // after all who wait for one
                return;
            }
            if (!isTakenAtOnce(new Portion(transfer))) {
                return;
            }
        }
        end();
    }

    /** If not, {@link #sent} goes on when it has been taken. */
    private boolean isTakenAtOnce(WritableMessage message) {
        state.set(State.GIVING);
        connection.write(message, this::sent, this::broken);
        return !state.compareAndSet(State.GIVING, State.WAITING);
    }

    /** Called within the call that gives, or later by the one thread that listens for readers. */
    private void sent() {
        if (!state.compareAndSet(State.GIVING, State.TAKEN)) {
            connection.onAWorker(this::give);
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            close();
            try {
                written.run();
            } finally {
                async.complete();
            }
        }
    }

    private void broken(Throwable why) {
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
