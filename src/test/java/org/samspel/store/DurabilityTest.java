package org.samspel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as it is after a commit is what a process that is killed then leaves behind. */
class DurabilityTest {
    private static final int COMMITS = 60;

    @TempDir private Path folder;

    @Test
    void eachCommitIsInTheFileAlsoWhereSpaceIsUsedAgain() throws Exception {
        List<Integer> expected = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        DatabasePlace place = new DatabasePlace("", "", "", folder.resolve("database"));
        try (Database database = Database.open(place)) {
            // Else space is used again after 45 seconds only.
            database.inTransaction(
                    connection -> Statements.run(connection, "set retention_time 0"));
            for (int commit = 1; commit <= COMMITS; commit++) {
                database.inTransaction(DurabilityTest::insert);
                expected.add(commit);
                found.add(rowsAfterKill(commit));
            }
        }
        assertEquals(expected, found);
    }

    private static int insert(Connection connection) throws SQLException {
        return Statements.run(
                connection,
                "insert into file_downloads select 'file' || count(*), date '2026-01-01', '', '',"
                        + " 1, 1 from file_downloads");
    }

    private int rowsAfterKill(int commit) throws IOException, SQLException {
        String left = folder.resolve("left" + commit).toString();
        Files.copy(folder.resolve("database.mv.db"), Path.of(left + ".mv.db"));
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + left, "samspel", "")) {
            return Statements.read(
                            connection, "select count(*) from file_downloads", row -> row.getInt(1))
                    .getFirst();
        }
    }
}
