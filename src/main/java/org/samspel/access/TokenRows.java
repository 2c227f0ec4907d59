package org.samspel.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samspel.store.Statements;

/** The table of personal tokens. */
final class TokenRows {
    /** Begins every token, so that scanners of code know one that was left lying about. */
    static final String PREFIX = "samspel_";

    private static final int ID_BYTES = 16;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ALIVE =
            "select t.*, a.* from staff_tokens t join staff_accounts a on a.id = t.account_id"
                    + " where t.token_hash = ? and t.expires_at > ? and a.state = 'ACTIVE'";

    private TokenRows() {}

    /** A token and whose it is. */
    record Owned(PersonalToken token, Account account) {}

    /** The new token, known to nobody else and not kept; those that have expired are forgotten. */
    static String add(Connection connection, Account account, PersonalToken token)
            throws SQLException {
        String secret = PREFIX + Secrets.token();
        Statements.run(connection, "delete from staff_tokens where expires_at <= ?", token.made());
        Statements.run(
                connection,
                "insert into staff_tokens (token_hash, token_id, account_id, label, scopes,"
                        + " made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                Secrets.hash(secret),
                token.id(),
                account.id(),
                token.name(),
                token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" ")),
                token.made(),
                token.expires());
        return secret;
    }

    static String newId() {
        return HexFormat.of().formatHex(Secrets.random(ID_BYTES));
    }

    static List<PersonalToken> of(Connection connection, long account, Instant now)
            throws SQLException {
        return Statements.read(
                connection,
                "select * from staff_tokens where account_id = ? and expires_at > ?"
                        + " order by made_at desc, token_id",
                TokenRows::token,
                account,
                now);
    }

    static Optional<Owned> find(Connection connection, String secret, Instant now)
            throws SQLException {
        return Statements.read(
                        connection,
                        ALIVE,
                        row -> new Owned(token(row), AccountRows.account(row)),
                        Secrets.hash(secret),
                        now)
                .stream()
                .findFirst();
    }

    /** To the minute: not every question is a write. */
    static void used(Connection connection, String secret, Instant now) throws SQLException {
        Statements.run(
                connection,
                "update staff_tokens set used_at = ? where token_hash = ?"
                        + " and (used_at is null or used_at < ?)",
                now,
                Secrets.hash(secret),
                now.minus(MINUTE));
    }

    /** The name of the token that was there and is no more; that of somebody else stays. */
    static Optional<String> remove(Connection connection, long account, String id)
            throws SQLException {
        List<String> names =
                Statements.read(
                        connection,
                        "select label from staff_tokens where account_id = ? and token_id = ?",
                        row -> row.getString("label"),
                        account,
                        id);
        Statements.run(
                connection,
                "delete from staff_tokens where account_id = ? and token_id = ?",
                account,
                id);
        return names.stream().findFirst();
    }

    static void removeAll(Connection connection, long account) throws SQLException {
        Statements.run(connection, "delete from staff_tokens where account_id = ?", account);
    }

    private static PersonalToken token(ResultSet row) throws SQLException {
        Optional<Instant> used =
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
        Set<Scope> scopes =
                Arrays.stream(row.getString("scopes").split(" "))
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet());
        return new PersonalToken(
                row.getString("token_id"),
                row.getString("label"),
                scopes,
                Statements.time(row, "made_at"),
                Statements.time(row, "expires_at"),
                used);
    }
}
