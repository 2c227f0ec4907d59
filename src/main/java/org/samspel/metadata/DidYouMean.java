package org.samspel.metadata;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word an author probably meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * The nearest of the known words, at most two edits away and at most a third of the word's
     * length; letter case does not count.
     */
    public static Optional<String> of(String written, Collection<String> known) {
        int allowed = Math.min(2, (written.length() + 2) / 3);
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= allowed)
                .map(word -> new Candidate(word, distance(lower(written), lower(word))))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private record Candidate(String word, int distance) {}

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
