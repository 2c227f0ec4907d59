package org.samspel.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.entries.Slug;
import org.samspel.languages.Language;
import org.samspel.staff.Form;

/**
 * What was typed about a report, by name: {@code title.sv description.sv text.sv tags.sv slug.sv}
 * and so on for each language; {@code authors date license number publisher funders} for all;
 * {@code seen}, the names of fields that were filled in from files; and for each upload {@code
 * file.<id>}, the language of the file, {@code none} when it has none, or {@code out} when it does
 * not belong to the report.
 */
record ReportFields(Map<String, String> values) {
    /** Longer texts belong into a file, not into a form. */
    static final int LONGEST_TEXT = 60_000;

    static final int LONGEST_LINE = 500;

    private static final Pattern OF_LANGUAGE =
            Pattern.compile("(title|description|text|tags|slug)\\.(sv|nb|nn|en)");
    private static final Pattern OF_ALL =
            Pattern.compile(
                    "authors|date|license|number|publisher|funders|seen|file\\.[0-9a-f]{32}");

    ReportFields {
        values = Map.copyOf(values);
    }

    /** The fields of a form that are known here, bounded; empty ones too, as somebody's choice. */
    static ReportFields of(Form form) {
        Map<String, String> values = new HashMap<>();
        for (String name : form.fields().keySet()) {
            if (OF_LANGUAGE.matcher(name).matches() || OF_ALL.matcher(name).matches()) {
                values.put(name, bounded(name, form));
            }
        }
        return new ReportFields(values);
    }

    private static String bounded(String name, Form form) {
        boolean isText = name.startsWith("text.") || name.startsWith("description.");
        String value = isText || name.equals("authors") ? form.text(name).strip() : form.line(name);
        return value.substring(0, Math.min(value.length(), isText ? LONGEST_TEXT : LONGEST_LINE));
    }

    /** Empty when nothing was typed. */
    String of(String name) {
        return values.getOrDefault(name, "");
    }

    String of(String name, Language language) {
        return of(name + "." + language.code());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Those the report is told about in: they have a title. */
    List<Language> languages() {
        return Arrays.stream(Language.values())
                .filter(language -> !of("title", language).isEmpty())
                .toList();
    }

    /** The last part of the address in a language: as typed, else made of the title. */
    String slug(Language language) {
        String typed = Slug.of(of("slug", language));
        return typed.isEmpty() ? shortened(Slug.of(of("title", language))) : typed;
    }

    private static String shortened(String slug) {
        int most = 60;
        int end = slug.length() <= most ? slug.length() : slug.lastIndexOf('-', most);
        return slug.substring(0, end <= 0 ? Math.min(most, slug.length()) : end);
    }

    List<String> authors() {
        return split("[\n;]", of("authors"));
    }

    List<String> funders() {
        return split(";", of("funders"));
    }

    List<String> tags(Language language) {
        return split(",", of("tags", language));
    }

    private static List<String> split(String at, String text) {
        return Arrays.stream(text.split(at))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(50)
                .toList();
    }

    /** Empty when it is none, or not there. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(of("date"))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 1000 && day.getYear() < 10_000);
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    ReportFields with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new ReportFields(more);
    }
}
