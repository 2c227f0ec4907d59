/**
 * YAML, as authors write it, to typed values.
 *
 * <p>Owns: the YAML parser and its limits, and the wording of problems with it.
 *
 * <p>Reads: the text of front matter, {@code site.yml}, {@code _folder.yml} and their like. Gives:
 * {@link org.samspel.metadata.Metadata}, and a {@link org.samspel.content.Problem} for everything
 * that is not as it should be.
 *
 * <p>Never: throws for what an author wrote.
 */
@NullMarked
package org.samspel.metadata;

import org.jspecify.annotations.NullMarked;
