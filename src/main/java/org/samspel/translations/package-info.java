/**
 * Which translations say what their source says.
 *
 * <p>Owns: comparing the source a translation was made from with the source now, by what it says to
 * readers; the board of works and languages; problems with translations that are behind.
 *
 * <p>Reads: works, drafts among them, and earlier versions from history. Gives: a {@link
 * org.samspel.translations.TranslationState} for a work and a language.
 *
 * <p>Never: compares dates, changes a text.
 */
@NullMarked
package org.samspel.translations;

import org.jspecify.annotations.NullMarked;
