package org.samspel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Few connections: the portal's pages need none. */
final class Pool {
    private static final int CONNECTIONS = 4;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 60;

    /**
     * Each commit is on disk before it returns; the file closes when the portal says so, not when
     * the last connection or the Java does; 4 MB of it are kept in memory.
     */
    private static final String DURABLE =
            ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=4096";

    private Pool() {}

    /**
     * @throws DatabaseUnavailable when not even one connection can be had
     */
    static HikariDataSource open(DatabasePlace place) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("samspel-database");
        config.setDataSource(place.isFile() ? file(place) : postgres(place));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAllowPoolSuspension(place.isFile());
        config.setConnectionTimeout(WAIT.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failed) {
            throw unavailable(place, failed);
        }
    }

    /** No server, no console, no port: a file that only this process opens. */
    private static DataSource file(DatabasePlace place) {
        String path = place.file().toAbsolutePath().toString().replace('\\', '/');
        if (path.contains(";")) {
            // What follows it would be read as commands.
            throw DatabaseUnavailable.forGood(
                    "The folder of samspel.data must not have a semicolon in its name: " + path,
                    new IllegalArgumentException(path));
        }
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + path + DURABLE);
        file.setUser("samspel");
        file.setPassword("");
        return file;
    }

    private static DataSource postgres(DatabasePlace place) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(place.url());
        server.setUser(place.user());
        server.setPassword(place.password());
        server.setConnectTimeout(CONNECT_SECONDS);
        server.setSocketTimeout(ANSWER_SECONDS);
        server.setApplicationName("samspel");
        return server;
    }

    private static DatabaseUnavailable unavailable(DatabasePlace place, Throwable failed) {
        int code = failed.getCause() instanceof SQLException said ? said.getErrorCode() : 0;
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    DatabaseUnavailable.forNow(
                            "The database "
                                    + place
                                    + " is in use. Is another Samspel running with the same"
                                    + " samspel.data?",
                            failed);
            case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.FILE_CORRUPTED_1 ->
                    DatabaseUnavailable.forGood(
                            "The file "
                                    + place
                                    + " can't be read as a database: it is damaged, or of another"
                                    + " version. Put back a copy of it, or move it away to begin"
                                    + " with an empty one.",
                            failed);
            default ->
                    DatabaseUnavailable.forNow(
                            "The database "
                                    + place
                                    + " can't be reached: "
                                    + reason(failed)
                                    + (place.isFile()
                                            ? " May the portal write to that folder?"
                                            : " Is it running, and are samspel.database.url, .user"
                                                    + " and .password right?"),
                            failed);
        };
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return said.endsWith(".") ? said : said + ".";
    }
}
