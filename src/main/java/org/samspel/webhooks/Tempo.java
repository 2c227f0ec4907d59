package org.samspel.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How time goes.
 *
 * @param pauses between attempts, the first after the first one
 * @param look how often there is looked for something to do
 * @param patience with one receiver, from the first byte to its answer
 */
record Tempo(List<Duration> pauses, Duration look, Duration patience) {
    /** Pauses as Standard Webhooks has them: three days in all. */
    static final Tempo USUAL =
            new Tempo(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10),
                            Duration.ofHours(14),
                            Duration.ofHours(20),
                            Duration.ofHours(24)),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(15));

    Tempo {
        pauses = List.copyOf(pauses);
    }

    /** Before the next attempt; empty when there is none. */
    Optional<Duration> pauseAfter(int attempts) {
        return attempts <= pauses.size() ? Optional.of(pauses.get(attempts - 1)) : Optional.empty();
    }

    /** So long a message stays in one hand when nothing more is heard of it. */
    Duration lease() {
        return patience.multipliedBy(4);
    }
}
