package org.samspel.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Bytes of a file that have to keep coming. A thread waits for them, so who lets them drip is not
 * waited for: after a while they have to have come at a rate that a poor line in the country makes
 * many times over (the one that Apache's mod_reqtimeout asks for by default).
 */
final class PacedBytes extends FilterInputStream {
    private static final int PER_SECOND = 500;

    private final Duration patience;
    private final long begun = System.nanoTime();
    private long received;
    private boolean tooSlow;

    /**
     * @param patience until the rate matters
     */
    PacedBytes(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    /**
     * @throws Objection when they came too slowly
     */
    void check() {
        if (tooSlow) {
            throw Objection.tooSlow(patience);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        received += Math.max(count, 0);
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        Duration beyond = spent.minus(patience);
        tooSlow = count >= 0 && !beyond.isNegative() && received < PER_SECOND * spent.toSeconds();
        if (tooSlow) {
            throw new IOException("the bytes come too slowly");
        }
        return count;
    }
}
