/**
 * Whom the portal may write to, and what it has to say to one person.
 *
 * <p>Owns: e-mail addresses and their rules, letters, the portal's own key for what it must know
 * again without keeping it.
 *
 * <p>Reads: what people type. Gives: {@link org.samspel.mail.AddressList} for forms, {@link
 * org.samspel.mail.Letter} for whoever has something to say.
 *
 * <p>Never: an address or a text that could become more than one header, an address in a log.
 */
@NullMarked
package org.samspel.mail;

import org.jspecify.annotations.NullMarked;
