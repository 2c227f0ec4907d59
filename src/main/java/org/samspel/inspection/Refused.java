package org.samspel.inspection;

import java.io.IOException;

/** Carries an {@link Objection} out of the depth of a file. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Objection objection;

    Refused(Objection objection) {
        super(objection.name());
        this.objection = objection;
    }

    Objection objection() {
        return objection;
    }
}
