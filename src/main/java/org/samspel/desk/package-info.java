/**
 * Where staff write and publish.
 *
 * <p>Owns: the pages about works, reports that are being put together, and how what was typed
 * becomes files of the content.
 *
 * <p>Reads: forms, uploads, the site and what is not public yet. Gives: {@link
 * org.samspel.desk.Desk}, whose pages are among those of {@code staff}; changes for {@code editing}
 * to make.
 *
 * <p>Never: writes a file or a row of another package; shows what is not public to anybody but
 * staff.
 */
@NullMarked
package org.samspel.desk;

import org.jspecify.annotations.NullMarked;
