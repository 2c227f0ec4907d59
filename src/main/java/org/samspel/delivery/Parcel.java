package org.samspel.delivery;

import java.util.UUID;
import org.samspel.mail.EmailAddress;

/**
 * A letter made ready: what goes over the wire, and to whom.
 *
 * @param message all of it, lines ended by CRLF, ASCII throughout; not to be changed
 */
public record Parcel(UUID id, EmailAddress to, EmailAddress returnPath, Bytes message) {

    /** Bytes that are compared and printed by no one. */
    public record Bytes(byte[] value) {
        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }
}
