package org.samspel.extraction;

import java.io.IOException;

/** A file whose text cannot be read; the message says why in plain words, for staff. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String why) {
        super(why);
    }
}
