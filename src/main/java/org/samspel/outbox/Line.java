package org.samspel.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Whether anything can be handed over at all. While nothing can, it is tried rarely, however many
 * letters wait; the owner is told once. Measured without the clock, which may be wrong.
 */
final class Line {
    private static final Logger LOG = System.getLogger(Line.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Duration first;
    private Duration pause;
    private long openAt = System.nanoTime();
    private String trouble = "";

    /**
     * @param first how long to leave the mail server alone when it is away; doubles each time
     */
    Line(Duration first) {
        this.first = first;
        this.pause = first;
    }

    synchronized boolean isOpen() {
        return System.nanoTime() - openAt >= 0;
    }

    /** Why nothing can be handed over, for the owner; empty when all is well. */
    synchronized String trouble() {
        return trouble;
    }

    synchronized void broke(String why) {
        if (!isOpen()) {
            // Others were on the way when the first noticed.
            return;
        }
        openAt = System.nanoTime() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        if (trouble.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Letters can''t be handed over: {0}. They are kept and tried again.",
                    why);
        }
        trouble = why;
    }

    synchronized void works() {
        if (!trouble.isEmpty()) {
            LOG.log(Level.INFO, "Letters can be handed over again.");
        }
        trouble = "";
        pause = first;
        openAt = System.nanoTime();
    }
}
