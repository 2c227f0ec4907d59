package org.samspel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Who is signed in, and where. */
public final class Sessions {
    private final Tables tables;

    Sessions(Tables tables) {
        this.tables = tables;
    }

    /**
     * The session a token belongs to, while it lasts and its account may sign in.
     *
     * @param token as the browser sent it; anything is allowed
     */
    public Optional<Session> find(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        String id = Secrets.hash(token);
        return tables.in(
                connection -> {
                    Optional<Session> found = SessionRows.find(connection, id, tables.now());
                    if (found.isPresent()) {
                        SessionRows.seen(connection, found.get(), tables.now());
                    }
                    return found;
                });
    }

    /** Where somebody is signed in, the latest first. */
    public List<Session> of(Account account) {
        return tables.in(connection -> SessionRows.of(connection, account, tables.now()));
    }

    /** Ends one; that of somebody else stays. */
    public void end(Account account, String id) {
        tables.in(
                connection -> {
                    SessionRows.end(connection, account, id);
                    return Audit.add(
                            connection, tables, new Audit.Line(account.email(), "sign-out", ""));
                });
    }

    /** Ends all but this one. */
    public void endOthers(Session kept) {
        tables.in(
                connection -> {
                    SessionRows.endOthers(connection, kept.account().id(), kept.id());
                    return Audit.add(
                            connection,
                            tables,
                            new Audit.Line(kept.account().email(), "sign-out-everywhere", ""));
                });
    }

    /** Leaves a note for the next page this session sees; a later note replaces it. */
    public void leave(Session session, String note) {
        tables.in(connection -> put(connection, session, note));
    }

    private static int put(Connection connection, Session session, String note)
            throws SQLException {
        return Statements.run(
                connection,
                "update staff_sessions set notice = ? where token_hash = ?",
                note,
                session.id());
    }

    /** Takes the note that was left; empty when there is none. */
    public String take(Session session) {
        return tables.in(
                connection -> {
                    String note =
                            Statements.read(
                                            connection,
                                            "select notice from staff_sessions where token_hash = ?",
                                            row -> row.getString("notice"),
                                            session.id())
                                    .stream()
                                    .findFirst()
                                    .orElse("");
                    if (!note.isEmpty()) {
                        put(connection, session, "");
                    }
                    return note;
                });
    }
}
