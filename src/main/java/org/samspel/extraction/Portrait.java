package org.samspel.extraction;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.samspel.languages.Language;
import org.samspel.languages.LanguageGuess;

/** Gathers what one file says about itself; of each thing, what is said first is what counts. */
final class Portrait {
    private static final int LONGEST_FACT = 300;
    private static final int MOST_AUTHORS = 20;
    private static final int MOST_KEYWORDS = 30;
    private static final int MOST_PARAGRAPHS = 400;
    private static final int LONGEST_PARAGRAPH = 4_000;

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** What programs write where a title should be: the file's name, or that there is none. */
    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)(microsoft (word|powerpoint|excel) - .*|.*\\.(docx?|pptx?|xlsx?|od[tsp]|pdf|rtf"
                            + "|indd|pages|tmp)|untitled.*|uten navn.*|namnlös.*|document\\d*"
                            + "|dokument\\d*|powerpoint[- ]presentation|presentasjon|presentation"
                            + "|slide 1|lysbilde 1|title|tittel|titel|\\P{L}*)");

    /** Accounts and programs, not people. */
    private static final Pattern NO_AUTHOR =
            Pattern.compile(
                    "(?i)(user|admin(istrator)?|owner|bruker|ukjent|unknown|python-docx|microsoft.*|\\P{L}*)");

    private final List<String> titles = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();
    private Optional<Integer> pages = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> summary = Optional.empty();

    /**
     * @param heading whether the file says that it is one
     */
    record Paragraph(String text, boolean heading) {}

    void title(String text) {
        String line = line(text);
        if (!line.isEmpty() && !NO_TITLE.matcher(line).matches()) {
            titles.add(line);
        }
    }

    boolean hasTitle() {
        return !titles.isEmpty();
    }

    /** One or several, as people write them into one field. */
    void authors(String text) {
        for (String name :
                line(text)
                        .split(
                                "\\s*;\\s*|,\\s*(?=\\p{Lu}\\p{L}+ \\p{Lu})|\\s+(?:&|og|och|and)\\s+",
                                -1)) {
            if (authors.size() < MOST_AUTHORS && !NO_AUTHOR.matcher(name).matches()) {
                authors.add(name);
            }
        }
    }

    void keywords(String text) {
        Arrays.stream(line(text).split("\\s*[,;]\\s*"))
                .filter(word -> !word.isBlank())
                .limit(MOST_KEYWORDS)
                .forEach(this::keyword);
    }

    private void keyword(String word) {
        if (keywords.size() < MOST_KEYWORDS) {
            keywords.add(word);
        }
    }

    void language(String tag) {
        stated.add(line(tag));
    }

    void pages(int number) {
        pages = number > 0 ? Optional.of(number) : pages;
    }

    void pages(String number) {
        if (number.matches("[1-9]\\d{0,5}")) {
            pages(Integer.parseInt(number));
        }
    }

    /** The day of a time as ISO 8601 has it; anything else is no date. */
    void date(String text) {
        try {
            String day = text.strip();
            date = Optional.of(LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
        } catch (DateTimeParseException notADate) {
            // then it does not say
        }
    }

    void date(LocalDate day) {
        date = Optional.of(day);
    }

    void summary(String text) {
        String line = clean(text, LONGEST_PARAGRAPH);
        if (summary.isEmpty() && AbstractGuess.isReal(line)) {
            summary = Optional.of(line);
        }
    }

    boolean full() {
        return paragraphs.size() >= MOST_PARAGRAPHS;
    }

    void paragraph(String text, boolean heading) {
        String line = clean(text, LONGEST_PARAGRAPH);
        if (!full() && !line.isEmpty()) {
            paragraphs.add(new Paragraph(line, heading));
        }
    }

    Suggestion suggestion() {
        Optional<String> guessed = AbstractGuess.of(paragraphs);
        return new Suggestion(
                titles.stream().findFirst(),
                List.copyOf(authors),
                writtenIn()
                        .or(
                                () ->
                                        stated.stream()
                                                .map(Language::of)
                                                .flatMap(Optional::stream)
                                                .findFirst()),
                pages,
                date,
                List.copyOf(keywords),
                AbstractGuess.underHeading(paragraphs).or(() -> summary).or(() -> guessed));
    }

    /** What programs state is often only the language of the program. */
    private Optional<Language> writtenIn() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph.text()).append('\n'));
        return LanguageGuess.of(text.toString());
    }

    private static String line(String text) {
        return clean(text, LONGEST_FACT);
    }

    private static String clean(String text, int longest) {
        String start = text.substring(0, Math.min(text.length(), 2 * longest));
        String clean = Normalizer.normalize(start, Normalizer.Form.NFC).replace("\u00ad", "");
        String line = SPACE.matcher(clean).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), longest)).strip();
    }
}
