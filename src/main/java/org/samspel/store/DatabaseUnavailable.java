package org.samspel.store;

/** The database can't be used; the message says to the owner why and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private DatabaseUnavailable(String message, boolean lasting, Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    static DatabaseUnavailable forNow(String message, Throwable cause) {
        return new DatabaseUnavailable(message, false, cause);
    }

    static DatabaseUnavailable forGood(String message, Throwable cause) {
        return new DatabaseUnavailable(message, true, cause);
    }

    /** Whether trying again is no use before someone has done something. */
    public boolean lasting() {
        return lasting;
    }
}
