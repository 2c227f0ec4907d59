package org.samspel.entries;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.metadata.Moment;

/**
 * When readers see a translation.
 *
 * @param draft never, whatever the times say
 * @param from not before this
 * @param until not from this on
 */
public record Visibility(boolean draft, Optional<Moment> from, Optional<Moment> until) {

    /**
     * Whether readers see it then.
     *
     * @param time in the zone of the site
     */
    public boolean at(ZonedDateTime time) {
        return !draft
                && from.map(start -> !time.isBefore(start.in(time.getZone()))).orElse(true)
                && until.map(end -> time.isBefore(end.in(time.getZone()))).orElse(true);
    }

    /** The times after this one at which that may change. */
    public Stream<ZonedDateTime> changesAfter(ZonedDateTime time) {
        return draft
                ? Stream.empty()
                : Stream.concat(from.stream(), until.stream())
                        .map(moment -> moment.in(time.getZone()))
                        .filter(time::isBefore);
    }
}
