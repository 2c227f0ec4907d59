/**
 * The dialect: Markdown text to a clean tree of HTML.
 *
 * <p>Owns: CommonMark with our extensions, the allow-list every HTML goes through, the blocks of
 * our own (alerts, figures, definition lists), citations by CSL.
 *
 * <p>Reads: Markdown, BibTeX. Gives: trees in which every element and attribute is allowed, each
 * link with its place in the text.
 *
 * <p>Never: knows files, addresses or problems; whoever asks makes those of what is found here.
 */
@NullMarked
package org.samspel.markdown;

import org.jspecify.annotations.NullMarked;
