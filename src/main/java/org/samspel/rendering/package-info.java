/**
 * The body of an entry, made ready to be shown.
 *
 * <p>Owns: headings and their anchors, links and citations of a body, and {@link
 * org.samspel.rendering.SafeHtml}, which only the sanitiser's output becomes.
 *
 * <p>Reads: the bytes of an {@link org.samspel.entries.Entry}, a bibliography. Gives: {@link
 * org.samspel.rendering.Rendered} bodies with their problems.
 *
 * <p>Never: knows an address; it asks a {@link org.samspel.rendering.LinkResolver}.
 */
@NullMarked
package org.samspel.rendering;

import org.jspecify.annotations.NullMarked;
