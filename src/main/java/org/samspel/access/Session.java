package org.samspel.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody at a device.
 *
 * @param id a hash; lets nobody in
 * @param started when they signed in
 * @param seen when they last did something, to the minute
 * @param proved when they last showed who they are
 * @param browser and {@code system}: of the device; empty when unknown
 */
public record Session(
        String id,
        Account account,
        Stage stage,
        Instant started,
        Instant seen,
        Instant proved,
        String browser,
        String system) {

    /** Ends when nothing was done for so long. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Ends after so long in any case. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How long somebody may take between password and code. */
    public static final Duration HALFWAY = Duration.ofMinutes(10);

    /** How long one proof is enough for changes to how one signs in. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    /** How far signing in has come. */
    public enum Stage {
        /** The password was right; the code is missing. */
        CODE,
        /** The password was right; there is no app yet that shows codes. */
        ENROL,
        SIGNED_IN
    }

    boolean isOver(Instant now) {
        return switch (stage) {
            case CODE -> now.isAfter(started.plus(HALFWAY));
            case ENROL -> now.isAfter(started.plus(IDLE));
            case SIGNED_IN -> now.isAfter(seen.plus(IDLE)) || now.isAfter(started.plus(LONGEST));
        };
    }

    /** Whether they have shown who they are a short while ago. */
    public boolean isFresh(Instant now) {
        return now.isBefore(proved.plus(FRESH));
    }
}
