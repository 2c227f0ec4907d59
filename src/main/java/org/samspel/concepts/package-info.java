/**
 * What means the same in the languages of a site.
 *
 * <p>Owns: {@code concepts.yml}: the terms of the field in Swedish, Bokmål, Nynorsk and English.
 *
 * <p>Reads: the text of that file. Gives: {@link org.samspel.concepts.Concept}s, and problems.
 *
 * <p>Never: knows an index, or how a term is found in a text.
 */
@NullMarked
package org.samspel.concepts;

import org.jspecify.annotations.NullMarked;
