/**
 * What staff do to the content, from a draft to a publication and back.
 *
 * <p>Owns: restoring and taking back, working copies and who else has one, links to see what is not
 * public yet.
 *
 * <p>Reads: history, works, its tables. Gives: {@link org.samspel.content.Change}s to the content,
 * and what became of them.
 *
 * <p>Never: writes a file itself, knows a page, asks who may do what.
 */
@NullMarked
package org.samspel.editing;

import org.jspecify.annotations.NullMarked;
