/**
 * Full-text search.
 *
 * <p>Owns: the index (the rest of Lucene lives here), what a visitor may type, ranking, snippets.
 *
 * <p>Reads: {@link org.samspel.search.Indexed} items, and {@link org.samspel.concepts.Concept}s
 * that widen what is asked for. Gives: {@link org.samspel.search.Results}.
 *
 * <p>Never: fails on what a visitor typed; the index may be deleted at any time and is rebuilt.
 */
@NullMarked
package org.samspel.search;

import org.jspecify.annotations.NullMarked;
