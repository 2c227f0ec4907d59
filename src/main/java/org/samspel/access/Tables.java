package org.samspel.access;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import org.samspel.store.Database;
import org.samspel.store.Store;

/** The tables of this package, and the time that is written into them. */
record Tables(Store store, Clock clock) {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Something of that name is there already. */
    static final class Taken extends RuntimeException {
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
    <T> T in(Database.Work<T> work) {
        Database open =
                store.database().orElseThrow(() -> new DatabaseAway("The database is not open"));
        try {
            return open.inTransaction(work);
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static RuntimeException translated(SQLException failed) {
        if (isAway(failed)) {
            return new DatabaseAway(failed);
        }
        return UNIQUE_VIOLATION.equals(failed.getSQLState())
                ? new Taken(failed)
                : new IllegalStateException("A statement about staff failed", failed);
    }

    /** Not our mistake: class 08 is the connection, 57 and 53 the server's own troubles. */
    private static boolean isAway(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return failed instanceof SQLTransientException
                || failed instanceof SQLNonTransientConnectionException
                || state.matches("(08|57|53|90067|90098|90121).*");
    }

    Instant now() {
        return clock.instant();
    }
}
