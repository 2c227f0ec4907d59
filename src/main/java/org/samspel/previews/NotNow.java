package org.samspel.previews;

import java.io.IOException;

/** The file can't be shown at this moment; a little later it may. */
public final class NotNow extends IOException {
    private static final long serialVersionUID = 1L;

    NotNow() {
        super("The file can not be looked into now");
    }
}
