package org.samspel.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** The table of accounts. */
final class AccountRows {
    private static final String SELECT = "select * from staff_accounts ";

    private AccountRows() {}

    /** An account with what proves who somebody is; empty texts mean there is none yet. */
    record Proofs(Account account, String passwordHash, String codeSecret, long codeStep) {}

    static Optional<Proofs> byEmail(Connection connection, String email) throws SQLException {
        return Statements.read(
                        connection,
                        SELECT + "where email = ?",
                        AccountRows::proofs,
                        canonical(email))
                .stream()
                .findFirst();
    }

    static Optional<Proofs> byId(Connection connection, long id) throws SQLException {
        return Statements.read(connection, SELECT + "where id = ?", AccountRows::proofs, id)
                .stream()
                .findFirst();
    }

    static List<Account> all(Connection connection) throws SQLException {
        return Statements.read(
                connection, SELECT + "order by name, email", row -> proofs(row).account());
    }

    /** Whether somebody who can sign in is an owner, apart from one. */
    static boolean hasOwnerBeside(Connection connection, long id) throws SQLException {
        return !Statements.read(
                        connection,
                        SELECT + "where role = 'OWNER' and state = 'ACTIVE' and id <> ?",
                        row -> row.getLong("id"),
                        id)
                .isEmpty();
    }

    static long add(Connection connection, Account account, Tables tables) throws SQLException {
        return Statements.insert(
                connection,
                "insert into staff_accounts (email, name, role, language, state, password_hash,"
                        + " code_secret, code_step, created_at)"
                        + " values (?, ?, ?, ?, ?, '', '', 0, ?)",
                canonical(account.email()),
                account.name(),
                account.role().name(),
                account.language().code(),
                account.state().name(),
                tables.now());
    }

    static void set(Connection connection, long id, Change change) throws SQLException {
        Statements.run(
                connection,
                "update staff_accounts set "
                        + change.column().name().toLowerCase(Locale.ROOT)
                        + " = ? where id = ?",
                change.value(),
                id);
    }

    /** What can be changed of an account by itself. */
    enum Column {
        EMAIL,
        NAME,
        ROLE,
        LANGUAGE,
        STATE,
        PASSWORD_HASH,
        CODE_SECRET
    }

    record Change(Column column, String value) {}

    /** Addresses of mail that differ in case only are the same to all who use them. */
    static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Proofs proofs(ResultSet row) throws SQLException {
        return new Proofs(
                account(row),
                row.getString("password_hash"),
                row.getString("code_secret"),
                row.getLong("code_step"));
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Language.of(row.getString("language")).orElse(Language.EN),
                Account.State.valueOf(row.getString("state")),
                !row.getString("code_secret").isEmpty());
    }
}
