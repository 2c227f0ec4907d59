package org.samspel.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen (OWASP ASVS 5.0 §6.2): any signs in any mixture, long enough, not
 * among those everybody tries, and not the portal's or the person's own name.
 */
public final class Passwords {
    /**
     * As NIST SP 800-63B-4 asks of a password that is not all: everybody also gives a code. The
     * list below holds six times the 3,000 of this length that ASVS 6.2.4 asks for.
     */
    public static final int SHORTEST = 8;

    public static final int LONGEST = 200;

    /** What has to be left of a password without a word that anybody may know of the person. */
    private static final int REST = 5;

    private static final int WORD = 4;
    private static final int DISTINCT = 5;
    private static final List<String> CONTEXT =
            List.of("samspel", "password", "passord", "lösenord");

    private Passwords() {}

    /** What is wrong with a password; also the end of a message key. */
    public enum Weakness {
        SHORT,
        LONG,
        COMMON,
        PERSONAL
    }

    /**
     * The first thing that is wrong; an empty list when it is good.
     *
     * @param about words that belong to the person or the site: name, address, name of the site
     */
    public static List<Weakness> weaknesses(String password, List<String> about) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return List.of(Weakness.SHORT);
        }
        if (password.length() > LONGEST) {
            return List.of(Weakness.LONG);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < DISTINCT
                || isCommon(lower)
                || isCommon(core(lower))) {
            return List.of(Weakness.COMMON);
        }
        return words(about).anyMatch(word -> isMostly(lower, word))
                ? List.of(Weakness.PERSONAL)
                : List.of();
    }

    /** Without the year and the exclamation mark that people add. */
    private static String core(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static Stream<String> words(List<String> about) {
        return Stream.concat(about.stream(), CONTEXT.stream())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= WORD);
    }

    /** Whether little is left when the word is taken away. */
    private static boolean isMostly(String password, String word) {
        return password.contains(word) && core(password.replace(word, "")).length() < REST;
    }

    /** The list is read each time: passwords are chosen seldom, and memory is dear. */
    private static boolean isCommon(String password) {
        try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(list, "common-passwords.txt"),
                                        StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(password::equals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
