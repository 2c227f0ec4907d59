package org.samspel.pages;

import org.samspel.languages.Language;

/** Texts of the interface, as the theme words them. */
@FunctionalInterface
public interface Wording {
    /**
     * @param key such as {@code section.articles}
     */
    String text(Language language, String key, Object... arguments);
}
