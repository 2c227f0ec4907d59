package org.samspel.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What is not kept: addresses and words of letters that are done, and after a year the rows. */
final class Forgetting {
    /** Of an update that ends a letter's way. */
    static final String COLUMNS =
            "recipient = '', domain = '', reply_to = '', subject = '', plain_text = '', html = '',"
                    + " unsubscribe = ''";

    static final Duration ADDRESS = Duration.ofDays(7);
    private static final Duration ROW = Duration.ofDays(400);

    private static final String GIVE_UP =
            "update letters set state = 'failed', reason = 'NO_ANSWER', changed = ?, "
                    + COLUMNS
                    + " where state in ('waiting', 'sending') and created <= ?";
    private static final String DELETE =
            "delete from letters where created <= ?"
                    + " and state in ('accepted', 'bounced', 'failed', 'cancelled')";

    private Forgetting() {}

    /**
     * @return how many letters were given up because they had waited for a week
     */
    static int run(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
            delete.setLong(1, now.minus(ROW).toEpochMilli());
            delete.executeUpdate();
            giveUp.setLong(1, now.toEpochMilli());
            giveUp.setLong(2, now.minus(ADDRESS).toEpochMilli());
            return giveUp.executeUpdate();
        }
    }
}
