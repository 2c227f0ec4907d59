package org.samspel.uploads;

import java.util.Locale;

/** Why there is no room for a file that may be a good one. */
public enum Shortage {
    /** The file is larger than files may be. */
    FILE(413),
    /** The person has too many files waiting. */
    COUNT(413),
    /** The person has too much waiting. */
    PERSON(413),
    /** All people together have too much waiting. */
    PORTAL(507),
    /** The disk is full, or cannot be written to. */
    DISK(507);

    private final int status;

    Shortage(int status) {
        this.status = status;
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }

    /** The key of its text in the theme's messages. */
    public String key() {
        return "upload.room." + name().toLowerCase(Locale.ROOT);
    }
}
