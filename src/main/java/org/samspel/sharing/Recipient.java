package org.samspel.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samspel.languages.Language;

/**
 * Somebody who has been sent a link of their own.
 *
 * @param place among the recipients, from 1
 * @param address empty after seven days
 * @param letter in the outbox
 * @param opened when the page was first opened in a browser, as far as that can be told
 * @param downloaded when a file first arrived
 * @param asked when they asked for the link to work again
 */
public record Recipient(
        UUID id,
        int place,
        String address,
        Language language,
        UUID letter,
        Life life,
        Optional<Instant> opened,
        Optional<Instant> downloaded,
        Optional<Instant> asked) {

    /** How long the link works. */
    public record Life(Instant expires, boolean revoked) {
        public boolean isOver(Instant now) {
            return revoked || !now.isBefore(expires);
        }
    }

    /** Without the address: what is printed lasts. */
    @Override
    public String toString() {
        return "Recipient " + id;
    }
}
