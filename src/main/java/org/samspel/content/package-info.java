/**
 * The content folder as plain files.
 *
 * <p>Owns: safe paths, revisions, history in git, noticing edits, and {@link
 * org.samspel.content.Problem}, the one form of an author's mistake.
 *
 * <p>Reads: the content folder and the portal's own history. Gives: {@link
 * org.samspel.content.Revision}, a consistent set of {@link org.samspel.content.SourceFile}s.
 *
 * <p>Never: knows what a file means.
 */
@NullMarked
package org.samspel.content;

import org.jspecify.annotations.NullMarked;
