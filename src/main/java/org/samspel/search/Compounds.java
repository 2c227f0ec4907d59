package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/**
 * Takes Swedish and Norwegian compounds apart into words that stand in the texts: {@code
 * brukermedvirkning} into {@code bruker} and {@code medvirkning}. The whole word must be covered; a
 * joining {@code s} or {@code e} may stand between parts. Of several ways the one with the fewest
 * parts is taken, then the one with the most frequent parts.
 */
final class Compounds {
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST = 2 * SHORTEST_PART;
    private static final int LONGEST = 40;
    private static final int SHORTEST_BEFORE = 3;

    /** From here on few words end in another by chance. */
    private static final int LONG_PART = 6;

    private static final int MOST_LONGER = 12;
    private static final double PART_COST = 100;

    private final Vocabulary vocabulary;

    Compounds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The way a word's beginning, up to a letter, is best covered. */
    private record Cover(double cost, List<String> parts) {}

    /** Its parts, two or more; none when it is no compound of known words. */
    List<String> parts(String word, Stemming stemming) throws IOException {
        int length = word.length();
        if (length < SHORTEST || length > LONGEST || !compounds(stemming)) {
            return List.of();
        }
        List<Optional<Cover>> covers = new ArrayList<>();
        covers.add(Optional.of(new Cover(0, List.of())));
        for (int end = 1; end <= length; end++) {
            Optional<Cover> best = Optional.empty();
            for (int start = 0; start <= end - SHORTEST_PART; start++) {
                Optional<Cover> before = covers.get(start);
                if (before.isPresent() && end - start < length) {
                    best = cheaper(best, extended(before.get(), word, start, end, stemming));
                }
            }
            covers.add(best);
        }
        return covers.get(length).map(Cover::parts).orElse(List.of());
    }

    /**
     * Stems of compounds in the texts that have a word as their last part, the most frequent first.
     * What stands before a short word must be a word of the texts too: {@code land} is no part of
     * {@code island}.
     */
    List<String> endingIn(SearchWord word, Stemming stemming) throws IOException {
        String stem = word.stem(stemming);
        if (!compounds(stemming) || stem.length() < SHORTEST_PART || word.isStopWord()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String longer : vocabulary.endingIn(stemming, stem)) {
            String before = longer.substring(0, longer.length() - stem.length());
            if (found.size() < MOST_LONGER && mayStandBefore(before, stem, stemming)) {
                found.add(longer);
            }
        }
        return found;
    }

    private boolean mayStandBefore(String before, String stem, Stemming stemming)
            throws IOException {
        return (before.length() >= SHORTEST_PART && stem.length() >= LONG_PART)
                || (before.length() >= SHORTEST_BEFORE && isPart(before, stemming));
    }

    private boolean isPart(String part, Stemming stemming) throws IOException {
        if (vocabulary.frequency(stemming, part) > 0) {
            return true;
        }
        boolean joined = part.endsWith("s") || part.endsWith("e");
        return joined && vocabulary.frequency(stemming, part.substring(0, part.length() - 1)) > 0;
    }

    private static boolean compounds(Stemming stemming) {
        return stemming == Stemming.SWEDISH || stemming == Stemming.NORWEGIAN;
    }

    private Optional<Cover> extended(
            Cover before, String word, int start, int end, Stemming stemming) throws IOException {
        String part = word.substring(start, end);
        int frequency = vocabulary.frequency(stemming, part);
        boolean joined = end < word.length() && (part.endsWith("s") || part.endsWith("e"));
        if (frequency == 0 && joined && part.length() > SHORTEST_PART) {
            part = part.substring(0, part.length() - 1);
            frequency = vocabulary.frequency(stemming, part);
        }
        if (frequency == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(before.parts());
        parts.add(part);
        return Optional.of(new Cover(before.cost() + PART_COST - Math.log(frequency), parts));
    }

    private static Optional<Cover> cheaper(Optional<Cover> one, Optional<Cover> other) {
        return other.isEmpty() || (one.isPresent() && one.get().cost() <= other.get().cost())
                ? one
                : other;
    }
}
