/**
 * What a program can know of a site: works, texts, files, folders, tags, and what a search found.
 *
 * <p>Owns: the shape of these, with the language of every text and what stands in for it.
 *
 * <p>Reads: a site. Gives: records that become JSON as they are.
 *
 * <p>Never: shows what readers do not see; knows how it was asked for.
 */
@NullMarked
package org.samspel.catalogue;

import org.jspecify.annotations.NullMarked;
