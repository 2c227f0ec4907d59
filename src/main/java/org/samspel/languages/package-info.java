/**
 * The four languages of the portal and everything that depends on a language alone.
 *
 * <p>Owns: language codes, the Nordic negotiation and fallback chains, dates, sizes and sort order.
 *
 * <p>Reads: nothing. Gives: {@link org.samspel.languages.Language} and what hangs on it.
 *
 * <p>Never: texts of the interface (they belong to the theme).
 */
@NullMarked
package org.samspel.languages;

import org.jspecify.annotations.NullMarked;
