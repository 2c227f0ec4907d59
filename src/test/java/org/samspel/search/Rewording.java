package org.samspel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.samspel.analysis.WordAnalyzer;

/** Questions as people type them; always the same for the same corpus. */
final class Rewording {
    private static final int SEED = 7;
    private static final int SHORTEST_PART = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random = new Random(SEED);
    private final Set<String> words;

    /**
     * @param words known to be words, so that compounds of two are known
     */
    Rewording(Set<String> words) {
        this.words = words;
    }

    /** One letter of the longest word, not its first, left out, added, changed or swapped. */
    String misspelt(String question) {
        List<String> typed = new ArrayList<>(WordAnalyzer.words(question));
        String longest = byLength(typed).getFirst();
        typed.set(typed.indexOf(longest), misspeltWord(longest));
        return String.join(" ", typed);
    }

    /** The three longest words, in their order. */
    String keywords(String question) {
        List<String> typed = WordAnalyzer.words(question);
        List<String> longest = byLength(typed).stream().limit(3).toList();
        return String.join(" ", typed.stream().filter(longest::contains).toList());
    }

    /** Compounds of two known words written apart; empty when there is none. */
    String apart(String question) {
        List<String> typed = WordAnalyzer.words(question);
        List<String> apart = typed.stream().map(this::apartWord).toList();
        return typed.equals(apart) ? "" : String.join(" ", apart);
    }

    private static List<String> byLength(List<String> typed) {
        return typed.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private String misspeltWord(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + word.charAt(at) + after;
            case 2 -> before + letter + after;
            default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }

    private String apartWord(String word) {
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            String first = word.substring(0, at);
            boolean joined = first.endsWith("s") && words.contains(first.substring(0, at - 1));
            if ((words.contains(first) || joined) && words.contains(word.substring(at))) {
                return first + " " + word.substring(at);
            }
        }
        return word;
    }
}
