/**
 * Files that readers download, and the folders they browse.
 *
 * <p>Owns: folders and files with their titles, types and languages; the bytes, names and ranges of
 * a download; which earlier versions an author has withdrawn.
 *
 * <p>Reads: a {@link org.samspel.content.Revision}. Gives: {@link org.samspel.documents.Library}.
 *
 * <p>Never: opens a document but to send its bytes; what one says is for {@code extraction} to
 * tell.
 */
@NullMarked
package org.samspel.documents;

import org.jspecify.annotations.NullMarked;
