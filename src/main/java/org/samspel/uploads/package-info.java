/**
 * Files on their way from somebody's desk to the content: they wait here until a person accepts
 * them.
 *
 * <p>Owns: the quarantine on disk, who has sent what, how much each may send, when what nobody
 * wants is cleared away, and how files come in over HTTP: piece by piece with resumption (tus
 * 1.0.0), or by a plain form.
 *
 * <p>Reads: requests of people who are signed in. Gives: {@link org.samspel.uploads.Uploads}, with
 * which pages of staff list what a person has sent ({@code list}, {@code find}), take a sound file
 * over ({@code accept}, which gives a {@link org.samspel.uploads.StagedFile}) and say that it is no
 * longer needed ({@code discard}, also after it has been taken over).
 *
 * <p>An upload is two files under a random name: its bytes, and what is known of it. Whatever the
 * sender has been told is on the disk: a portal that is killed goes on where it was. Half an upload
 * is cleared after a day without a new byte, a whole one after thirty days.
 *
 * <p>Never: stores a file under a name from outside, serves one, or tells one person of another's.
 */
@NullMarked
package org.samspel.uploads;

import org.jspecify.annotations.NullMarked;
