package org.samspel.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** Work on tables, and the time that is written into them. */
public record Tables(Store store, Clock clock) {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Something of that name is there already. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Throwable cause) {
            super(cause);
        }
    }

    /**
     * All of the work or nothing of it.
     *
     * @throws DatabaseAway when the database can't be reached
     * @throws Taken when what must be the only one of its kind is not
     */
    public <T> T in(Database.Work<T> work) {
        try {
            return store.needed().inTransaction(work);
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static RuntimeException translated(SQLException failed) {
        if (Failure.isAway(failed)) {
            return new DatabaseAway(failed);
        }
        return UNIQUE_VIOLATION.equals(failed.getSQLState())
                ? new Taken(failed)
                : new IllegalStateException("A statement failed", failed);
    }

    public Instant now() {
        return clock.instant();
    }
}
