package org.samspel.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included; five years at most. */
record Period(LocalDate from, LocalDate to) {
    private static final int MOST_YEARS = 5;

    /** The period can't be read; the message says to the one who asked what is wrong. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static Period of(@Nullable String from, @Nullable String to) throws Unreadable {
        Period period = new Period(day("from", from), day("to", to));
        if (period.to.isBefore(period.from)) {
            throw new Unreadable("The day in 'to' is before the day in 'from'.");
        }
        if (!period.to.isBefore(period.from.plusYears(MOST_YEARS))) {
            throw new Unreadable(
                    "The period is longer than " + MOST_YEARS + " years. Ask for parts of it.");
        }
        return period;
    }

    /** Four digits of a year only: databases know no others alike. */
    private static LocalDate day(String name, @Nullable String text) throws Unreadable {
        String wanted = "Give '" + name + "' as a day in the form 2026-01-31.";
        if (text == null || !text.matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) {
            throw new Unreadable(wanted);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw new Unreadable("There is no such day as '" + name + "' says. " + wanted);
        }
    }
}
