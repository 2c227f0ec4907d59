package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.access.AccountRows.Change;
import org.samspel.access.AccountRows.Column;
import org.samspel.languages.Language;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Who is staff. The last owner who can sign in stays one. */
public final class People {
    private final Tables tables;
    private final Joining joining;

    People(Tables tables, Joining joining) {
        this.tables = tables;
        this.joining = joining;
    }

    /**
     * Somebody to be asked to join.
     *
     * @param language of the letter
     */
    public record Invited(String email, String name, Role role, Language language) {}

    /** What an owner can do to an account; also the end of a message key. */
    public enum Action {
        AUTHOR,
        PUBLISHER,
        OWNER,
        INVITE_AGAIN,
        DISABLE,
        ENABLE,
        /** The second factor is set up anew at the next sign-in; the password stays. */
        FORGET_CODES,
        REMOVE
    }

    /** In order of name. */
    public List<Account> all() {
        return tables.in(AccountRows::all);
    }

    public Optional<Account> find(long id) {
        return tables.in(connection -> AccountRows.byId(connection, id))
                .map(AccountRows.Proofs::account);
    }

    /**
     * Sends an invitation.
     *
     * @return empty when that address already belongs to somebody here
     */
    public Optional<Account> invite(Account owner, Invited invited) {
        try {
            return added(owner, invited);
        } catch (Tables.Taken already) {
            return Optional.empty();
        }
    }

    private Optional<Account> added(Account owner, Invited invited) {
        return tables.in(
                connection -> {
                    if (AccountRows.byEmail(connection, invited.email()).isPresent()) {
                        return Optional.empty();
                    }
                    long id = AccountRows.add(connection, account(invited), tables);
                    Account added = AccountRows.byId(connection, id).orElseThrow().account();
                    joining.invite(connection, added);
                    log(connection, owner, "invited", added);
                    return Optional.of(added);
                });
    }

    private static Account account(Invited invited) {
        return new Account(
                0,
                invited.email(),
                invited.name(),
                invited.role(),
                invited.language(),
                Account.State.INVITED,
                false);
    }

    /**
     * Does something to an account.
     *
     * @return whether it was done; not when nobody could sign in as owner afterwards, or when it
     *     does not fit the state the account is in
     */
    public boolean change(Account owner, Account account, Action action) {
        return tables.in(
                connection -> {
                    Optional<Account> now =
                            AccountRows.byId(connection, account.id())
                                    .map(AccountRows.Proofs::account);
                    if (now.isEmpty() || isImpossible(connection, now.get(), action)) {
                        return false;
                    }
                    act(connection, now.get(), action);
                    log(
                            connection,
                            owner,
                            action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            now.get());
                    return true;
                });
    }

    private static boolean isImpossible(Connection connection, Account account, Action action)
            throws SQLException {
        boolean invited = account.state() == Account.State.INVITED;
        return switch (action) {
            case AUTHOR, PUBLISHER, DISABLE, REMOVE -> isLastOwner(connection, account);
            case INVITE_AGAIN -> !invited;
            case ENABLE -> account.state() != Account.State.DISABLED;
            case OWNER, FORGET_CODES -> false;
        };
    }

    private static boolean isLastOwner(Connection connection, Account account) throws SQLException {
        // Two owners who remove each other at once: the second waits for the first, and is refused.
        Statements.read(
                connection,
                "select id from staff_accounts where role = 'OWNER' order by id for update",
                row -> row.getLong(1));
        return account.role() == Role.OWNER
                && account.state() == Account.State.ACTIVE
                && !AccountRows.hasOwnerBeside(connection, account.id());
    }

    private void act(Connection connection, Account account, Action action) throws SQLException {
        switch (action) {
            case AUTHOR, PUBLISHER, OWNER ->
                    set(connection, account, new Change(Column.ROLE, action.name()));
            case INVITE_AGAIN -> joining.invite(connection, account);
            case DISABLE -> {
                set(connection, account, state(Account.State.DISABLED));
                SessionRows.endOthers(connection, account.id(), "");
            }
            case ENABLE -> enable(connection, account);
            case FORGET_CODES -> {
                set(connection, account, new Change(Column.CODE_SECRET, ""));
                RecoveryCodes.forget(connection, account.id());
                SessionRows.endOthers(connection, account.id(), "");
            }
            case REMOVE ->
                    Statements.run(
                            connection, "delete from staff_accounts where id = ?", account.id());
        }
    }

    /** Who never answered the invitation is asked again. */
    private void enable(Connection connection, Account account) throws SQLException {
        boolean joined =
                AccountRows.byId(connection, account.id())
                        .filter(proofs -> !proofs.passwordHash().isEmpty())
                        .isPresent();
        set(connection, account, state(joined ? Account.State.ACTIVE : Account.State.INVITED));
    }

    private static Change state(Account.State state) {
        return new Change(Column.STATE, state.name());
    }

    private static void set(Connection connection, Account account, Change change)
            throws SQLException {
        AccountRows.set(connection, account.id(), change);
    }

    private void log(Connection connection, Account owner, String event, Account whom)
            throws SQLException {
        Audit.add(connection, tables, new Audit.Line(owner.email(), event, whom.email()));
    }
}
