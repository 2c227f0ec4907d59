package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import org.samspel.access.AccountRows.Change;
import org.samspel.access.AccountRows.Column;
import org.samspel.access.Links.Link;
import org.samspel.access.Links.Purpose;
import org.samspel.languages.Language;
import org.samspel.store.Tables;

/** What people change about their own account. */
public final class OwnAccount {
    private final Tables tables;
    private final PasswordHash hash;
    private final Notices notices;

    OwnAccount(Tables tables, PasswordHash hash, Notices notices) {
        this.tables = tables;
        this.hash = hash;
        this.notices = notices;
    }

    /** The name somebody goes by, and the language they read. */
    public void describe(Account account, String name, Language language) {
        tables.in(
                connection -> {
                    set(connection, account, new Change(Column.NAME, name));
                    set(connection, account, new Change(Column.LANGUAGE, language.code()));
                    return 0;
                });
    }

    /** A new password; they stay signed in here, and nowhere else. */
    public void changePassword(Session session, String password) {
        String passwordHash = hash.of(password);
        Account account = session.account();
        tables.in(
                connection -> {
                    set(connection, account, new Change(Column.PASSWORD_HASH, passwordHash));
                    SessionRows.endOthers(connection, account.id(), session.id());
                    notices.log(connection, account.email(), "password-changed");
                    notices.tell(connection, account.id());
                    return 0;
                });
    }

    private static void set(Connection connection, Account account, Change change)
            throws SQLException {
        AccountRows.set(connection, account.id(), change);
    }

    /**
     * Asks at a new address whether it is theirs: it becomes so by the link in that letter. Nothing
     * is sent to the address of somebody else here, and nothing tells that it is one.
     */
    public void newAddress(Account account, String email) {
        String address = AccountRows.canonical(email);
        tables.in(
                connection -> {
                    if (AccountRows.byEmail(connection, address).isEmpty()) {
                        askAt(connection, account, address);
                    }
                    return 0;
                });
    }

    private void askAt(Connection connection, Account account, String address) throws SQLException {
        Link own = Links.of(Purpose.NEW_ADDRESS, account, tables.now());
        String link =
                Links.make(
                        connection, new Link(own.purpose(), own.account(), address, own.expires()));
        notices.letters()
                .send(
                        connection,
                        new Letters.Letter(
                                address, account.language(), Letters.Kind.NEW_ADDRESS, link));
    }
}
