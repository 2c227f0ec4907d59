/**
 * Who is staff.
 *
 * <p>Owns: accounts and their roles, passwords, second factors, sessions, one-time links, personal
 * tokens, the pace at which one may guess, and the list of who did what.
 *
 * <p>Reads: what somebody typed, the database, the key that seals the secrets of codes. Gives:
 * {@link org.samspel.access.Access}: a {@link org.samspel.access.Session} for a token, {@link
 * org.samspel.access.Letters} to be sent.
 *
 * <p>A session begins at {@link org.samspel.access.SignIn} and becomes a full one at {@link
 * org.samspel.access.SecondFactor}, each time under a new token. Another way to show who somebody
 * is, OpenID Connect or a passkey, is one more class that gives an {@link
 * org.samspel.access.SignIn.Outcome}; sessions, roles and pages stay as they are.
 *
 * <p>Never: HTTP, pages. No password, token, code, secret or link in a log or readable in a table.
 */
@NullMarked
package org.samspel.access;

import org.jspecify.annotations.NullMarked;
