/**
 * Letters that will be sent whatever happens, and what became of each.
 *
 * <p>Owns: the tables of letters and of who wants no more; when to try again and when to give up;
 * what is forgotten when.
 *
 * <p>Reads: letters, how attempts to hand them over went, reports. Gives: {@link
 * org.samspel.outbox.Outbox}. To send an invitation, add one letter in the transaction that keeps
 * the invitation:
 *
 * <pre>
 * database.inTransaction(connection -&gt; {
 *     invitations.keep(connection, invitation);
 *     return outbox.add(connection, letter, Posting.now("invitation/" + invitation.id()));
 * });
 * </pre>
 *
 * <p>To send something to many, add a letter for each, with a key of the request and the recipient
 * and a pause of a minute to think again; keep the ids, ask for their {@code status}, and give each
 * letter its own address to unsubscribe at, which calls {@code stop} with its id.
 *
 * <p>Never: the same letter twice but for the moment described there; whether a recipient has asked
 * for no more letters, told to who sends; an address or words of a letter once its way has ended,
 * or after seven days.
 */
@NullMarked
package org.samspel.outbox;

import org.jspecify.annotations.NullMarked;
