/**
 * From a revision to the site readers see.
 *
 * <p>Owns: {@link org.samspel.publishing.Site}, addresses, redirects and removals, what goes
 * together when a work goes, the order of the steps, and the atomic swap.
 *
 * <p>Reads: a {@link org.samspel.content.Revision} through the packages below. Gives: the current
 * {@link org.samspel.publishing.Site}.
 *
 * <p>Never: writes HTML of a page, speaks HTTP.
 */
@NullMarked
package org.samspel.publishing;

import org.jspecify.annotations.NullMarked;
