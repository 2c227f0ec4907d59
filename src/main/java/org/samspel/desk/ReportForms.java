package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.desk.ReportForm.State;
import org.samspel.store.Database;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Store;

/**
 * Reports being put together, in the database: a crash, a closed tab or another device costs
 * nothing that was saved. Nobody sees another's.
 */
final class ReportForms {
    private final Store store;
    private final Clock clock;

    ReportForms(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<ReportForm> find(long account, String id) {
        return one("select * from report_forms where id = ? and account_id = ?", id, account);
    }

    /** The one a person was at last, unless it is a work by now. */
    Optional<ReportForm> last(long account) {
        return one(
                "select * from report_forms where account_id = ? and state in ('OPEN', 'GOING')"
                        + " order by updated_at desc fetch first 1 rows only",
                account);
    }

    /**
     * Keeps what was typed, unless it has become a work meanwhile.
     *
     * @return whether it was kept; also not when the form is another person's
     */
    boolean save(long account, String id, Map<String, String> fields) {
        String packed = pack(fields);
        String change =
                "update report_forms set fields = ?, updated_at = ?"
                        + " where id = ? and account_id = ? and state = 'OPEN'";
        return run(change, packed, now(), id, account) > 0 || begin(account, id, packed);
    }

    private boolean begin(long account, String id, String packed) {
        return run(
                        "insert into report_forms (id, account_id, fields, state, work, change_id,"
                                + " updated_at) select ?, cast(? as bigint), ?, 'OPEN', '', '',"
                                + " cast(? as timestamp with time zone)"
                                + " where not exists (select 1 from report_forms where id = ?)",
                        id,
                        account,
                        packed,
                        now(),
                        id)
                > 0;
    }

    /** Notes what an open form is about to become. */
    boolean claim(ReportForm form, String work) {
        return run(
                        "update report_forms set state = 'GOING', work = ? where id = ?"
                                + " and state = 'OPEN'",
                        work,
                        form.id())
                > 0;
    }

    void settle(ReportForm form, State state, String change) {
        run(
                "update report_forms set state = ?, change_id = ?, updated_at = ? where id = ?",
                state.name(),
                change,
                now(),
                form.id());
    }

    void discard(long account, String id) {
        run("delete from report_forms where id = ? and account_id = ?", id, account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private int run(String sql, Object... values) {
        return in(
                connection -> {
                    try (PreparedStatement statement = filled(connection, sql, values)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private Optional<ReportForm> one(String sql, Object... values) {
        return in(
                connection -> {
                    try (PreparedStatement statement = filled(connection, sql, values);
                            ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(form(rows)) : Optional.empty();
                    }
                });
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static ReportForm form(ResultSet row) throws SQLException {
        return new ReportForm(
                row.getString("id"),
                row.getLong("account_id"),
                unpack(row.getString("fields")),
                State.valueOf(row.getString("state")),
                row.getString("work"),
                row.getString("change_id"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private <T> T in(Database.Work<T> work) {
        try {
            return store.needed().inTransaction(work);
        } catch (SQLException failed) {
            throw new DatabaseAway(failed);
        }
    }

    private static String pack(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Map<String, String> unpack(String packed) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : packed.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
