package org.samspel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in header fields (RFC 9110 §5.6.7), to the second. */
final class HttpDates {
    private static final DateTimeFormatter FIXED = format("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    /** Two digits of a year are of 1970 to 2069: no file is older than that. */
    private static final DateTimeFormatter RFC_850 =
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH);

    private static final DateTimeFormatter ASCTIME = format("EEE MMM ppd HH:mm:ss yyyy");
    private static final List<DateTimeFormatter> ALL = List.of(FIXED, RFC_850, ASCTIME);

    private HttpDates() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    static String format(Instant time) {
        return FIXED.format(time);
    }

    /** In any of the three forms a date may have; nothing when it is none. */
    static Optional<Instant> parse(String text) {
        return ALL.stream().flatMap(format -> parse(text.strip(), format).stream()).findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
