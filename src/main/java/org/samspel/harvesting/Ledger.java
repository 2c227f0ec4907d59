package org.samspel.harvesting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When each record came, changed and was taken away; nothing that was ever in it is forgotten. For
 * one thread at a time.
 */
final class Ledger {
    /** Longer than any token lives. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** So many lines may say what others have made old, before they are left out. */
    private static final int OLD_LINES = 10_000;

    private final LedgerFile file;
    private final Map<String, LedgerEntry> entries = new TreeMap<>();

    /** The same few combinations for all records, each once. */
    private final Map<SortedSet<String>, SortedSet<String>> sets = new HashMap<>();

    private long publication;
    private Instant newest = Instant.EPOCH;
    private Instant began = Instant.MAX;

    /**
     * A record as a new site has it.
     *
     * @param state digest of all it says; empty when it is not there any more
     */
    record State(String name, String state, SortedSet<String> sets) {}

    /**
     * @param now old lines are left out by it
     * @throws IOException when the disk can't be read
     */
    Ledger(Path path, Instant now) throws IOException {
        file = new LedgerFile(path);
        List<LedgerFile.Line> lines = file.read();
        lines.forEach(this::enter);
        entries.replaceAll((name, entry) -> entry.since(now.minus(REMEMBERED)));
        List<LedgerFile.Line> kept = lines();
        if (lines.size() - kept.size() > OLD_LINES) {
            file.replace(kept);
        }
    }

    private List<LedgerFile.Line> lines() {
        return entries.values().stream()
                .flatMap(
                        entry ->
                                entry.stamps().stream()
                                        .map(
                                                stamp ->
                                                        new LedgerFile.Line(
                                                                entry.name(),
                                                                stamp,
                                                                entry.state())))
                .sorted(Comparator.comparingLong(line -> line.stamp().publication()))
                .toList();
    }

    private void enter(LedgerFile.Line line) {
        LedgerEntry before = entries.get(line.name());
        Stamp stamp = line.stamp().in(once(line.stamp().sets()));
        entries.put(
                line.name(),
                before == null
                        ? new LedgerEntry(line.name(), List.of(stamp), line.state())
                        : before.changed(stamp, line.state()));
        publication = line.stamp().publication();
        newest = line.stamp().time();
        began = began.isBefore(newest) ? began : newest;
    }

    private SortedSet<String> once(SortedSet<String> some) {
        SortedSet<String> known = sets.get(some);
        if (known == null) {
            known = Collections.unmodifiableSortedSet(new TreeSet<>(some));
            sets.put(known, known);
        }
        return known;
    }

    /**
     * Notes what a new site has changed, all at one time, and returns when it is on the disk.
     *
     * @param now not before this, so that nobody who has harvested until now misses it
     */
    void note(Collection<State> changes, Instant now) throws IOException {
        Instant time = now.isBefore(newest) ? newest : now;
        List<LedgerFile.Line> lines =
                changes.stream()
                        .map(
                                it ->
                                        new LedgerFile.Line(
                                                it.name(),
                                                new Stamp(publication + 1, time, it.sets()),
                                                it.state()))
                        .toList();
        if (!lines.isEmpty()) {
            file.add(lines);
            lines.forEach(this::enter);
        }
    }

    /** Every record there is and was, by name; a copy. */
    Map<String, LedgerEntry> entries() {
        return Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** Number of the newest change. */
    long publication() {
        return publication;
    }

    /** When the newest change was. */
    Instant newest() {
        return newest;
    }

    /** No datestamp is before this; of an empty ledger, the given time. */
    Instant began(Instant otherwise) {
        return entries.isEmpty() ? otherwise : began;
    }
}
