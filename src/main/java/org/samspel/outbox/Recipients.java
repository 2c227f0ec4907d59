package org.samspel.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What is known of people by the keyed hash of their address, and who wants no more letters. */
record Recipients(Connection connection, Instant now) {
    private static final String IS_STOPPED =
            "select 1 from stopped_recipients where recipient_hash = ?";
    private static final String STOP =
            "insert into stopped_recipients (recipient_hash, stopped)"
                    + " select distinct recipient_hash, cast(? as bigint) from letters where id = ?"
                    + " and recipient_hash not in (select recipient_hash from stopped_recipients)";
    private static final String STOP_WAITING =
            "update letters set stopped = true where state = 'waiting'"
                    + " and recipient_hash in (select recipient_hash from letters where id = ?)";
    private static final String ALLOW = "delete from stopped_recipients where recipient_hash = ?";
    private static final String COUNT =
            "select count(*) from letters where recipient_hash = ? and created >= ?"
                    + " and state <> 'cancelled'";
    private static final String FORGET =
            "delete from letters where recipient_hash = ? and state <> 'sending'";

    boolean isStopped(String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_STOPPED)) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whoever got this letter gets no more, not even those that wait. */
    void stop(UUID letter) throws SQLException {
        try (PreparedStatement stop = connection.prepareStatement(STOP);
                PreparedStatement waiting = connection.prepareStatement(STOP_WAITING)) {
            stop.setLong(1, now.toEpochMilli());
            stop.setObject(2, letter);
            stop.executeUpdate();
            waiting.setObject(1, letter);
            waiting.executeUpdate();
        }
    }

    void allow(String hash) throws SQLException {
        run(ALLOW, hash);
    }

    int lettersSince(String hash, Instant time) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, hash);
            count.setLong(2, time.toEpochMilli());
            try (ResultSet row = count.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** All letters, also those that wait; not the wish for no more. */
    void forget(String hash) throws SQLException {
        run(FORGET, hash);
    }

    private void run(String sql, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash);
            statement.executeUpdate();
        }
    }
}
