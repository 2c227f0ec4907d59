package org.samspel.harvesting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All records at one moment: immutable.
 *
 * @param entries every record there is and was, by name
 * @param publication number of the newest change
 * @param began no datestamp is before this
 */
record Catalogue(Items items, Map<String, LedgerEntry> entries, long publication, Instant began) {

    /**
     * What is listed.
     *
     * @param from first datestamp, included
     * @param until last datestamp, included
     * @param set all when empty
     * @param publication when the list was begun: what happens later moves nothing in it
     */
    record Selection(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> set,
            long publication) {
        private boolean has(Stamp stamp) {
            return from.filter(stamp.time()::isBefore).isEmpty()
                    && until.filter(stamp.time()::isAfter).isEmpty()
                    && set.map(asked -> Sets.contain(stamp.sets(), asked)).orElse(true);
        }
    }

    Optional<LedgerEntry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The places of the records of a list, in its order. */
    List<LedgerEntry.Place> list(Selection selection) {
        return entries.values().stream()
                .flatMap(
                        entry ->
                                entry.at(selection.publication()).stream()
                                        .filter(selection::has)
                                        .map(it -> new LedgerEntry.Place(it.time(), entry.name())))
                .sorted()
                .toList();
    }

    /** Every set that a record is in. */
    Stream<String> sets() {
        return entries.values().stream().flatMap(entry -> entry.sets().stream());
    }
}
