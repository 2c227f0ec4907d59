package org.samspel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the abstract of a report among its first paragraphs. */
final class AbstractGuess {
    /** With or without a number, a colon or a chapter of its own. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?iU)[\\d.\\s]*(sammendrag|samandrag|sammanfattning|abstract|(executive )?summary"
                            + "|kortversjon|kort fortalt|i korthet|i korta drag)\\s*[:.]?");

    /** The same words before the text itself, as journals print them. */
    private static final Pattern RUN_IN =
            Pattern.compile(
                    "(?iU)(sammendrag|samandrag|sammanfattning|abstract|summary)\\s*[:.–—-]\\s+(.{40,})");

    private static final int LONGEST = 2_500;
    private static final int MOST_PARAGRAPHS = 5;

    /** A sentence or two: shorter ones are addresses, dates and names. */
    private static final int SHORTEST = 80;

    /** Rows of a table of contents end like this. */
    private static final Pattern CONTENTS = Pattern.compile("(\\. ?){4,}|…{2,}|\\s\\d+$");

    private AbstractGuess() {}

    static Optional<String> of(List<Portrait.Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.heading() && isReal(paragraph.text()))
                .map(Portrait.Paragraph::text)
                .findFirst()
                .map(AbstractGuess::cut);
    }

    static Optional<String> underHeading(List<Portrait.Paragraph> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> at(paragraphs, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> at(List<Portrait.Paragraph> paragraphs, int index) {
        String text = paragraphs.get(index).text();
        var runIn = RUN_IN.matcher(text);
        if (runIn.matches()) {
            return Optional.of(cut(runIn.group(2)));
        }
        return HEADING.matcher(text).matches()
                ? following(paragraphs, index + 1)
                : Optional.empty();
    }

    /** Until the next heading, or what looks like one; the same word in the contents has none. */
    private static Optional<String> following(List<Portrait.Paragraph> paragraphs, int from) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < paragraphs.size() && found.size() < MOST_PARAGRAPHS; i++) {
            if (paragraphs.get(i).heading() || !isReal(paragraphs.get(i).text())) {
                break;
            }
            found.add(paragraphs.get(i).text());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(cut(String.join("\n\n", found)));
    }

    static boolean isReal(String text) {
        return text.length() >= SHORTEST
                && text.matches("(?s).*\\p{Ll}[.!?»”)].*")
                && !CONTENTS.matcher(text).find();
    }

    /** Whole sentences as far as there is room. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(". ", LONGEST);
        return end < 0 ? text.substring(0, LONGEST) : text.substring(0, end + 1);
    }
}
