package org.samspel.connections;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.glassfish.grizzly.FileChunk;

/** As much of a transfer as is given to the connection at a time. */
final class Portion implements FileChunk {
    /**
     * What a connection does not take at once the server sends later, on the one thread that also
     * listens for readers: so much may be read from the disk there, which Linux has read ahead.
     */
    private static final int MOST = 128 << 10;

    private final Transfer transfer;
    private int left;
    private boolean begun;

    Portion(Transfer transfer) {
        this.transfer = transfer;
        this.left = (int) Math.min(MOST, transfer.left());
    }

    @Override
    public long writeTo(WritableByteChannel connection) throws IOException {
        begun = true;
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
     * Of what is external from the start the server adds 1 to what waits on the connection and
     * takes away all that was sent; the sum then stays below zero, and what is written next may
     * wait for ever. Once it has begun the server must not join it to what comes behind: it can
     * join buffers only.
     */
    @Override
    public boolean isExternal() {
        return begun;
    }
}
