package org.samspel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An open database whose tables are those of this version. For use by many threads. */
public final class Database implements AutoCloseable {
    private static final String CLOSED = "90121";
    private static final String NO_ROOM = "There is no room on the disk of the database";

    private final HikariDataSource pool;
    private final DatabasePlace place;

    /** How often the file was closed because it could not be written. */
    private final AtomicInteger closings = new AtomicInteger();

    /** Shared by those who work with the file; alone has it who closes it. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    /** Whether the file is closed until there is room for it. */
    private volatile boolean isAway;

    /** Statements that belong together. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private Database(HikariDataSource pool, DatabasePlace place) {
        this.pool = pool;
        this.place = place;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws DatabaseUnavailable with a sentence for the owner
     */
    public static Database open(DatabasePlace place) {
        HikariDataSource pool = Pool.open(place);
        Database database = new Database(pool, place);
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
        int before = closings.get();
        try (Connection connection = connection()) {
            try {
                return committed(connection, work);
            } catch (SQLException failed) {
                if (place.isFile() && Failure.isOfFile(failed)) {
                    closeFile(connection, before);
                }
                throw failed;
            }
        }
    }

    private Connection connection() throws SQLException {
        if (isAway) {
            comeBack();
        }
        use.readLock().lock();
        try {
            if (isAway) {
                throw new SQLTransientException(NO_ROOM);
            }
            return pool.getConnection();
        } finally {
            use.readLock().unlock();
        }
    }

    private void comeBack() throws SQLTransientException {
        use.writeLock().lock();
        try {
            if (isAway && !place.hasRoom()) {
                throw new SQLTransientException(NO_ROOM);
            }
            if (isAway) {
                isAway = false;
                pool.getHikariPoolMXBean().resumePool();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T> T committed(Connection connection, Work<T> work) throws SQLException {
        use.readLock().lock();
        try {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            undo(connection, failed);
            throw failed;
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * An embedded database that could not write its file, as on a full disk, answers nothing more
     * until it is closed. It is opened again when there is room on the disk, and nobody opens it
     * before that: where opening fails halfway, H2 leaves the file locked for as long as the
     * process lives.
     *
     * @param before how often that had been done when the work began
     */
    private void closeFile(Connection connection, int before) {
        if (use.getReadHoldCount() > 0) {
            return; // the work around this one fails as well
        }
        use.writeLock().lock();
        try {
            if (closings.compareAndSet(before, before + 1)) {
                isAway = true;
                pool.getHikariPoolMXBean().suspendPool();
                shutDownImmediately(connection);
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private static void shutDownImmediately(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException closed) {
            // It says so also of itself.
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
        if (place.isFile() && !isAway) {
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
