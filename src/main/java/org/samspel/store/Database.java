package org.samspel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An open database whose tables are those of this version. For use by many threads. */
public final class Database implements AutoCloseable {
    private static final String CLOSED = "90121";

    private final HikariDataSource pool;
    private final boolean ownFile;

    /** How often the file was closed because it could not be written. */
    private int closings;

    /** Statements that belong together. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private Database(HikariDataSource pool, boolean ownFile) {
        this.pool = pool;
        this.ownFile = ownFile;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseUnavailable with a sentence for the owner
     */
    public static Database open(DatabasePlace place) {
        HikariDataSource pool = Pool.open(place);
        Database database = new Database(pool, place.isFile());
        try {
            Migrations.run(pool, place);
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /**
     * Does all of the work or, when it fails, nothing of it.
     *
     * @return what the work returns
     */
    public <T> T inTransaction(Work<T> work) throws SQLException {
        int before = closings();
        try (Connection connection = pool.getConnection()) {
            try {
                connection.setAutoCommit(false);
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                if (ownFile && failed instanceof SQLException said && Failure.isOfFile(said)) {
                    closeFile(connection, before);
                }
                throw failed;
            }
        }
    }

    private synchronized int closings() {
        return closings;
    }

    /**
     * An embedded database that could not write its file, as on a full disk, answers nothing more
     * until it is closed; the next connection opens it again.
     *
     * @param before how often that had been done when the work began
     */
    private synchronized void closeFile(Connection connection, int before) {
        if (closings == before) {
            closings++;
            try (Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException closed) {
                // It says so also of itself.
            }
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static void undo(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    /** All that was committed is on disk afterwards, and the file is free for another. */
    @Override
    public void close() {
        if (ownFile) {
            shutDown();
        }
        pool.close();
    }

    private void shutDown() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException broken) {
            if (CLOSED.equals(broken.getSQLState())) {
                return; // as wanted; giving the connection back is what fails then
            }
            // Whatever was committed is on disk already; the next start tidies up.
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "The database did not close", broken);
        }
    }
}
