package org.samspel.metadata;

import java.time.LocalDate;
import java.time.YearMonth;
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

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
