package org.samspel;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that becomes true by itself: asks often and goes on at the first yes. */
public final class Eventually {
    private static final long PAUSE_NANOSECONDS = 20_000_000;

    private Eventually() {}

    public static void within(Duration limit, String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!holds(condition)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    /** Nobody listening yet is a "not yet" as well. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
