package org.samspel.editing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.store.Database;

/** The table of texts people are working on. */
public final class WorkingCopies {

    private static final String COLUMNS =
            "select work, language, person, contents, base, saved_at, revision from working_copies";
    private static final String OWN = " where work = ? and language = ? and person = ?";
    private static final String OTHERS = " where work = ? and language = ? and person <> ?";
    private static final String NAMING =
            "select work from working_copies where contents like ? escape '!'"
                    + " fetch first 1 rows only";
    private static final String UPDATE =
            "update working_copies set contents = ?, base = ?, saved_at = ?, revision = revision + 1"
                    + OWN
                    + " and revision = ?";
    private static final String INSERT =
            "insert into working_copies (contents, base, saved_at, work, language, person, revision)"
                    + " values (?, ?, ?, ?, ?, ?, 1)";

    /** Of SQL states, those of a row that is there already (SQL:2016, class 23). */
    private static final String IS_THERE = "23";

    /** How long a text may be, in characters: far more than one that is shown may have. */
    public static final int LONGEST = 2_000_000;

    /** How many a person may have at once. */
    public static final int MOST = 200;

    private final Database database;
    private final Clock clock;

    public WorkingCopies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param seen the revision this follows; 0 for the first
     */
    public record Edit(String contents, Optional<String> base, long seen) {}

    /** Keeps a text, unless it has been saved elsewhere since, or there is no room for it. */
    public WorkingCopy.Saving save(WorkingCopy.Of of, Edit edit) throws SQLException {
        if (edit.contents().length() > LONGEST) {
            return new WorkingCopy.Saving.TooLong();
        }
        // Two tabs at once may go one over: it is a bound, not a promise.
        if (edit.seen() == 0 && find(of).isEmpty() && count(of.person()) >= MOST) {
            return new WorkingCopy.Saving.TooMany();
        }
        if (edit.seen() == 0 ? insert(of, edit) : update(of, edit)) {
            return new WorkingCopy.Saving.Saved(edit.seen() + 1);
        }
        Optional<WorkingCopy> present = find(of);
        return present.isPresent()
                ? new WorkingCopy.Saving.Outdated(present.get())
                : new WorkingCopy.Saving.Gone();
    }

    private long count(String person) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select count(*) from working_copies where person = ?")) {
                        select.setString(1, person);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? row.getLong(1) : 0L;
                        }
                    }
                });
    }

    private boolean update(WorkingCopy.Of of, Edit edit) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                        fill(update, of, edit);
                        update.setLong(7, edit.seen());
                        return update.executeUpdate() == 1;
                    }
                });
    }

    private boolean insert(WorkingCopy.Of of, Edit edit) throws SQLException {
        try {
            return database.inTransaction(
                    connection -> {
                        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                            fill(insert, of, edit);
                            return insert.executeUpdate() == 1;
                        }
                    });
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith(IS_THERE)) {
                return false;
            }
            throw failure;
        }
    }

    private void fill(PreparedStatement statement, WorkingCopy.Of of, Edit edit)
            throws SQLException {
        statement.setString(1, edit.contents());
        statement.setString(2, edit.base().orElse(""));
        statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
        key(statement, 4, of);
    }

    private static void key(PreparedStatement statement, int from, WorkingCopy.Of of)
            throws SQLException {
        statement.setString(from, of.work().toString());
        statement.setString(from + 1, of.language().code());
        statement.setString(from + 2, of.person());
    }

    /** A person's own. */
    public Optional<WorkingCopy> find(WorkingCopy.Of of) throws SQLException {
        return select(OWN, of).stream().findFirst();
    }

    /** Everything a person works on, what was saved last first; at most a hundred. */
    public List<WorkingCopy> of(String person) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    COLUMNS
                                            + " where person = ? order by saved_at desc"
                                            + " fetch first 100 rows only")) {
                        select.setString(1, person);
                        return copies(select);
                    }
                });
    }

    /** Who else works on the same, and since when they last saved. */
    public List<WorkingCopy> others(WorkingCopy.Of of) throws SQLException {
        return select(OTHERS + " order by saved_at desc", of);
    }

    /** Whether words stand in a text of anybody, as they are. */
    public boolean isQuoted(String words) throws SQLException {
        String escaped = words.replaceAll("[!%_]", "!$0");
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(NAMING)) {
                        select.setString(1, "%" + escaped + "%");
                        try (ResultSet rows = select.executeQuery()) {
                            return rows.next();
                        }
                    }
                });
    }

    private List<WorkingCopy> select(String where, WorkingCopy.Of of) throws SQLException {
        return database.inTransaction(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
                        key(select, 1, of);
                        return copies(select);
                    }
                });
    }

    private static List<WorkingCopy> copies(PreparedStatement select) throws SQLException {
        List<WorkingCopy> copies = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Optional<WorkId> work = WorkId.of(rows.getString(1));
                Optional<Language> language = Language.of(rows.getString(2));
                if (work.isPresent() && language.isPresent()) {
                    copies.add(
                            new WorkingCopy(
                                    new WorkingCopy.Of(
                                            work.get(), language.get(), rows.getString(3)),
                                    rows.getString(4),
                                    Optional.of(rows.getString(5)).filter(base -> !base.isEmpty()),
                                    rows.getObject(6, OffsetDateTime.class).toInstant(),
                                    rows.getLong(7)));
                }
            }
        }
        return copies;
    }

    /** Throws a person's copy away, after it is published or because it is not wanted. */
    public void discard(WorkingCopy.Of of) throws SQLException {
        database.inTransaction(connection -> delete(connection, of));
    }

    private static int delete(Connection connection, WorkingCopy.Of of) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from working_copies" + OWN)) {
            key(delete, 1, of);
            return delete.executeUpdate();
        }
    }
}
