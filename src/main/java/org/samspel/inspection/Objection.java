package org.samspel.inspection;

import java.util.Locale;

/** Why a file is not taken. Each has a text that says what to do instead, in every language. */
public enum Objection {
    EMPTY,
    /** Larger than files may be. */
    SIZE,
    /** A kind of file that is not taken. */
    TYPE,
    /** An archive: what is in it is to be sent instead. */
    ARCHIVE,
    /** Word, Excel or PowerPoint from before 2007. */
    OLD_FORMAT,
    /** The content is not of the type that the name says. */
    DISGUISED,
    MACROS,
    PASSWORD,
    DAMAGED,
    /** It unpacks to far more than a real document. */
    UNPACKED_SIZE,
    /** A packed file with names that lead outside of it. */
    UNSAFE_NAMES,
    /** A picture with more pixels than a browser can show. */
    PIXELS,
    /** A picture or text that hides a program. */
    HIDDEN_CODE;

    /** The key of its text in the theme's messages. */
    public String key() {
        return "upload.refused." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
