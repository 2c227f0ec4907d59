package org.samspel.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Moments as people write them in the language of a visit, in the time zone of the server. */
public final class Times {
    private Times() {}

    public static String of(Visit visit, Instant time, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visit.language().locale())
                .format(time.atZone(zone));
    }
}
