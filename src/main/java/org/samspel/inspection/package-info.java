/**
 * What a file from somebody's desk really is, and whether it may come in.
 *
 * <p>Owns: the list of types that are taken, and the checks that name and content agree, that no
 * file unpacks to more than it should or names places outside itself, that no picture is too large
 * to draw, and that nothing in it runs.
 *
 * <p>Taken are PDF, Word, Excel, PowerPoint and OpenDocument files, plain text, CSV, Markdown and
 * subtitles, PNG, JPEG, WebP and GIF, MP3 and MP4. Not taken are archives (nobody can look into
 * them here, and the portal packs folders by itself), HTML and SVG (they run), programs, and Office
 * files from before 2007 (nobody can tell whether they run).
 *
 * <p>Reads: a file on disk and the name it came with. Gives: {@link
 * org.samspel.inspection.Objection}, or none.
 *
 * <p>Never: unpacks anything before it knows how much it is, or holds more than a few kilobytes of
 * a file. What takes a library to see, such as the password of a PDF, is for {@code extraction}.
 */
@NullMarked
package org.samspel.inspection;

import org.jspecify.annotations.NullMarked;
