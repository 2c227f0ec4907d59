/**
 * The whole site as plain files, for the day when there is no server any more.
 *
 * <p>Owns: which addresses become files, links that work from any folder, a search that needs no
 * server, BagIt.
 *
 * <p>Reads: a site, its pages, its files, the theme. Gives: a folder.
 *
 * <p>Never: leaves half a copy where a whole one should be; copies what readers do not see.
 */
@NullMarked
package org.samspel.copying;

import org.jspecify.annotations.NullMarked;
