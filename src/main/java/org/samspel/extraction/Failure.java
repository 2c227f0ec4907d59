package org.samspel.extraction;

import java.util.Arrays;
import java.util.Locale;

/** Why nothing could be read of a file. */
public enum Failure {
    DAMAGED,
    EMPTY,
    PASSWORD,
    /** Of a format from before 2007, or behind a password: both look alike. */
    PASSWORD_OR_OLD,
    NOT_TEXT,
    NOT_OFFICE,
    TOO_LARGE,
    TOO_MANY_PARTS,
    UNPACKS_TOO_FAR,
    TOO_SLOW,
    TOO_MUCH_MEMORY,
    /** Something that an earlier version of the portal has kept. */
    OTHER;

    /** In lower case, with hyphens: {@code too-slow}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Failure of(String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
