/**
 * The portal's own keys.
 *
 * <p>Owns: files with 256 random bits in the data folder, which only the portal's account can read.
 *
 * <p>Reads: the disk. Gives: {@link org.samspel.keys.KeyFile}, to whoever signs or seals something.
 *
 * <p>Never: two purposes for one key; a key that is made anew in place of one that can't be read.
 */
@NullMarked
package org.samspel.keys;

import org.jspecify.annotations.NullMarked;
