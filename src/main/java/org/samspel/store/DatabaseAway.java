package org.samspel.store;

/** What needs the database has to wait; the site is served without. */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseAway(String message) {
        super(message);
    }

    public DatabaseAway(Throwable cause) {
        super(cause);
    }
}
