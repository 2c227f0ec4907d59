package org.samspel.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.samspel.languages.Language;

/** The table of counts. Its statements mean the same to H2 and PostgreSQL. */
final class Counts {
    private static final String UPDATE =
            "update file_downloads set downloads = downloads + ?,"
                    + " unique_downloads = unique_downloads + ?, work = ?"
                    + " where path = ? and counted_on = ? and language = ?";
    private static final String INSERT =
            "insert into file_downloads"
                    + " (downloads, unique_downloads, work, path, counted_on, language)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String TOTALS =
            "select path, sum(downloads) from file_downloads group by path";
    private static final String PAGE =
            "select counted_on, path, language, work, downloads, unique_downloads from file_downloads"
                    + " where counted_on between ? and ?"
                    + " and (counted_on, path, language) > (?, ?, ?)"
                    + " order by counted_on, path, language fetch first ? rows only";

    private Counts() {}

    /** Adds what was counted to what stands there. */
    static void add(Connection connection, Tally tally) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<Tally.Line, Tally.Count> line : tally.counts().entrySet()) {
                fill(update, line);
                if (update.executeUpdate() == 0) {
                    fill(insert, line);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void fill(PreparedStatement statement, Map.Entry<Tally.Line, Tally.Count> line)
            throws SQLException {
        Item item = line.getKey().item();
        statement.setLong(1, line.getValue().downloads());
        statement.setLong(2, line.getValue().unique());
        statement.setString(3, item.work().orElse(""));
        statement.setString(4, item.file().value());
        statement.setObject(5, line.getKey().day());
        statement.setString(6, item.language().map(Language::code).orElse(""));
    }

    /** Downloads by path, of all days. */
    static Map<String, Long> totals(Connection connection) throws SQLException {
        Map<String, Long> totals = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TOTALS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                totals.put(rows.getString(1), rows.getLong(2));
            }
        }
        return totals;
    }

    /**
     * Rows in order of day, path and language.
     *
     * @param after the row before these; one with empty texts to begin with its day
     */
    static List<DownloadReport.Row> page(
            Connection connection, DownloadReport.Row after, LocalDate to, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, after.day());
            select.setObject(2, to);
            select.setObject(3, after.day());
            select.setString(4, after.path());
            select.setString(5, after.language());
            select.setInt(6, most);
            return rows(select);
        }
    }

    private static List<DownloadReport.Row> rows(PreparedStatement select) throws SQLException {
        List<DownloadReport.Row> page = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                page.add(
                        new DownloadReport.Row(
                                rows.getObject(1, LocalDate.class),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5),
                                rows.getLong(6)));
            }
        }
        return page;
    }
}
