package org.samspel.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as authors write them: {@code 2019}, {@code 2019-05}, {@code 2019-05-17}, with or without a
 * time.
 */
final class Dates {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[Tt ].*)?)?)?");

    private static final Pattern TIME =
            Pattern.compile(
                    "[^Tt ]+[Tt ](\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?"
                            + " ?(Z|[+-]\\d\\d:?\\d\\d)?");

    private Dates() {}

    /** The day; the first one of a month or year that is given alone. */
    static Optional<LocalDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int month = number(form.group(2));
        int day = number(form.group(3));
        boolean exists =
                year > 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The day with its time; its first moment when there is none, or none that exists. */
    static Optional<Moment> moment(String text) {
        Optional<LocalDate> day = parse(text);
        Matcher time = TIME.matcher(text.strip());
        if (day.isEmpty() || !time.matches()) {
            return day.map(date -> new Moment(date.atStartOfDay(), Optional.empty()));
        }
        try {
            LocalTime clock =
                    LocalTime.of(
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
            Optional<ZoneOffset> offset = Optional.ofNullable(time.group(4)).map(ZoneOffset::of);
            return Optional.of(new Moment(day.get().atTime(clock), offset));
        } catch (DateTimeException noSuchTime) {
            return day.map(date -> new Moment(date.atStartOfDay(), Optional.empty()));
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
