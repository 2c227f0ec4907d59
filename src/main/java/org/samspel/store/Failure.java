package org.samspel.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** What a failed statement says about the database. */
final class Failure {
    /** Class 08 is the connection, 57 and 53 the server's own troubles. */
    private static final String SERVER = "(08|57|53).*";

    /** Of the embedded database: its file can't be written, or it has closed itself since then. */
    private static final String FILE = "HY000|90028|90031|90067|90098|90121";

    private Failure() {}

    /** Not our mistake; the same may succeed later. */
    static boolean isAway(SQLException failed) {
        return failed instanceof SQLTransientException
                || failed instanceof SQLNonTransientConnectionException
                || state(failed).matches(SERVER)
                || isOfFile(failed);
    }

    static boolean isOfFile(SQLException failed) {
        return state(failed).matches(FILE);
    }

    private static String state(SQLException failed) {
        return String.valueOf(failed.getSQLState());
    }
}
