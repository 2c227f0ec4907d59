package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Codes kept on paper, for who has lost their phone. Each works once. */
public final class RecoveryCodes {
    /** How many somebody gets. */
    public static final int GIVEN = 10;

    /** 120 bits: too many to guess, so that a plain hash is enough (ASVS 6.5.2). */
    private static final int BYTES = 15;

    private static final int GROUP = 4;

    private final Tables tables;

    RecoveryCodes(Tables tables) {
        this.tables = tables;
    }

    /** How many are left. */
    public int left(Account account) {
        return tables.in(
                connection ->
                        Statements.read(
                                        connection,
                                        "select count(*) from staff_recovery_codes"
                                                + " where account_id = ?",
                                        row -> row.getInt(1),
                                        account.id())
                                .getFirst());
    }

    /** New ones, to be shown once; the old ones are worth nothing from now on. */
    public List<String> renew(Session session) {
        return tables.in(
                connection -> {
                    Account account = session.account();
                    Audit.Line line = new Audit.Line(account.email(), "recovery-codes", "");
                    Audit.add(connection, tables, line);
                    return replace(connection, account.id());
                });
    }

    static List<String> replace(Connection connection, long account) throws SQLException {
        forget(connection, account);
        List<String> codes =
                Stream.generate(() -> Base32.encode(Secrets.random(BYTES))).limit(GIVEN).toList();
        for (String each : codes) {
            Statements.run(
                    connection,
                    "insert into staff_recovery_codes (account_id, code_hash) values (?, ?)",
                    account,
                    Secrets.hash(each));
        }
        return codes;
    }

    static void forget(Connection connection, long account) throws SQLException {
        Statements.run(
                connection, "delete from staff_recovery_codes where account_id = ?", account);
    }

    /**
     * Whether it was one that had not been used.
     *
     * @param code without spaces and hyphens, in capitals
     */
    static boolean spend(Connection connection, Account account, String code) throws SQLException {
        return Statements.run(
                        connection,
                        "delete from staff_recovery_codes where account_id = ? and code_hash = ?",
                        account.id(),
                        Secrets.hash(code))
                == 1;
    }

    /** A code as people can read and type it: in groups of four. */
    public static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
