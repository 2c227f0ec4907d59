/**
 * Where staff write and publish.
 *
 * <p>Owns: the pages about works, reports that are being put together, how what was typed becomes
 * files of the content, what a text can link to, pictures on their way into a text, and what goes
 * when a work is deleted.
 *
 * <p>Reads: forms, uploads, the site with its files, and what is not public yet. Gives: {@link
 * org.samspel.desk.Desk}, whose pages are among those of {@code staff}; changes for {@code editing}
 * to make; the files of a text to whoever has a link to it.
 *
 * <p>Never: writes a file or a row of another package; shows what is not public to anybody but
 * staff and those they gave a link to it.
 */
@NullMarked
package org.samspel.desk;

import org.jspecify.annotations.NullMarked;
