/**
 * Files that readers download, and the folders they browse.
 *
 * <p>Owns: folders and files with their titles, types and languages; the text inside files, read
 * page by page in a process of its own; names and ranges of a download.
 *
 * <p>Reads: a {@link org.samspel.content.Revision}. Gives: {@link org.samspel.documents.Library}.
 *
 * <p>Never: holds a whole file in memory.
 */
@NullMarked
package org.samspel.documents;

import org.jspecify.annotations.NullMarked;
