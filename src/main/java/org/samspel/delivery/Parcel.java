package org.samspel.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.samspel.mail.EmailAddress;

/**
 * A letter made ready: what goes over the wire, and to whom.
 *
 * @param message all of it, lines ended by CRLF, ASCII throughout
 */
public record Parcel(UUID id, EmailAddress to, EmailAddress returnPath, String message) {

    byte[] bytes() {
        return message.getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Parcel[id=" + id + "]";
    }
}
