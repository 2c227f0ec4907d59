package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samspel.store.Tables;

/**
 * Signing in with an address and a password. What answers and how long it takes is the same whether
 * there is such an account or not.
 */
public final class SignIn {
    private final Tables tables;
    private final Throttle throttle;
    private final PasswordHash hash;

    SignIn(Tables tables, PasswordHash hash) {
        this.tables = tables;
        throttle = new Throttle(tables);
        this.hash = hash;
    }

    /** What somebody typed. */
    public record Credentials(String email, String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** How a step of signing in ended. */
    public sealed interface Outcome {}

    /**
     * It was right.
     *
     * @param token of a new session; goes into the cookie and nowhere else
     */
    public record Entered(String token, Session.Stage stage) implements Outcome {
        @Override
        public String toString() {
            return "Entered " + stage;
        }
    }

    /** It was wrong; what of it is not said. */
    public record Wrong() implements Outcome {}

    /** Too many tries: the next one counts only after this time. */
    public record Wait(Duration time) implements Outcome {}

    /** Takes long: hashing is slow by intent. */
    public Outcome withPassword(Credentials given, Device device) {
        List<Throttle.Limit> limits = limits(given, device);
        Duration wait = throttle.ask(limits);
        if (wait.isPositive()) {
            return new Wait(wait);
        }
        Optional<AccountRows.Proofs> found =
                tables.in(connection -> AccountRows.byEmail(connection, given.email()));
        boolean right =
                hash.matches(
                        given.password(), found.map(AccountRows.Proofs::passwordHash).orElse(""));
        if (found.isEmpty() || !right || found.get().account().state() != Account.State.ACTIVE) {
            return tables.in(connection -> wrong(connection, found));
        }
        Account account = found.get().account();
        return tables.in(
                connection -> {
                    Throttle.forget(connection, limits);
                    Throttle.know(connection, known(given, device), tables.now());
                    return enter(connection, account, device);
                });
    }

    private Outcome wrong(Connection connection, Optional<AccountRows.Proofs> found)
            throws SQLException {
        String whose = found.map(proofs -> proofs.account().email()).orElse("");
        Audit.add(connection, tables, new Audit.Line("", "sign-in-failed", whose));
        return new Wrong();
    }

    private Outcome enter(Connection connection, Account account, Device device)
            throws SQLException {
        Session.Stage stage = account.secondFactor() ? Session.Stage.CODE : Session.Stage.ENROL;
        String token =
                SessionRows.open(
                        connection,
                        new SessionRows.Beginning(account, stage, device, tables.now()));
        return new Entered(token, stage);
    }

    /**
     * The account from this network, the network, and the account from anywhere: the last only from
     * networks it has not been used from, so that a stranger's guesses don't slow its owner down.
     */
    private List<Throttle.Limit> limits(Credentials given, Device device) {
        String email = AccountRows.canonical(given.email());
        Throttle.Limit both =
                new Throttle.Limit(
                        "both " + email + " " + device.network(), 5, Duration.ofMinutes(5));
        Throttle.Limit network =
                new Throttle.Limit("network " + device.network(), 30, Duration.ofMinutes(2));
        Throttle.Limit account = new Throttle.Limit("account " + email, 10, Duration.ofMinutes(1));
        boolean known = tables.in(connection -> Throttle.isKnown(connection, known(given, device)));
        return known ? List.of(both, network) : List.of(both, network, account);
    }

    private static String known(Credentials given, Device device) {
        return "known " + AccountRows.canonical(given.email()) + " " + device.network();
    }

    /** Ends a session that its owner ends. */
    public void out(Session session) {
        tables.in(
                connection -> {
                    SessionRows.end(connection, session.account(), session.id());
                    return Audit.add(
                            connection,
                            tables,
                            new Audit.Line(session.account().email(), "sign-out", ""));
                });
    }

    /** Whether a password is that of an account, for somebody who is signed in. */
    public Outcome again(Session session, String password) {
        List<Throttle.Limit> limits =
                List.of(
                        new Throttle.Limit(
                                "again " + session.account().id(), 5, Duration.ofMinutes(5)));
        Duration wait = throttle.ask(limits);
        if (wait.isPositive()) {
            return new Wait(wait);
        }
        String kept =
                tables.in(connection -> AccountRows.byId(connection, session.account().id()))
                        .map(AccountRows.Proofs::passwordHash)
                        .orElse("");
        if (!hash.matches(password, kept)) {
            return new Wrong();
        }
        tables.in(
                connection -> {
                    Throttle.forget(connection, limits);
                    return 0;
                });
        return new Entered("", session.stage());
    }
}
