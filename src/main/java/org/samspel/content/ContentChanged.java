package org.samspel.content;

import java.io.IOException;

/**
 * The disk no longer holds the file as its revision knows it: changed, moved or removed since. The
 * next revision knows better; until it is taken, a reader is best told to try again in a moment.
 */
public final class ContentChanged extends IOException {

    private static final long serialVersionUID = 1L;

    ContentChanged(SourceFile file) {
        super(file.path() + " has changed on disk since this revision was taken");
    }
}
