/**
 * The text inside files of strangers.
 *
 * <p>Owns: the readers of PDF, office and plain formats (PDFBox lives here), the process they run
 * in, its limits, and the cache of what it has read.
 *
 * <p>Reads: {@link org.samspel.content.SourceFile}s. Gives: {@link
 * org.samspel.extraction.ExtractedText}, page by page, or why there is none.
 *
 * <p>Never: opens a file in the portal's own process, or lets one cost more than its own text.
 */
@NullMarked
package org.samspel.extraction;

import org.jspecify.annotations.NullMarked;
