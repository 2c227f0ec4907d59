/**
 * What programs of the staff do to the content, by the same rules as people on the pages.
 *
 * <p>Owns: who may do what with a token, how a text comes in, changes, and is shown to readers or
 * hidden from them, how a file comes beside a work, and how texts are taken away.
 *
 * <p>Reads: the site and what is not public yet, files that have been sent. Gives: {@link
 * org.samspel.writing.Texts} and {@link org.samspel.writing.WorkFiles}, whose results say all that
 * can have become of a wish; changes for {@code editing} to make.
 *
 * <p>Never: HTTP; a path that was not looked up or made of checked names; a text that is shown
 * because somebody wrote so into it; anything a second time when it is sent twice.
 */
@NullMarked
package org.samspel.writing;

import org.jspecify.annotations.NullMarked;
