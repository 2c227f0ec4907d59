package org.samspel.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.samspel.staff.Times;
import org.samspel.staff.Visit;

/** Moments as people say and write them in the language of a visit. */
record Moments(Clock clock) {
    private static final Duration LONG_AGO = Duration.ofDays(30);

    /**
     * A moment.
     *
     * @param relative {@code 5 minutes ago}; the exact one when that is long ago
     * @param exact day and time of day
     * @param iso for machines
     */
    public record Moment(String relative, String exact, String iso) {}

    Moment of(Visit visit, Instant time) {
        String exact = Times.of(visit, time, clock.getZone());
        Duration ago = Duration.between(time, clock.instant());
        return new Moment(
                ago.compareTo(LONG_AGO) > 0 ? exact : relative(visit, ago),
                exact,
                time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String relative(Visit visit, Duration ago) {
        if (ago.toMinutes() < 1) {
            return visit.text("filing.ago.now");
        }
        if (ago.toHours() < 1) {
            return visit.text("filing.ago.minutes", ago.toMinutes());
        }
        return ago.toDays() < 1
                ? visit.text("filing.ago.hours", ago.toHours())
                : visit.text("filing.ago.days", ago.toDays());
    }
}
