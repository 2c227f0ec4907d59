package org.samspel.access;

/** Nobody can sign in just now, because the database can't be asked; the site is served without. */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseAway(String message) {
        super(message);
    }

    public DatabaseAway(Throwable cause) {
        super(cause);
    }
}
