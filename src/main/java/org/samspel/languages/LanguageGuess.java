package org.samspel.languages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the language of a text by its commonest small words. */
public final class LanguageGuess {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");
    private static final int ENOUGH = 2_000;
    private static final int FEWEST = 2;

    /** Words of one language that no other of the four has, or has only seldom. */
    private static final Map<Language, Set<String>> WORDS =
            Map.of(
                    Language.SV,
                    Set.of("och", "att", "är", "inte", "från", "också", "ett", "jag", "som", "för"),
                    Language.NB,
                    Set.of("og", "ikke", "fra", "også", "å", "et", "jeg", "som", "av", "hva"),
                    Language.NN,
                    Set.of("og", "ikkje", "frå", "også", "å", "eit", "eg", "som", "ein", "dei"),
                    Language.EN,
                    Set.of("the", "and", "of", "is", "not", "from", "this", "with", "you", "be"));

    private LanguageGuess() {}

    /** Empty for a text too short, or in another language. */
    public static Optional<Language> of(String text) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        String start = text.substring(0, Math.min(text.length(), 10 * ENOUGH));
        List<String> words = Arrays.asList(BREAK.split(start.toLowerCase(Locale.ROOT), ENOUGH));
        WORDS.forEach(
                (language, small) ->
                        counts.put(language, (int) words.stream().filter(small::contains).count()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
