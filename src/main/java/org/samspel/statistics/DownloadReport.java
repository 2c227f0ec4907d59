package org.samspel.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.samspel.store.Database;

/**
 * The counts of a period, read a page at a time, so that a slow reader keeps no connection and no
 * more than a page in memory.
 */
public final class DownloadReport {
    private static final int PAGE = 1_000;

    private final Database database;
    private final LocalDate to;
    private Row last;
    private boolean more = true;

    /**
     * One file on one day.
     *
     * @param path in the content, as it was then
     * @param language code; empty when unknown
     * @param work identifier; empty when the file belongs to none
     */
    public record Row(
            LocalDate day,
            String path,
            String language,
            String work,
            long downloads,
            long unique) {}

    DownloadReport(Database database, LocalDate from, LocalDate to) {
        this.database = database;
        this.to = to;
        this.last = new Row(from, "", "", "", 0, 0);
    }

    /** The next rows in order of day and path; empty at the end. */
    public List<Row> next() throws SQLException {
        if (!more) {
            return List.of();
        }
        List<Row> rows =
                database.inTransaction(connection -> Counts.page(connection, last, to, PAGE));
        more = rows.size() == PAGE;
        if (!rows.isEmpty()) {
            last = rows.get(rows.size() - 1);
        }
        return rows;
    }
}
