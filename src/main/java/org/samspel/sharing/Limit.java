package org.samspel.sharing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.store.Statements;

/** How many recipients there can be, so that nobody makes the portal send to all the world. */
public enum Limit {
    SENDING(50, Duration.ZERO),
    HOUR(100, Duration.ofHours(1)),
    DAY(300, Duration.ofDays(1)),
    /** Links to the same person, from all of the staff. */
    PERSON(5, Duration.ofDays(1)),
    /** From everybody together; an owner is told. */
    SITE(1_000, Duration.ofDays(1)),
    /** At a time, for who is no staff. */
    GUEST_SENDING(5, Duration.ZERO),
    GUEST_DAY(10, Duration.ofDays(1)),
    /** Links to the same person, from all guests. */
    GUEST_PERSON(2, Duration.ofDays(1)),
    /** From all guests together. */
    GUESTS(100, Duration.ofDays(1));

    private static final List<Limit> FOR_STAFF = List.of(HOUR, DAY, SITE);
    private static final List<Limit> FOR_GUESTS = List.of(GUEST_DAY, GUESTS, SITE);

    /** By mailbox, near enough as {@link GuestAddress#mailbox} in both databases. */
    private static final String MAILBOX =
            " and regexp_replace(lower(s.sender_email), '[+].*@', '@') ="
                    + " regexp_replace(lower(?), '[+].*@', '@')";

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
        return "share.limit." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** How many at a time. */
    static Limit sending(Share.Sender sender) {
        return sender.isGuest() ? GUEST_SENDING : SENDING;
    }

    /** The first that an order does not fit in; holds the gate until the transaction ends. */
    static Optional<Limit> hit(Connection connection, Order order, Instant now)
            throws SQLException {
        Statements.read(
                connection, "select id from share_gate for update", row -> row.getInt("id"));
        int more = order.recipients().size();
        if (more > sending(order.sender()).most) {
            return Optional.of(sending(order.sender()));
        }
        for (Limit limit : order.sender().isGuest() ? FOR_GUESTS : FOR_STAFF) {
            if (limit.sent(connection, order.sender(), now) + more > limit.most) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    private int sent(Connection connection, Share.Sender sender, Instant now) throws SQLException {
        Instant since = now.minus(period);
        String all = "select count(*) from share_recipients where created_at >= ?";
        String some =
                "select count(*) from share_recipients r join shares s on s.id = r.share"
                        + " where r.created_at >= ? and s.sender = ?";
        return switch (this) {
            case SITE -> count(connection, all, since);
            case GUEST_DAY ->
                    count(connection, some + MAILBOX, since, sender.account(), sender.email());
            case HOUR, DAY, GUESTS -> count(connection, some, since, sender.account());
            case SENDING, GUEST_SENDING, PERSON, GUEST_PERSON ->
                    throw new IllegalArgumentException("not counted by sender");
        };
    }

    /**
     * What is said when somebody has been sent as many links as one should get. Guests and staff do
     * not count for each other: nobody from outside stops letters of the staff. Guests are not told
     * whose letters there have been enough of.
     */
    static Optional<Limit> full(
            Connection connection, Share.Sender sender, String recipientHash, Instant now)
            throws SQLException {
        Limit limit = sender.isGuest() ? GUEST_PERSON : PERSON;
        int sent =
                count(
                        connection,
                        "select count(*) from share_recipients r join shares s on s.id = r.share"
                                + " where r.recipient_hash = ? and r.created_at >= ? and (s.sender"
                                + " = 0) = ?",
                        recipientHash,
                        now.minus(limit.period),
                        sender.isGuest());
        return sent < limit.most
                ? Optional.empty()
                : Optional.of(sender.isGuest() ? GUEST_DAY : PERSON);
    }

    private static int count(Connection connection, String sql, Object... values)
            throws SQLException {
        return Statements.read(connection, sql, row -> row.getInt(1), values).getFirst();
    }
}
