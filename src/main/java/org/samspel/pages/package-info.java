/**
 * What each page shows.
 *
 * <p>Owns: one view record a page kind (the contract with themes) and how it is filled from a
 * {@link org.samspel.publishing.Site}.
 *
 * <p>Reads: a site. Gives: {@link org.samspel.pages.View}s.
 *
 * <p>Never: HTTP, templates.
 */
@NullMarked
package org.samspel.pages;

import org.jspecify.annotations.NullMarked;
