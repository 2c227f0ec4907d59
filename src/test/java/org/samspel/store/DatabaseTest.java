package org.samspel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.Eventually;

/** The portal's database keeps what it is given, and says clearly when it can't. */
@ExtendWith(Databases.class)
class DatabaseTest {
    private static final String FUTURE =
            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 'x', 1,"
                    + " true)";

    private final Databases.Server server;
    @TempDir private Path folder;

    DatabaseTest(Databases.Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    void isThereAgainAfterAnOrderlyEnd(Databases.Kind kind) throws SQLException {
        DatabasePlace place = server.empty(kind, folder);
        try (Database database = Database.open(place)) {
            run(database, "insert into file_downloads values ('a', '2026-01-01', '', '', 7, 5)");
        }
        try (Database again = Database.open(place)) {
            assertEquals(7, number(again, "select sum(downloads) from file_downloads"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatFailsLeavesNothing(Databases.Kind kind) throws SQLException {
        try (Database database = Database.open(server.empty(kind, folder))) {
            assertThrows(
                    SQLException.class,
                    () ->
                            database.inTransaction(
                                    connection -> {
                                        insert(connection);
                                        insert(connection);
                                        return 0;
                                    }));
            assertEquals(0, number(database, "select count(*) from file_downloads"));
        }
    }

    /** As when the power goes while the first start makes its tables, or that was interrupted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from \"flyway_schema_history\" where \"version\" not in ('1')",
                "delete from \"flyway_schema_history\" where \"version\" not in ('1', '2');"
                        + " update \"flyway_schema_history\" set \"success\" = false"
                        + " where \"version\" = '2'"
            })
    void tablesWhoseMakingWasCutOffAreCompleted(String cut) throws SQLException {
        DatabasePlace place = server.empty(Databases.Kind.H2, folder);
        try (Database database = Database.open(place)) {
            run(database, "drop table staff_attempts");
            run(database, cut);
        }
        try (Database whole = Database.open(place)) {
            assertEquals(0, number(whole, "select count(*) from staff_attempts"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfANewerSamspelIsLeftAlone(Databases.Kind kind) throws SQLException {
        DatabasePlace place = server.empty(kind, folder);
        try (Database database = Database.open(place)) {
            run(database, FUTURE);
        }
        DatabaseUnavailable newer =
                assertThrows(DatabaseUnavailable.class, () -> Database.open(place));
        assertTrue(newer.toString().contains("newer Samspel"), newer.toString());
        assertTrue(newer.lasting());
    }

    @Test
    void aDatabaseThatIsAwayIsSaidWithoutItsPassword() {
        DatabasePlace nowhere =
                new DatabasePlace("jdbc:postgresql://localhost:1/x", "me", "secret", folder);
        DatabaseUnavailable away =
                assertThrows(DatabaseUnavailable.class, () -> Database.open(nowhere));
        assertTrue(away.toString().contains("can't be reached"), away.toString());
        assertTrue(away.toString().contains("samspel.database.url"), away.toString());
        assertFalse(away.toString().contains("secret"), away.toString());
        assertFalse(away.lasting());
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws Exception {
        Files.writeString(folder.resolve("database.mv.db"), "nonsense".repeat(2000));
        DatabaseUnavailable broken =
                assertThrows(
                        DatabaseUnavailable.class,
                        () -> Database.open(server.empty(Databases.Kind.H2, folder)));
        assertTrue(broken.toString().contains("can't be read"), broken.toString());
        assertTrue(broken.lasting());
    }

    @Test
    void aFolderWithASemicolonIsRefused() {
        Path odd = folder.resolve("a;INIT=DROP ALL OBJECTS");
        DatabaseUnavailable refused =
                assertThrows(
                        DatabaseUnavailable.class,
                        () -> Database.open(server.empty(Databases.Kind.H2, odd)));
        assertTrue(refused.toString().contains("semicolon"), refused.toString());
    }

    @Test
    void aStoreWaitsForItsDatabaseBesideTheSite() throws Exception {
        DatabasePlace place = server.empty(Databases.Kind.H2, folder);
        Path file = folder.resolve("database.mv.db");
        Files.createDirectory(file);
        try (Store store = new Store(place)) {
            store.start();
            Eventually.within(
                    Duration.ofSeconds(10), "it is said", () -> !store.trouble().isEmpty());
            assertTrue(store.database().isEmpty());
            Files.delete(file);
            Eventually.within(
                    Duration.ofSeconds(20), "it is open", () -> store.database().isPresent());
            assertEquals("", store.trouble());
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into file_downloads values ('a', '2026-01-01', '', '', 7, 5)");
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        database.inTransaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                });
    }

    private static long number(Database database, String sql) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }
}
