/**
 * Layouts, partials, messages and assets.
 *
 * <p>Owns: the template engine and its sandbox, lookup (site's theme, then its parents, then the
 * default theme), translations of the interface, fingerprints of assets.
 *
 * <p>Reads: theme folders. Gives: {@link org.samspel.themes.Theme}, which makes HTML of a view made
 * of records, lists, strings and numbers.
 *
 * <p>Never: knows a work, a file or an address.
 */
@NullMarked
package org.samspel.themes;

import org.jspecify.annotations.NullMarked;
