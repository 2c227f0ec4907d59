package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.samspel.access.SignIn.Entered;
import org.samspel.access.SignIn.Outcome;
import org.samspel.access.SignIn.Wait;
import org.samspel.access.SignIn.Wrong;

/** The second step of signing in: a code of an app, or one of the recovery codes kept on paper. */
public final class SecondFactor {
    /** How many recovery codes somebody gets. */
    public static final int RECOVERY_CODES = 10;

    /** 120 bits: too many to guess, so that a plain hash is enough (ASVS 6.5.2). */
    private static final int RECOVERY_BYTES = 15;

    private static final int GROUP = 4;

    private final Tables tables;
    private final Throttle throttle;

    SecondFactor(Tables tables) {
        this.tables = tables;
        throttle = new Throttle(tables);
    }

    /**
     * Goes on from the password, or shows again who somebody is; in either case the session begins
     * anew under another token.
     *
     * @param typed six digits of the app, or a recovery code
     */
    public Outcome check(Session session, String typed, Device device) {
        List<Throttle.Limit> limits =
                List.of(
                        new Throttle.Limit(
                                "code " + session.account().id(), 5, Duration.ofMinutes(5)));
        Duration wait = throttle.ask(limits);
        if (wait.isPositive()) {
            return new Wait(wait);
        }
        if (!accepts(session.account(), typed)) {
            return tables.in(connection -> wrong(connection, session));
        }
        return tables.in(
                connection -> {
                    Throttle.forget(connection, limits);
                    return renew(connection, session, device);
                });
    }

    private Outcome wrong(Connection connection, Session session) throws SQLException {
        Audit.add(connection, tables, new Audit.Line("", "code-failed", session.account().email()));
        return new Wrong();
    }

    /** The old token is worth nothing from now on. */
    private Outcome renew(Connection connection, Session session, Device device)
            throws SQLException {
        SessionRows.end(connection, session.account(), session.id());
        String token =
                SessionRows.open(
                        connection,
                        new SessionRows.Beginning(
                                session.account(), Session.Stage.SIGNED_IN, device, tables.now()));
        Audit.add(connection, tables, new Audit.Line(session.account().email(), "sign-in", ""));
        return new Entered(token, Session.Stage.SIGNED_IN);
    }

    private boolean accepts(Account account, String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("\\d{6}") ? acceptsCode(account, plain) : acceptsPaper(account, plain);
    }

    /** A code is worth nothing once it, or a later one, has been accepted. */
    private boolean acceptsCode(Account account, String code) {
        return tables.in(
                connection -> {
                    Optional<AccountRows.Proofs> proofs =
                            AccountRows.byId(connection, account.id());
                    if (proofs.isEmpty() || proofs.get().codeSecret().isEmpty()) {
                        return false;
                    }
                    Totp.Used last = new Totp.Used(proofs.get().codeStep(), tables.now());
                    OptionalLong step = Totp.accepted(proofs.get().codeSecret(), code, last);
                    return step.isPresent() && spend(connection, account, step.getAsLong());
                });
    }

    private static boolean spend(Connection connection, Account account, long step)
            throws SQLException {
        return Statements.run(
                        connection,
                        "update staff_accounts set code_step = ? where id = ? and code_step < ?",
                        step,
                        account.id(),
                        step)
                == 1;
    }

    private boolean acceptsPaper(Account account, String code) {
        return tables.in(
                connection ->
                        Statements.run(
                                        connection,
                                        "delete from staff_recovery_codes"
                                                + " where account_id = ? and code_hash = ?",
                                        account.id(),
                                        Secrets.hash(code))
                                == 1);
    }

    /** How many recovery codes are left. */
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

    /** The secret to put into the app; the same until it is confirmed or the session ends. */
    public String offer(Session session) {
        return tables.in(
                connection -> {
                    String offered = offered(connection, session);
                    if (!offered.isEmpty()) {
                        return offered;
                    }
                    String secret = Totp.secret();
                    Statements.run(
                            connection,
                            "update staff_sessions set new_secret = ? where token_hash = ?",
                            secret,
                            session.id());
                    return secret;
                });
    }

    private static String offered(Connection connection, Session session) throws SQLException {
        return Statements.read(
                        connection,
                        "select new_secret from staff_sessions where token_hash = ?",
                        row -> row.getString(1),
                        session.id())
                .stream()
                .findFirst()
                .orElse("");
    }

    /**
     * An app that has been set up.
     *
     * @param codes to be shown once, and kept on paper
     */
    public record Enrolled(Entered entered, List<String> codes) {}

    /**
     * From now on the app with the offered secret is the second factor; sessions elsewhere end.
     *
     * @return empty when the code is not that of the secret
     */
    public Optional<Enrolled> confirm(Session session, String code, Device device) {
        Totp.Used never = new Totp.Used(0, tables.now());
        String secret = offer(session);
        OptionalLong step = Totp.accepted(secret, code, never);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = codes();
        return tables.in(
                connection -> {
                    long id = session.account().id();
                    AccountRows.set(
                            connection,
                            id,
                            new AccountRows.Change(AccountRows.Column.CODE_SECRET, secret));
                    Statements.run(
                            connection,
                            "update staff_accounts set code_step = ? where id = ?",
                            step.getAsLong(),
                            id);
                    replace(connection, id, codes);
                    SessionRows.endOthers(connection, id, "");
                    note(connection, session, "second-factor");
                    return renew(connection, session, device) instanceof Entered entered
                            ? Optional.of(new Enrolled(entered, codes))
                            : Optional.empty();
                });
    }

    /** New recovery codes; the old ones are worth nothing from now on. */
    public List<String> renewCodes(Session session) {
        List<String> codes = codes();
        tables.in(
                connection -> {
                    replace(connection, session.account().id(), codes);
                    return note(connection, session, "recovery-codes");
                });
        return codes;
    }

    private int note(Connection connection, Session session, String event) throws SQLException {
        return Audit.add(connection, tables, new Audit.Line(session.account().email(), event, ""));
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(Base32.encode(Secrets.random(RECOVERY_BYTES)));
        }
        return codes;
    }

    private static void replace(Connection connection, long account, List<String> codes)
            throws SQLException {
        Statements.run(
                connection, "delete from staff_recovery_codes where account_id = ?", account);
        for (String each : codes) {
            Statements.run(
                    connection,
                    "insert into staff_recovery_codes (account_id, code_hash) values (?, ?)",
                    account,
                    Secrets.hash(each));
        }
    }

    /** A recovery code as people can read and type it: in groups of four. */
    public static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
