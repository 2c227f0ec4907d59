package org.samspel.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that is told.
 *
 * @param paused since when it is told nothing, because it has said that it is gone
 */
record Webhook(UUID id, URI address, Set<Event> events, Optional<Instant> paused) {
    /** How many there may be. */
    static final int MOST = 10;

    Webhook {
        events = Set.copyOf(events);
    }

    Webhook(UUID id, URI address, Set<Event> events) {
        this(id, address, events, Optional.empty());
    }

    boolean wants(Event event) {
        return paused.isEmpty() && events.contains(event);
    }
}
