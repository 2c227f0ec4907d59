package org.samspel.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: soon at first, then more rarely, for five days (RFC 5321 §4.5.4.1). A little
 * by chance, so that letters that failed together don't come back together.
 */
final class Retries {
    static final Duration FOR = Duration.ofDays(5);
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4));
    private static final double SPREAD = 0.2;

    private Retries() {}

    /**
     * @param attempts made so far
     * @param age of the letter
     * @return how long to wait, or nothing when it is time to give up
     */
    static Optional<Duration> pause(int attempts, Duration age) {
        Duration usual = PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
        double chance = 1 + SPREAD * (2 * RandomGenerator.getDefault().nextDouble() - 1);
        Duration pause = Duration.ofMillis(Math.round(usual.toMillis() * chance));
        return age.plus(pause).compareTo(FOR) > 0 ? Optional.empty() : Optional.of(pause);
    }
}
