package org.samspel.extraction;

import java.io.IOException;

/** A file whose text cannot be read. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final Failure why;

    UnreadableFile(Failure why) {
        super(why.name());
        this.why = why;
    }

    Failure why() {
        return why;
    }
}
