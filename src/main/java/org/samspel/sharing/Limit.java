package org.samspel.sharing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.samspel.store.Statements;

/** How many recipients there can be, so that nobody makes the portal send to all the world. */
public enum Limit {
    SENDING(50, Duration.ZERO),
    HOUR(100, Duration.ofHours(1)),
    DAY(300, Duration.ofDays(1)),
    /** Links to the same person, from whomever. */
    PERSON(5, Duration.ofDays(1)),
    /** From everybody together; an owner is told. */
    SITE(1_000, Duration.ofDays(1));

    private final int most;
    private final Duration period;

    Limit(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    public int most() {
        return most;
    }

    /** Key of the sentence that says so. */
    public String key() {
        return "share.limit." + name().toLowerCase(Locale.ROOT);
    }

    /** The first that an order does not fit in; holds the gate until the transaction ends. */
    static Optional<Limit> hit(Connection connection, Order order, Instant now)
            throws SQLException {
        Statements.read(
                connection, "select id from share_gate for update", row -> row.getInt("id"));
        int more = order.recipients().size();
        if (more > SENDING.most) {
            return Optional.of(SENDING);
        }
        for (Limit limit : new Limit[] {HOUR, DAY}) {
            int before =
                    count(
                            connection,
                            "select count(*) from share_recipients r join shares s on s.id ="
                                    + " r.share where s.sender = ? and r.created_at >= ?",
                            order.sender().id(),
                            now.minus(limit.period));
            if (before + more > limit.most) {
                return Optional.of(limit);
            }
        }
        int all =
                count(
                        connection,
                        "select count(*) from share_recipients where created_at >= ?",
                        now.minus(SITE.period));
        return all + more > SITE.most ? Optional.of(SITE) : Optional.empty();
    }

    /** Whether somebody has been sent as many links as one should get. */
    static boolean isFull(Connection connection, String recipientHash, Instant now)
            throws SQLException {
        return count(
                        connection,
                        "select count(*) from share_recipients where recipient_hash = ? and"
                                + " created_at >= ?",
                        recipientHash,
                        now.minus(PERSON.period))
                >= PERSON.most;
    }

    private static int count(Connection connection, String sql, Object... values)
            throws SQLException {
        return Statements.read(connection, sql, row -> row.getInt(1), values).getFirst();
    }
}
