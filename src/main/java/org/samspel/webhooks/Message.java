package org.samspel.webhooks;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that is told to one program.
 *
 * @param subject work and language; empty for a test
 * @param body JSON
 */
record Message(UUID id, UUID webhook, Event event, String subject, String body) {

    /** How far one is. */
    enum State {
        WAITING,
        ARRIVED,
        /** It was tried often enough. */
        GIVEN_UP;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }

    /**
     * What is known of one.
     *
     * @param answer of the last attempt, as {@link Answer#kept}
     */
    record Status(Message message, State state, int attempts, String answer, Instant changed) {}

    /** One in hand, and for which time. */
    record Claim(Message message, int attempt) {}
}
