package org.samspel.search;

import java.util.Locale;

/** A side of what can be found that readers narrow a search by. */
public enum Facet {
    /** {@code article report project organisation page document}. */
    TYPE,
    /** Code of a language. */
    LANGUAGE,
    /** Four digits. */
    YEAR,
    /** Id of a work. */
    PROJECT,
    /** Id of a work. */
    ORGANISATION,
    /** As authors write it. */
    TAG,
    /** What people call a type of file: {@code PDF}. */
    FILE;

    /** The column of the index. */
    String field() {
        return "facet." + name().toLowerCase(Locale.ROOT);
    }
}
