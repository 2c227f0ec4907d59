/**
 * Works and their translations.
 *
 * <p>Owns: bundles, front matter, Markdown, citations, and the sanitiser that makes {@link
 * org.samspel.entries.SafeHtml}.
 *
 * <p>Reads: {@link org.samspel.content.SourceFile}s of one bundle. Gives: {@link
 * org.samspel.entries.Work}s, {@link org.samspel.entries.Rendered} bodies and problems.
 *
 * <p>Never: knows an address; it asks a {@link org.samspel.entries.LinkResolver}.
 */
@NullMarked
package org.samspel.entries;

import org.jspecify.annotations.NullMarked;
