package org.samspel.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts that wait to be written. Past {@value #MOST} lines, that is files on days, those of
 * further files are left out, and how many is known.
 */
final class Tally {
    static final int MOST = 10_000;

    private final Map<Line, Count> counts = new HashMap<>();
    private long lost;

    /** One file on one day. */
    record Line(Item item, LocalDate day) {}

    /** How often in all, and how often for the first time in a session. */
    record Count(long downloads, long unique) {
        Count plus(Count other) {
            return new Count(downloads + other.downloads, unique + other.unique);
        }
    }

    void add(Line line, Count count) {
        if (counts.size() < MOST || counts.containsKey(line)) {
            counts.merge(line, count, Count::plus);
        } else {
            lost += count.downloads();
        }
    }

    void addAll(Tally other) {
        other.counts.forEach(this::add);
        lost += other.lost;
    }

    Map<Line, Count> counts() {
        return Map.copyOf(counts);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Downloads that found no place. */
    long lost() {
        return lost;
    }
}
