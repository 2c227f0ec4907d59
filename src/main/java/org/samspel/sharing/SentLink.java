package org.samspel.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * A link somebody was sent.
 *
 * @param sender the name of whoever sent it
 * @param opened when its page was first opened
 */
record SentLink(
        Instant sent,
        String sender,
        Instant expires,
        Optional<Instant> opened,
        Optional<Instant> downloaded) {}
