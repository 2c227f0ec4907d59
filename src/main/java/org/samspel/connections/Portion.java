package org.samspel.connections;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.glassfish.grizzly.FileChunk;

/** As much of a transfer as the server can count at a time. */
final class Portion implements FileChunk {
    /**
     * The server counts what waits on a connection in an {@code int}; each portion costs a call.
     */
    private static final int MOST = 16 << 20;

    private final Transfer transfer;
    private int left;

    Portion(Transfer transfer) {
        this.transfer = transfer;
        this.left = (int) Math.min(MOST, transfer.left());
    }

    @Override
    public long writeTo(WritableByteChannel connection) throws IOException {
        long sent = transfer.sendTo(connection, left);
        left -= (int) sent;
        return sent;
    }

    @Override
    public boolean hasRemaining() {
        return left > 0;
    }

    @Override
    public int remaining() {
        return left;
    }

    /** Whoever sends closes, since there may be more portions. */
    @Override
    public boolean release() {
        return true;
    }

    /**
     * Of what is external the server adds 1 to what waits on the connection and takes away all that
     * was sent; the sum then stays below zero, and what is written next may wait for ever.
     */
    @Override
    public boolean isExternal() {
        return false;
    }
}
