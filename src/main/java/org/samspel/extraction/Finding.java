package org.samspel.extraction;

import java.util.Arrays;
import java.util.Optional;

/**
 * One thing that was checked in a file because people who listen to it, or see little of it, depend
 * on it.
 *
 * @param met in how many places it is as it should be
 * @param of how many places there are; 1 for what concerns the whole file
 */
public record Finding(Aspect aspect, int met, int of) {

    /** What can be checked. */
    public enum Aspect {
        /** Pages that show something also have text. */
        TEXT(1),
        /** The encryption lets assistive technology read the text (ISO 32000-1 table 22). */
        READING_ALOUD(2),
        /** A PDF has tags: the order of reading and the role of each part. */
        TAGS(3),
        /** The file says which language a voice should use. */
        LANGUAGE(4),
        /** The file has a title of its own beside the name. */
        TITLE(5),
        /** A PDF reader is to show that title in place of the name (ISO 14289-1 §7.1). */
        TITLE_SHOWN(6),
        /** Headings are marked as headings; in a presentation, slides have a title. */
        HEADINGS(7),
        /** Pictures have a description, or are marked as decoration. */
        IMAGES(8),
        /** Tables say which cells are headings. */
        TABLES(9);

        private final int code;

        Aspect(int code) {
            this.code = code;
        }

        /** Stands for it in the text cache. */
        int code() {
            return code;
        }

        static Optional<Aspect> of(int code) {
            return Arrays.stream(values()).filter(aspect -> aspect.code == code).findFirst();
        }
    }

    static Finding of(Aspect aspect, boolean met) {
        return new Finding(aspect, met ? 1 : 0, 1);
    }

    public boolean isMet() {
        return met >= of;
    }

    public int missing() {
        return of - met;
    }
}
