/**
 * Where staff keep folders and files in order, look back, and see what is to be mended.
 *
 * <p>Owns: the pages about folders and their files, about history, and about problems, and how what
 * was chosen there becomes steps of a change.
 *
 * <p>Reads: forms, uploads, the site, its history. Gives: {@link org.samspel.filing.Filing}, whose
 * pages are among those of {@code staff}; changes for {@code editing} to make.
 *
 * <p>Never: writes a file itself; overwrites one without having asked; lets a file become another
 * type; takes a path from outside but to look it up among those there are.
 */
@NullMarked
package org.samspel.filing;

import org.jspecify.annotations.NullMarked;
