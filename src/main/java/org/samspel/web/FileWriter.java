package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;

/**
 * Writes a body whenever the client can take more. A slow reader holds neither a thread nor a
 * buffer of ours: each round has its own, and what waits between two rounds waits in the server.
 */
final class FileWriter implements WriteListener {
    private static final Logger LOG = System.getLogger(FileWriter.class.getName());
    private static final int FIRST = 12 * 1024;

    /** What Payara gives to the system in one call; of more it keeps a copy (domain.txt). */
    private static final int MAX = 48 * 1024;

    private final AsyncContext async;
    private final Body body;
    private final Runnable written;
    private int size = FIRST;

    /**
     * @param written is run once, when the server has taken the last byte and nothing broke
     */
    FileWriter(AsyncContext async, Body body, Runnable written) {
        this.async = async;
        this.body = body;
        this.written = written;
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (out.isReady()) {
            if (body.isRead()) {
                written.run();
                async.complete();
                return;
            }
            buffer.clear();
            // Fails when the file is no longer what was promised: then the answer breaks off,
            // rather than ending early as if all had been sent.
            body.read(buffer);
            out.write(buffer.array(), 0, buffer.position());
            if (size < MAX) {
                size = Math.min(MAX, 2 * size);
                buffer = ByteBuffer.allocate(size);
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        LOG.log(Level.DEBUG, "A download broke off", broken);
        try {
            body.close(); // not every server says that it has completed what has failed
        } catch (IOException atTheEnd) {
            LOG.log(Level.DEBUG, "A download could not be closed", atTheEnd);
        }
        async.complete();
    }
}
