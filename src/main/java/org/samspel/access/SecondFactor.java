package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.samspel.access.SignIn.Entered;
import org.samspel.access.SignIn.Outcome;
import org.samspel.access.SignIn.Wait;
import org.samspel.access.SignIn.Wrong;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** The second step of signing in: a code of an app, or one of the recovery codes kept on paper. */
public final class SecondFactor {
    private final Tables tables;
    private final Seal seal;
    private final Throttle throttle;

    SecondFactor(Tables tables, Seal seal) {
        this.tables = tables;
        this.seal = seal;
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
    private Entered renew(Connection connection, Session session, Device device)
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
        return tables.in(
                connection ->
                        plain.matches("\\d{6}")
                                ? acceptsCode(connection, account, plain)
                                : RecoveryCodes.spend(connection, account, plain));
    }

    /** A code is worth nothing once it, or a later one, has been accepted. */
    private boolean acceptsCode(Connection connection, Account account, String code)
            throws SQLException {
        Optional<AccountRows.Proofs> proofs = AccountRows.byId(connection, account.id());
        if (proofs.isEmpty()) {
            return false;
        }
        Totp.Used last = new Totp.Used(proofs.get().codeStep(), tables.now());
        OptionalLong step = step(opened(proofs.get().codeSecret(), account), code, last);
        return step.isPresent() && spend(connection, account, step.getAsLong());
    }

    private Optional<String> opened(String sealed, Account account) {
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(sealed, account.id()).map(Base32::encode);
    }

    private static OptionalLong step(Optional<String> secret, String code, Totp.Used last) {
        return secret.isPresent() ? Totp.accepted(secret.get(), code, last) : OptionalLong.empty();
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

    /** The secret to put into the app; the same until it is confirmed or the session ends. */
    public String offer(Session session) {
        return tables.in(
                connection -> {
                    Optional<String> before =
                            opened(offered(connection, session), session.account());
                    return before.isPresent() ? before.get() : offer(connection, session);
                });
    }

    private String offer(Connection connection, Session session) throws SQLException {
        String secret = Totp.secret();
        Statements.run(
                connection,
                "update staff_sessions set new_secret = ? where token_hash = ?",
                seal.close(Base32.decode(secret), session.account().id()),
                session.id());
        return secret;
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
        return tables.in(
                connection -> {
                    String sealed = offered(connection, session);
                    Totp.Used never = new Totp.Used(0, tables.now());
                    OptionalLong step = step(opened(sealed, session.account()), code, never);
                    if (step.isEmpty()) {
                        return Optional.empty();
                    }
                    List<String> codes =
                            keep(connection, session, new Confirmed(sealed, step.getAsLong()));
                    Entered entered = renew(connection, session, device);
                    return Optional.of(new Enrolled(entered, codes));
                });
    }

    /** A secret as it is kept, and the step of the code that showed the app has it. */
    private record Confirmed(String sealed, long step) {}

    private List<String> keep(Connection connection, Session session, Confirmed confirmed)
            throws SQLException {
        Account account = session.account();
        AccountRows.set(
                connection,
                account.id(),
                new AccountRows.Change(AccountRows.Column.CODE_SECRET, confirmed.sealed()));
        Statements.run(
                connection,
                "update staff_accounts set code_step = ? where id = ?",
                confirmed.step(),
                account.id());
        SessionRows.endOthers(connection, account.id(), "");
        Audit.add(connection, tables, new Audit.Line(account.email(), "second-factor", ""));
        return RecoveryCodes.replace(connection, account.id());
    }
}
