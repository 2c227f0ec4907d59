package org.samspel.webhooks;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** A program that is told. */
record Webhook(UUID id, URI address, Set<Event> events) {
    /** How many there may be. */
    static final int MOST = 10;

    Webhook {
        events = Set.copyOf(events);
    }
}
