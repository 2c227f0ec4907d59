package org.samspel.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samspel.store.Statements;

/** The table of sessions. */
final class SessionRows {
    /** More at a time than anyone needs; the one that has been idle longest ends. */
    static final int MOST = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SELECT =
            "select s.*, a.* from staff_sessions s join staff_accounts a on a.id = s.account_id";

    private SessionRows() {}

    /** What a new session begins with. */
    record Beginning(Account account, Session.Stage stage, Device device, Instant now) {}

    /** A new session; the token is known to nobody else and is not kept. */
    static String open(Connection connection, Beginning begun) throws SQLException {
        String token = Secrets.token();
        Statements.run(
                connection,
                "insert into staff_sessions (token_hash, account_id, stage, started_at, seen_at,"
                        + " proved_at, browser, system, new_secret, notice)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                Secrets.hash(token),
                begun.account().id(),
                begun.stage().name(),
                begun.now(),
                begun.now(),
                begun.now(),
                begun.device().browser(),
                begun.device().system());
        tidy(connection, begun);
        return token;
    }

    private static void tidy(Connection connection, Beginning begun) throws SQLException {
        Statements.run(
                connection,
                "delete from staff_sessions where started_at < ?",
                begun.now().minus(Session.LONGEST));
        Statements.run(
                connection,
                "delete from staff_sessions where account_id = ? and token_hash not in (select"
                        + " token_hash from staff_sessions where account_id = ? order by seen_at"
                        + " desc, started_at desc fetch first "
                        + MOST
                        + " rows only)",
                begun.account().id(),
                begun.account().id());
    }

    static Optional<Session> find(Connection connection, String id, Instant now)
            throws SQLException {
        return Statements.read(
                        connection,
                        SELECT + " where s.token_hash = ? and a.state = 'ACTIVE'",
                        SessionRows::session,
                        id)
                .stream()
                .filter(session -> !session.isOver(now))
                .findFirst();
    }

    static List<Session> of(Connection connection, Account account, Instant now)
            throws SQLException {
        return Statements.read(
                        connection,
                        SELECT + " where s.account_id = ? order by s.seen_at desc",
                        SessionRows::session,
                        account.id())
                .stream()
                .filter(session -> session.stage() == Session.Stage.SIGNED_IN)
                .filter(session -> !session.isOver(now))
                .toList();
    }

    /** To the minute: not every page is a write. */
    static void seen(Connection connection, Session session, Instant now) throws SQLException {
        if (now.isAfter(session.seen().plus(MINUTE))) {
            Statements.run(
                    connection,
                    "update staff_sessions set seen_at = ? where token_hash = ?",
                    now,
                    session.id());
        }
    }

    static void end(Connection connection, Account account, String id) throws SQLException {
        Statements.run(
                connection,
                "delete from staff_sessions where account_id = ? and token_hash = ?",
                account.id(),
                id);
    }

    /**
     * With the personal tokens, which are ways in as well.
     *
     * @param kept id of the session that goes on; empty when none does
     */
    static void endOthers(Connection connection, long account, String kept) throws SQLException {
        Statements.run(
                connection,
                "delete from staff_sessions where account_id = ? and token_hash <> ?",
                account,
                kept);
        TokenRows.removeAll(connection, account);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("token_hash"),
                AccountRows.account(row),
                Session.Stage.valueOf(row.getString("stage")),
                Statements.time(row, "started_at"),
                Statements.time(row, "seen_at"),
                Statements.time(row, "proved_at"),
                row.getString("browser"),
                row.getString("system"));
    }
}
