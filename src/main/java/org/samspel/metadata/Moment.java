package org.samspel.metadata;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A point in time as an author writes it. A day alone means its first moment.
 *
 * @param local the time on the author's clock
 * @param offset of that clock, when the author says so; otherwise it is the site's
 */
public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {

    /**
     * @param zone of the site
     */
    public ZonedDateTime in(ZoneId zone) {
        return offset.map(said -> local.atOffset(said).atZoneSameInstant(zone))
                .orElseGet(() -> local.atZone(zone));
    }
}
