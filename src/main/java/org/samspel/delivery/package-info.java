/**
 * A letter on its way: what it looks like on the wire, how it is handed over, and what comes back.
 *
 * <p>Owns: the form of our messages (RFC 5322, MIME, DKIM), SMTP, the folder that stands in for it,
 * signed return paths, and delivery reports (RFC 3464).
 *
 * <p>Reads: letters, the answers of mail servers, a mailbox. Gives: {@link
 * org.samspel.delivery.Outcome} of one attempt. Tries nothing twice: that is for the outbox.
 *
 * <p>Never: another sender than the portal, a header with unchecked text, an address in a log.
 */
@NullMarked
package org.samspel.delivery;

import org.jspecify.annotations.NullMarked;
