/**
 * The content folder as plain files.
 *
 * <p>Owns: safe paths, revisions, history in git, noticing edits, changing files all at once or not
 * at all, fetching and sending commits, and {@link org.samspel.content.Problem}, the one form of an
 * author's mistake, with its {@link org.samspel.content.Explanation} in every language of staff.
 *
 * <p>Reads: the content folder and the portal's own history. Gives: {@link
 * org.samspel.content.Revision}, a consistent set of {@link org.samspel.content.SourceFile}s; for a
 * {@link org.samspel.content.Change} its {@link org.samspel.content.Outcome}.
 *
 * <p>Never: knows what a file means.
 */
@NullMarked
package org.samspel.content;

import org.jspecify.annotations.NullMarked;
