package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.samspel.access.AccountRows.Change;
import org.samspel.access.AccountRows.Column;
import org.samspel.access.Links.Link;
import org.samspel.access.Links.Purpose;
import org.samspel.languages.Language;

/** Links that let somebody in: the first owner's, invitations, new passwords, new addresses. */
public final class Joining implements AutoCloseable {
    private static final int WAITING = 100;

    private final Tables tables;
    private final Throttle throttle;
    private final PasswordHash hash;
    private final Letters letters;

    /**
     * Letters are written beside the answer, so that its time does not tell whether there is one.
     */
    private final ExecutorService writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    task -> Thread.ofPlatform().daemon().name("samspel-letters").unstarted(task),
                    new ThreadPoolExecutor.DiscardPolicy());

    Joining(Tables tables, PasswordHash hash, Letters letters) {
        this.tables = tables;
        throttle = new Throttle(tables);
        this.hash = hash;
        this.letters = letters;
    }

    /**
     * What a link asks of whom.
     *
     * @param name and {@code email}: of the account; empty for the first owner
     */
    public record Opened(Kind kind, String name, String email) {

        /** What is asked for. */
        public enum Kind {
            /** Address, name and password. */
            FIRST_OWNER,
            /** Name and password. */
            INVITATION,
            /** A new password. */
            RESET,
            /** Only a click: the address has been shown to be theirs. */
            NEW_ADDRESS
        }
    }

    /**
     * What somebody fills in; what a link does not ask for is not used.
     *
     * @param language of their browser, for a new account
     */
    public record Answer(String email, String name, String password, Language language) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** The link with a token, while it works; looking spends nothing, since mail scanners look. */
    public Optional<Opened> look(String token) {
        return tables.in(
                connection -> {
                    Optional<Link> link = Links.find(connection, token, tables.now());
                    return link.isPresent() ? opened(connection, link.get()) : Optional.empty();
                });
    }

    private static Optional<Opened> opened(Connection connection, Link link) throws SQLException {
        Opened.Kind kind = Opened.Kind.valueOf(link.purpose().name());
        if (link.account().isEmpty()) {
            return Optional.of(new Opened(kind, "", ""));
        }
        return AccountRows.byId(connection, link.account().getAsLong())
                .map(AccountRows.Proofs::account)
                .filter(account -> account.state() != Account.State.DISABLED)
                .map(account -> new Opened(kind, account.name(), link.email()));
    }

    /**
     * Spends a link.
     *
     * @param answer whose password has been found good
     * @return empty when the link does not work (any more)
     */
    public Optional<Opened> follow(String token, Answer answer) {
        String passwordHash = answer.password().isEmpty() ? "" : hash.of(answer.password());
        try {
            return spend(token, answer, passwordHash);
        } catch (Tables.Taken already) {
            return Optional.empty();
        }
    }

    private Optional<Opened> spend(String token, Answer answer, String passwordHash) {
        return tables.in(
                connection -> {
                    Optional<Link> link = Links.find(connection, token, tables.now());
                    Optional<Opened> opened =
                            link.isPresent() ? opened(connection, link.get()) : Optional.empty();
                    if (opened.isEmpty() || !Links.spend(connection, token)) {
                        return Optional.empty();
                    }
                    act(connection, link.get(), answer, passwordHash);
                    return opened;
                });
    }

    private void act(Connection connection, Link link, Answer answer, String passwordHash)
            throws SQLException {
        switch (link.purpose()) {
            case FIRST_OWNER -> firstOwner(connection, answer, passwordHash);
            case INVITATION -> {
                AccountRows.set(connection, id(link), new Change(Column.NAME, answer.name()));
                AccountRows.set(
                        connection,
                        id(link),
                        new Change(Column.LANGUAGE, answer.language().code()));
                password(connection, link, passwordHash);
                log(connection, link.email(), "joined");
            }
            case RESET -> {
                password(connection, link, passwordHash);
                log(connection, link.email(), "password-reset");
                tell(connection, id(link));
            }
            case NEW_ADDRESS -> {
                tell(connection, id(link));
                AccountRows.set(connection, id(link), new Change(Column.EMAIL, link.email()));
                SessionRows.endOthers(connection, id(link), "");
                log(connection, link.email(), "address-changed");
            }
        }
    }

    private static long id(Link link) {
        return link.account().orElseThrow();
    }

    private void firstOwner(Connection connection, Answer answer, String passwordHash)
            throws SQLException {
        Account owner =
                new Account(
                        0,
                        answer.email(),
                        answer.name(),
                        Role.OWNER,
                        answer.language(),
                        Account.State.ACTIVE,
                        false);
        long id = AccountRows.add(connection, owner, tables);
        AccountRows.set(connection, id, new Change(Column.PASSWORD_HASH, passwordHash));
        log(connection, AccountRows.canonical(answer.email()), "first-owner");
    }

    /** Whoever was signed in with the old one is no longer. */
    private static void password(Connection connection, Link link, String passwordHash)
            throws SQLException {
        AccountRows.set(connection, id(link), new Change(Column.PASSWORD_HASH, passwordHash));
        AccountRows.set(
                connection, id(link), new Change(Column.STATE, Account.State.ACTIVE.name()));
        SessionRows.endOthers(connection, id(link), "");
    }

    private void tell(Connection connection, long id) throws SQLException {
        AccountRows.byId(connection, id)
                .map(AccountRows.Proofs::account)
                .ifPresent(
                        account ->
                                later(
                                        new Letters.Letter(
                                                account.email(),
                                                account.language(),
                                                Letters.Kind.CHANGED,
                                                "")));
    }

    private void log(Connection connection, String email, String event) throws SQLException {
        Audit.add(connection, tables, new Audit.Line(email, event, ""));
    }

    private void later(Letters.Letter letter) {
        writer.execute(() -> letters.send(letter));
    }

    /**
     * Somebody says they have forgotten their password. They get a letter if there is such an
     * account; nothing here tells whether there is.
     *
     * @return how long to wait before asking again; zero when it was taken on
     */
    public Duration forgotten(String email, Device device) {
        List<Throttle.Limit> limits =
                List.of(
                        new Throttle.Limit(
                                "forgotten " + AccountRows.canonical(email),
                                3,
                                Duration.ofMinutes(15)),
                        new Throttle.Limit(
                                "forgotten " + device.network(), 10, Duration.ofMinutes(5)));
        Duration wait = throttle.ask(limits);
        if (wait.isZero()) {
            writer.execute(() -> reset(email));
        }
        return wait;
    }

    private void reset(String email) {
        Optional<Letters.Letter> letter =
                tables.in(
                        connection -> {
                            Optional<Account> account =
                                    AccountRows.byEmail(connection, email)
                                            .map(AccountRows.Proofs::account)
                                            .filter(a -> a.state() == Account.State.ACTIVE);
                            return account.isPresent()
                                    ? Optional.of(reset(connection, account.get()))
                                    : Optional.empty();
                        });
        letter.ifPresent(letters::send);
    }

    private Letters.Letter reset(Connection connection, Account account) throws SQLException {
        String link = Links.make(connection, Links.of(Purpose.RESET, account, tables.now()));
        log(connection, account.email(), "password-forgotten");
        return new Letters.Letter(account.email(), account.language(), Letters.Kind.RESET, link);
    }

    /** Sends an invitation, the first time or again. */
    void invite(Connection connection, Account account) throws SQLException {
        String link = Links.make(connection, Links.of(Purpose.INVITATION, account, tables.now()));
        later(
                new Letters.Letter(
                        account.email(), account.language(), Letters.Kind.INVITATION, link));
    }

    /** Asks the new address of an account whether it is theirs. */
    public void newAddress(Account account, String email) {
        tables.in(
                connection -> {
                    Link asked = Links.of(Purpose.NEW_ADDRESS, account, tables.now());
                    String address = AccountRows.canonical(email);
                    if (AccountRows.byEmail(connection, address).isEmpty()) {
                        Link link =
                                new Link(
                                        asked.purpose(), asked.account(), address, asked.expires());
                        later(
                                new Letters.Letter(
                                        address,
                                        account.language(),
                                        Letters.Kind.NEW_ADDRESS,
                                        Links.make(connection, link)));
                    }
                    return 0;
                });
    }

    /** A new password for somebody who is signed in; they stay so here, and nowhere else. */
    public void changePassword(Session session, String password) {
        String passwordHash = hash.of(password);
        Account account = session.account();
        tables.in(
                connection -> {
                    AccountRows.set(
                            connection,
                            account.id(),
                            new Change(Column.PASSWORD_HASH, passwordHash));
                    SessionRows.endOthers(connection, account.id(), session.id());
                    log(connection, account.email(), "password-changed");
                    tell(connection, account.id());
                    return 0;
                });
    }

    /**
     * The path for the first owner, valid for 24 hours; those made before work no more. Empty when
     * there is an owner.
     */
    public Optional<String> firstOwner() {
        return tables.in(
                connection ->
                        AccountRows.hasOwnerBeside(connection, 0)
                                ? Optional.empty()
                                : Optional.of(
                                        Links.make(connection, Links.firstOwner(tables.now()))));
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
