/**
 * Full-text search.
 *
 * <p>Owns: analysers per language, the index, query to hits with snippets.
 *
 * <p>Reads: {@link org.samspel.search.Indexed} items. Gives: {@link org.samspel.search.Results}.
 *
 * <p>Never: fails on what a visitor typed; the index may be deleted at any time and is rebuilt.
 */
@NullMarked
package org.samspel.search;

import org.jspecify.annotations.NullMarked;
