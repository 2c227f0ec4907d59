package org.samspel.outbox;

import java.time.Clock;
import java.time.Duration;
import org.samspel.delivery.Carrier;
import org.samspel.delivery.Packing;
import org.samspel.store.Store;

/** What those who work on the outbox have at hand. */
record Workplace(Store store, Clock clock, Packing packing, Carrier carrier, Tempo tempo) {

    /**
     * @param look how often to look for letters when there are none
     * @param lease how long a letter in hand counts as such after a portal was killed; longer than
     *     any conversation with a mail server, or a second portal would send it again
     * @param awayPause how long to leave a mail server alone that is away, at first
     * @param tidy how often to look for reports, and for what is to be forgotten
     */
    record Tempo(Duration look, Duration lease, Duration awayPause, Duration tidy) {
        static final Tempo USUAL =
                new Tempo(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1));
    }
}
