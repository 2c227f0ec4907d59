package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.samspel.store.Tables;

/** What somebody is told, and what is noted down, when how they sign in changes. */
record Notices(Tables tables, Letters letters) {

    /**
     * @param link path it leads to; empty when there is none
     */
    record Notice(Letters.Kind kind, String link) {}

    void send(Connection connection, Account account, Notice notice) throws SQLException {
        letters.send(
                connection,
                new Letters.Letter(
                        account.email(), account.language(), notice.kind(), notice.link()));
    }

    /** To the address they have had until now: whoever did it may be somebody else. */
    void tell(Connection connection, long id) throws SQLException {
        Optional<AccountRows.Proofs> found = AccountRows.byId(connection, id);
        if (found.isPresent()) {
            send(connection, found.get().account(), new Notice(Letters.Kind.CHANGED, ""));
        }
    }

    void log(Connection connection, String email, String event) throws SQLException {
        Audit.add(connection, tables, new Audit.Line(email, event, ""));
    }
}
