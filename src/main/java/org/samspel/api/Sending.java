package org.samspel.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samspel.writing.Writer;

/**
 * How much the programs of one account may send at once, so that they leave room for those of
 * others. For use by many threads.
 */
public final class Sending {
    private static final int MOST = 3;
    private static final int RETRY_SECONDS = 5;

    private final Duration patience;
    private final Map<Long, Integer> sending = new HashMap<>();

    /**
     * @param patience how long a text may take, from its first byte to its last
     */
    public Sending(Duration patience) {
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /** Something that is being sent, until it is closed; once more does no harm. */
    final class Turn implements AutoCloseable {
        private final long account;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Turn(long account) {
            this.account = account;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                end(account);
            }
        }
    }

    /**
     * @throws Objection when enough is being sent already
     */
    synchronized Turn begin(Writer writer) {
        long account = writer.account().id();
        int before = sending.getOrDefault(account, 0);
        if (before >= MOST) {
            throw Objection.later(Trouble.TOO_MUCH_AT_ONCE, RETRY_SECONDS, MOST);
        }
        sending.put(account, before + 1);
        return new Turn(account);
    }

    private synchronized void end(long account) {
        sending.computeIfPresent(account, (same, now) -> now > 1 ? now - 1 : null);
    }
}
