package org.samspel.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Writes part of a download whenever the client can take more. A slow reader holds a buffer and no
 * thread.
 */
final class FileWriter implements WriteListener {
    private static final Logger LOG = System.getLogger(FileWriter.class.getName());
    private static final int BUFFER = 64 * 1024;

    private final AsyncContext async;
    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long left;

    FileWriter(AsyncContext async, ReadableByteChannel channel, long length) {
        this.async = async;
        this.channel = channel;
        this.left = length;
    }

    @Override
    public void onWritePossible() throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        while (out.isReady()) {
            if (left == 0) {
                async.complete();
                return;
            }
            buffer.clear().limit((int) Math.min(BUFFER, left));
            int read = channel.read(buffer);
            if (read < 0) {
                // Cut the connection rather than end early as if all had been sent.
                throw new IOException("the file has become shorter while it was being sent");
            }
            left -= read;
            out.write(buffer.array(), 0, read);
        }
    }

    @Override
    public void onError(Throwable broken) {
        LOG.log(Level.DEBUG, "A download broke off", broken);
        async.complete();
    }
}
