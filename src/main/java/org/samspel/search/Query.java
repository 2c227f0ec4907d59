package org.samspel.search;

import java.util.Optional;
import org.samspel.languages.Language;

/**
 * What a visitor asks for.
 *
 * @param text as typed; anything is allowed
 * @param reader the language of the reader's interface: its hits come first among equals
 * @param language only this language
 * @param type only this type
 * @param year only this year
 * @param page from 1
 * @param size hits a page
 */
public record Query(
        String text,
        Language reader,
        Optional<Language> language,
        Optional<String> type,
        Optional<Integer> year,
        int page,
        int size) {}
