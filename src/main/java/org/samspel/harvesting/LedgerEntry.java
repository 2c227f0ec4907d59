package org.samspel.harvesting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What is known of a record for good.
 *
 * @param name last part of its identifier
 * @param stamps oldest first, at least one; those that no token remembers may have been left out
 * @param state digest of all it says in every format; empty when it is deleted
 */
record LedgerEntry(String name, List<Stamp> stamps, String state) {

    /**
     * Where a record stands in a list.
     *
     * @param time its datestamp as far as the list knows
     */
    record Place(Instant time, String name) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::time).thenComparing(Place::name);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    LedgerEntry {
        stamps = List.copyOf(stamps);
    }

    boolean deleted() {
        return state.isEmpty();
    }

    Instant datestamp() {
        return stamps.getLast().time();
    }

    /** The sets it is in, or was in when it was deleted. */
    SortedSet<String> sets() {
        return stamps.getLast().sets();
    }

    /** As it was at a publication: what happens later moves it in no list begun then. */
    Optional<Stamp> at(long publication) {
        return stamps.reversed().stream()
                .filter(stamp -> stamp.publication() <= publication)
                .findFirst();
    }

    LedgerEntry changed(Stamp stamp, String newState) {
        List<Stamp> more = new ArrayList<>(stamps);
        more.add(stamp);
        return new LedgerEntry(name, more, newState);
    }

    /** Without what was before a time, but for the last that was. */
    LedgerEntry since(Instant time) {
        int first = 0;
        while (first + 1 < stamps.size() && !stamps.get(first + 1).time().isAfter(time)) {
            first++;
        }
        return new LedgerEntry(name, stamps.subList(first, stamps.size()), state);
    }
}
