package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Who did what and when: lines are added and never changed. */
public final class Audit {
    private static final int LONGEST = 300;
    private final Tables tables;

    Audit(Tables tables) {
        this.tables = tables;
    }

    /**
     * @param actor address of who did it; empty when nobody had signed in
     * @param event message key part: {@code sign-in sign-in-failed invited role-changed …}
     * @param subject whom or what it was done to; may be empty
     */
    public record Line(String actor, String event, String subject) {}

    /**
     * @param number of the line, growing
     */
    public record Entry(long number, Instant time, Line line) {}

    static int add(Connection connection, Tables tables, Line line) throws SQLException {
        return Statements.run(
                connection,
                "insert into staff_audit (happened_at, actor, event, subject) values (?, ?, ?, ?)",
                tables.now(),
                line.actor(),
                line.event(),
                line.subject().substring(0, Math.min(LONGEST, line.subject().length())));
    }

    /** For other packages: something staff did that owners should be able to look up. */
    public void add(Line line) {
        tables.in(connection -> add(connection, tables, line));
    }

    /**
     * The newest lines.
     *
     * @param before number of the line to go on from; the greatest number to begin with
     */
    public List<Entry> list(long before, int most) {
        return tables.in(
                connection ->
                        Statements.read(
                                connection,
                                "select * from staff_audit where id < ? order by id desc"
                                        + " fetch first ? rows only",
                                row ->
                                        new Entry(
                                                row.getLong("id"),
                                                Statements.time(row, "happened_at"),
                                                new Line(
                                                        row.getString("actor"),
                                                        row.getString("event"),
                                                        row.getString("subject"))),
                                before,
                                most));
    }
}
