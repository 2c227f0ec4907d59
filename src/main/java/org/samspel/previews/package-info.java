/**
 * What is in a file, made ready to be read in a browser without the file's own program.
 *
 * <p>Owns: which kinds of files can be shown and as what, tables out of delimited text, and how
 * much of a file is shown.
 *
 * <p>Reads: {@link org.samspel.documents.Document}s. Gives: {@link org.samspel.previews.Preview}s.
 *
 * <p>Never: shows anything of a file that a browser could run.
 */
@NullMarked
package org.samspel.previews;

import org.jspecify.annotations.NullMarked;
