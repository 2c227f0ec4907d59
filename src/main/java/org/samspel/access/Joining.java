package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.samspel.access.AccountRows.Change;
import org.samspel.access.AccountRows.Column;
import org.samspel.access.Links.Link;
import org.samspel.access.Links.Purpose;
import org.samspel.languages.Language;
import org.samspel.store.Tables;

/** Links that let somebody in: the first owner's, invitations, new passwords, new addresses. */
public final class Joining {
    private final Tables tables;
    private final PasswordHash hash;
    private final Notices notices;

    Joining(Tables tables, PasswordHash hash, Notices notices) {
        this.tables = tables;
        this.hash = hash;
        this.notices = notices;
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
                notices.log(connection, link.email(), "joined");
            }
            case RESET -> {
                password(connection, link, passwordHash);
                notices.log(connection, link.email(), "password-reset");
                notices.tell(connection, id(link));
            }
            case NEW_ADDRESS -> {
                notices.tell(connection, id(link));
                AccountRows.set(connection, id(link), new Change(Column.EMAIL, link.email()));
                SessionRows.endOthers(connection, id(link), "");
                notices.log(connection, link.email(), "address-changed");
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
        notices.log(connection, AccountRows.canonical(answer.email()), "first-owner");
    }

    /** Whoever was signed in with the old one is no longer. */
    private static void password(Connection connection, Link link, String passwordHash)
            throws SQLException {
        AccountRows.set(connection, id(link), new Change(Column.PASSWORD_HASH, passwordHash));
        AccountRows.set(
                connection, id(link), new Change(Column.STATE, Account.State.ACTIVE.name()));
        SessionRows.endOthers(connection, id(link), "");
    }

    /** Sends an invitation, the first time or again. */
    void invite(Connection connection, Account account) throws SQLException {
        String link = Links.make(connection, Links.of(Purpose.INVITATION, account, tables.now()));
        notices.send(connection, account, new Notices.Notice(Letters.Kind.INVITATION, link));
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
}
