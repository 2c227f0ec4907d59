package org.samspel.harvesting;

import java.time.Instant;
import java.util.SortedSet;

/**
 * A moment at which a record came, changed or was taken away.
 *
 * @param publication its number, which grows; many records may change with one
 * @param time in whole seconds, never before that of an earlier publication
 * @param sets the record was in from then on, or last when it was taken away; not to be changed
 */
record Stamp(long publication, Instant time, SortedSet<String> sets) {
    Stamp in(SortedSet<String> same) {
        return new Stamp(publication, time, same);
    }
}
