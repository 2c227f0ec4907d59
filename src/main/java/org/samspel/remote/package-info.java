/**
 * The content as others have it: in a git repository elsewhere.
 *
 * <p>Owns: when to look there, what of it is taken in file by file, what to do when both sides have
 * changed the same, and telling that the remote is away.
 *
 * <p>Reads: both lines of commits. Gives: {@link org.samspel.content.Change}s to the content, and
 * the portal's own commits to the remote.
 *
 * <p>Never: overwrites anything, here or there, that is not in both histories; keeps a reader or an
 * editor waiting.
 */
@NullMarked
package org.samspel.remote;

import org.jspecify.annotations.NullMarked;
