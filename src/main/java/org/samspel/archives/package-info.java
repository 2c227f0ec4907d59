/**
 * A folder or a work as one ZIP, made while it is sent.
 *
 * <p>Owns: which files an archive of a page holds, what they are called in it, and the ZIP format
 * (PKWARE's APPNOTE 6.3.10). Entries are stored, not compressed: with size and CRC-32 of every file
 * known ahead, the length of an archive is known before its first byte is made, any position can be
 * started from without reading what comes before it, and nothing lies on disk meanwhile.
 *
 * <p>Reads: the files of a {@link org.samspel.publishing.Site}, and the text that says how to cite
 * them, from outside. Gives: {@link org.samspel.archives.Archive}s.
 *
 * <p>Never: HTTP, temporary files, a file that readers cannot see by itself.
 */
@NullMarked
package org.samspel.archives;

import org.jspecify.annotations.NullMarked;
