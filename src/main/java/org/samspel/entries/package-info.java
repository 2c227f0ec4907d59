/**
 * Works and their translations.
 *
 * <p>Owns: what authors write above a text: front matter, its fields and their meaning; {@code
 * site.yml}; the names works have for good.
 *
 * <p>Reads: {@link org.samspel.content.SourceFile}s of one bundle. Gives: {@link
 * org.samspel.entries.Work}s of {@link org.samspel.entries.Entry}s, and problems.
 *
 * <p>Never: reads the text below the front matter, knows an address.
 */
@NullMarked
package org.samspel.entries;

import org.jspecify.annotations.NullMarked;
