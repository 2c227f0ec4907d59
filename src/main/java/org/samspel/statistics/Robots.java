package org.samspel.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Tells programs from people by what they call themselves. What COUNTER calls a robot is one
 * (Release 5.1, 7.8; its list is {@code counter-robots.txt}), even where the list takes a telephone
 * for one: counts of different portals can be compared only so. Ours is {@code robots.txt}.
 */
final class Robots {
    private static final int LONGEST = 1_000;

    private final Pattern counters;
    private final List<Word> words;
    private final List<String> people;

    /** A part of a name, or with both ends the whole of it. */
    private record Word(String text, boolean start, boolean end) {
        static Word of(String line) {
            boolean start = line.startsWith("^");
            boolean end = line.endsWith("$");
            return new Word(
                    line.substring(start ? 1 : 0, line.length() - (end ? 1 : 0)), start, end);
        }

        boolean isIn(String name) {
            if (start && end) {
                return name.equals(text);
            }
            return start ? name.startsWith(text) : end ? name.endsWith(text) : name.contains(text);
        }
    }

    private Robots(List<String> patterns, List<String> lines) {
        counters =
                Pattern.compile(
                        String.join("|", patterns),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        people =
                lines.stream()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        words = lines.stream().filter(line -> !line.startsWith("!")).map(Word::of).toList();
    }

    static Robots read() {
        return new Robots(
                lines("counter-robots.txt"),
                lines("robots.txt").stream().filter(line -> !line.startsWith("#")).toList());
    }

    private static List<String> lines(String name) {
        try (InputStream file = Robots.class.getResourceAsStream(name)) {
            InputStreamReader text =
                    new InputStreamReader(
                            Objects.requireNonNull(file, name), StandardCharsets.UTF_8);
            return new BufferedReader(text)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever gives no name at all is one, too. */
    boolean include(String userAgent) {
        String bounded = userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        if (counters.matcher(bounded.strip()).find()) {
            return true;
        }
        String name = bounded.strip().toLowerCase(Locale.ROOT);
        for (String person : people) {
            name = name.replace(person, "");
        }
        String rest = name;
        return rest.length() < 2 || words.stream().anyMatch(word -> word.isIn(rest));
    }
}
