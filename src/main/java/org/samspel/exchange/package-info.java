/**
 * A work in the formats others read.
 *
 * <p>Owns: who counts as a person and who as an organisation; references in BibTeX, RIS and
 * CSL-JSON, and in words as APA has them; what the head of a page says to machines.
 *
 * <p>Reads: a {@link org.samspel.publishing.Site}. Gives: {@link
 * org.samspel.exchange.Publication}s, and texts made of them.
 *
 * <p>Never: HTML, HTTP.
 */
@NullMarked
package org.samspel.exchange;

import org.jspecify.annotations.NullMarked;
