/**
 * The text inside files of strangers, what they look like, and whether they can be read out.
 *
 * <p>Owns: the readers of PDF, office and plain formats (PDFBox lives here), the checks of how
 * accessible a file is, what it says about itself, the drawing of first pages, the processes all
 * this runs in, their limits, and the caches of what they have given.
 *
 * <p>Reads: {@link org.samspel.content.SourceFile}s. Gives: {@link
 * org.samspel.extraction.ExtractedText}, page by page, or why there is none; {@link
 * org.samspel.extraction.Accessibility}; {@link org.samspel.extraction.Thumbnail}s; {@link
 * org.samspel.extraction.Suggestion}s for the form that describes a new file.
 *
 * <p>Never: opens a file in the portal's own process, or lets one cost more than what it would tell
 * of itself.
 */
@NullMarked
package org.samspel.extraction;

import org.jspecify.annotations.NullMarked;
