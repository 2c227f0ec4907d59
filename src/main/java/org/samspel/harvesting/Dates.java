package org.samspel.harvesting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Datestamps: a day, or a second in UTC (OAI-PMH 2.0 §3.3). */
final class Dates {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SECOND =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private Dates() {}

    /** The first second that is meant; empty when there is no such day or second. */
    static Optional<Instant> first(String text) {
        return read(text, 0);
    }

    /** The last second that is meant. */
    static Optional<Instant> last(String text) {
        return read(text, 86_399);
    }

    private static Optional<Instant> read(String text, long intoTheDay) {
        try {
            if (DAY.matcher(text).matches()) {
                Instant day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                return Optional.of(day.plusSeconds(intoTheDay));
            }
            return SECOND.matcher(text).matches()
                    ? Optional.of(Instant.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
