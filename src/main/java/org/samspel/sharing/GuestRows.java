package org.samspel.sharing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.samspel.languages.Language;
import org.samspel.store.Statements;

/** The table of guests. */
record GuestRows(Connection connection, Instant now) {

    /**
     * What only the table is told of somebody who asks.
     *
     * @param person how they are known when their address is forgotten
     * @param network likewise
     * @param mailed whether there is a letter for them
     */
    record Known(String person, String network, boolean mailed) {}

    void add(Token token, Guest guest, Known known) throws SQLException {
        Statements.run(
                connection,
                "insert into guests (token_hash, email, email_hash, network, language, items,"
                        + " mailed, confirmed, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?,"
                        + " false, ?, ?)",
                token.hash(),
                guest.email(),
                known.person(),
                known.network(),
                guest.language().code(),
                String.join("\n", guest.items()),
                known.mailed(),
                now,
                now.plus(Guests.TO_CONFIRM));
    }

    /** How many letters somebody has been sent lately. */
    int ofPerson(String person) throws SQLException {
        return count("mailed and email_hash = ?", person);
    }

    /** How often somebody has asked from there, with or without a letter. */
    int ofNetwork(String network) throws SQLException {
        return count("network = ?", network);
    }

    /** How many letters there have been for all. */
    int ofAll() throws SQLException {
        return count("mailed = ?", true);
    }

    /** When the first of those that count for a network asked. */
    Instant firstOfNetwork(String network) throws SQLException {
        return Statements.read(
                        connection,
                        "select created_at from guests where network = ? and created_at >= ? order"
                                + " by created_at fetch first 1 rows only",
                        row -> Statements.time(row, "created_at"),
                        network,
                        now.minus(Guests.KNOWN))
                .getFirst();
    }

    private int count(String which, Object value) throws SQLException {
        return Statements.read(
                        connection,
                        "select count(*) from guests where " + which + " and created_at >= ?",
                        row -> row.getInt(1),
                        value,
                        now.minus(Guests.KNOWN))
                .getFirst();
    }

    Optional<Guest> find(Token token, boolean confirmed) throws SQLException {
        return Statements.read(
                        connection,
                        "select email, language, items from guests where token_hash = ? and"
                                + " confirmed = ? and expires_at > ?",
                        GuestRows::guest,
                        token.hash(),
                        confirmed,
                        now)
                .stream()
                .findFirst();
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("items").lines().toList());
    }

    /**
     * @return whether there was something to confirm
     */
    boolean confirm(Token asked, Token proof) throws SQLException {
        return Statements.run(
                        connection,
                        "update guests set token_hash = ?, confirmed = true, expires_at = ? where"
                                + " token_hash = ? and confirmed = false and expires_at > ?",
                        proof.hash(),
                        now.plus(Guests.KNOWN),
                        asked.hash(),
                        now)
                == 1;
    }

    void end(Token proof) throws SQLException {
        Statements.run(
                connection,
                "update guests set expires_at = ?, email = '', items = '' where token_hash = ?",
                now,
                proof.hash());
    }

    /** Addresses of what is over; the rest is counted for limits for a day. */
    void forget() throws SQLException {
        Statements.run(
                connection,
                "delete from guests where expires_at <= ? and created_at < ?",
                now,
                now.minus(Guests.KNOWN));
        Statements.run(
                connection,
                "update guests set email = '', items = '' where email <> '' and expires_at <= ?",
                now);
    }

    /**
     * @param person as they are known when their address is forgotten
     */
    void forget(String person) throws SQLException {
        Statements.run(connection, "delete from guests where email_hash = ?", person);
    }
}
