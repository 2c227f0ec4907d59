package org.samspel.themes;

import java.util.List;
import java.util.Locale;

/**
 * Something in a theme that is not used because it is broken or unsafe; the parent theme's file
 * stands in for it.
 *
 * @param path of the file, with the name of the theme's folder: {@code my-theme/layouts/list.peb}
 * @param line from 1; 0 when the whole file is meant
 * @param mistake what is wrong
 * @param particulars of it, as they stand in the theme
 */
public record ThemeProblem(String path, int line, Mistake mistake, List<String> particulars) {

    public ThemeProblem {
        particulars = List.copyOf(particulars);
    }

    static ThemeProblem of(String path, int line, Mistake mistake, String... particulars) {
        return new ThemeProblem(path, line, mistake, List.of(particulars));
    }

    /** What can be wrong with a theme. */
    public enum Mistake {
        /** Names an asset. */
        ASSET_MISSING,
        /** Names an attribute. */
        ATTRIBUTE,
        COMPUTED,
        DATA,
        ELSEWHERE,
        /** Names a filter. */
        FILTER,
        /** Names a function. */
        FUNCTION,
        HTML,
        INLINE,
        /** Names the template it includes itself through, and itself. */
        LOOP,
        STYLE_ELSEWHERE,
        /** Names what the template engine says of it, in English. */
        SYNTAX,
        /** Names a template. */
        TEMPLATE_MISSING,
        /** Names a text. */
        TEXT_APOSTROPHE,
        /** Names a text, and what is wrong with it, in English. */
        TEXT_BRACES,
        /** Names a text. */
        TEXT_MISSING,
        UNQUOTED;

        /** As in the names of sentences: {@code text-missing}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
