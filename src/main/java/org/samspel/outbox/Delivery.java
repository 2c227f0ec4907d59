package org.samspel.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samspel.delivery.Reason;

/**
 * What is known about one letter. It is the same whether or not its recipient has asked for no more
 * letters.
 *
 * @param attempts how often it has been tried
 * @param answer the mail server's last answer without addresses; empty before
 * @param reason why it failed or bounced, for people
 * @param changed when it came to this state
 */
public record Delivery(
        UUID id,
        State state,
        int attempts,
        String answer,
        Optional<Reason> reason,
        Instant changed) {}
