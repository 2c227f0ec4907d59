package org.samspel.uploads;

import org.samspel.inspection.Objection;

/** What becomes of the wish to send a file. */
public sealed interface Beginning {
    record Begun(Upload upload) implements Beginning {}

    /** A file of this name or size is not taken. */
    record Unwanted(Objection objection) implements Beginning {}

    /** There is no room for it now. */
    record NoRoom(Shortage shortage) implements Beginning {}
}
