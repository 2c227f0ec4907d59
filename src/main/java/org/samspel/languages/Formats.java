package org.samspel.languages;

import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;

/** How dates, sizes and alphabetical order are written in a language. */
public final class Formats {
    private static final long KILO = 1000;

    private Formats() {}

    /** {@code 22 november 2026}, {@code 22. november 2026}, {@code 22 November 2026}. */
    public static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** {@code 812 B}, {@code 340 kB}, {@code 1,2 MB}: decimal units, as download folders show. */
    public static String size(long bytes, Language language) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            value /= KILO;
            unit = next;
            if (value < 999.5) {
                break;
            }
        }
        String pattern = value < 9.95 && !unit.equals("kB") ? "0.#" : "0";
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        return new DecimalFormat(pattern, symbols).format(value) + " " + unit;
    }

    /**
     * Alphabetical order: å ä ö last in Swedish, æ ø å last in Norwegian. A new comparator each
     * time, because collators are not safe for use by several threads.
     */
    public static Comparator<String> order(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        collator.setStrength(Collator.TERTIARY);
        return collator::compare;
    }
}
