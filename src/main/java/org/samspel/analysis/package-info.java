/**
 * From text to the terms of an index.
 *
 * <p>Owns: what a word is in each language: splitting, stemming, folding, stop words (Lucene's
 * analysis lives here).
 *
 * <p>Reads: text. Gives: {@link org.samspel.analysis.WordAnalyzer} for texts, {@link
 * org.samspel.analysis.SearchWord}s for what a visitor looks for, {@link
 * org.samspel.analysis.WordReader} for where words stand in a text.
 *
 * <p>Never: knows an index, a field's worth or a hit.
 */
@NullMarked
package org.samspel.analysis;

import org.jspecify.annotations.NullMarked;
