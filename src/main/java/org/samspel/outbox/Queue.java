package org.samspel.outbox;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.delivery.Reason;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** The table of letters as the courier sees it: what is due, and what became of it. */
record Queue(Connection connection, Instant now) {
    /** How many letters are in hand at once. */
    static final int HANDS = 4;

    private static final UUID NONE = new UUID(0, 0);

    /** Without locks: H2 locks all that could be taken, not only the first, which takes long. */
    private static final String NEXT =
            "select id from letters where state in ('waiting', 'sending') and due <= ?"
                    + " and domain not in (?, ?, ?, ?) and id not in (?, ?, ?, ?)"
                    + " order by due fetch first 8 rows only";

    private static final String HOLD =
            "select id, recipient, reply_to, language, subject, plain_text, html, unsubscribe,"
                    + " stopped, attempts, created from letters"
                    + " where id = ? and state in ('waiting', 'sending') and due <= ?"
                    + " for update skip locked";
    private static final String TAKE =
            "update letters set state = 'sending', attempts = ?, changed = ?, scheduled = ?, due = ?"
                    + " where id = ?";
    private static final String AGAIN =
            "update letters set state = 'waiting', answer = ?, changed = ?, scheduled = ?, due = ?"
                    + " where id = ? and state = 'sending' and attempts = ?";
    private static final String END =
            "update letters set state = ?, answer = ?, reason = ?, changed = ?, "
                    + Forgetting.COLUMNS
                    + " where id = ? and state = 'sending' and attempts = ?";
    private static final String BOUNCE =
            "update letters set state = 'bounced', answer = ?, reason = ?, changed = ?, "
                    + Forgetting.COLUMNS
                    + " where id = ? and state in ('waiting', 'sending', 'accepted')"
                    + " and attempts > 0";
    private static final String CLOCK_WAS_WRONG =
            "update letters set due = due - scheduled + ?, scheduled = ?"
                    + " where state in ('waiting', 'sending') and scheduled > ?";

    /**
     * A letter in hand.
     *
     * @param attempt how often it is tried, this time included; also says whose hand it is in
     * @param stopped whether its recipient wants no more letters: it is not carried
     */
    record Claim(UUID id, Letter letter, int attempt, boolean stopped, Instant created) {}

    /** What is written about a letter whose way has ended. */
    record End(State state, String answer, String reason) {}

    /** What is in hand already: letters, and domains that get no more just now. */
    record Busy(List<UUID> letters, List<String> domains) {}

    /**
     * Takes the letter that has waited longest, of those that no other portal is just taking.
     *
     * @param lease how long it stays ours when we say nothing more
     */
    Optional<Claim> next(Busy busy, Duration lease) throws SQLException {
        for (UUID id : due(busy)) {
            Optional<Claim> claim = hold(id);
            if (claim.isPresent()) {
                take(claim.get(), lease);
                return claim;
            }
        }
        return Optional.empty();
    }

    private List<UUID> due(Busy busy) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, now.toEpochMilli());
            for (int i = 0; i < HANDS; i++) {
                // No letter that waits has an empty domain.
                select.setString(2 + i, i < busy.domains().size() ? busy.domains().get(i) : "");
                select.setObject(
                        2 + HANDS + i, i < busy.letters().size() ? busy.letters().get(i) : NONE);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private Optional<Claim> hold(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setObject(1, id);
            select.setLong(2, now.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(claim(row)) : Optional.empty();
            }
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String replyTo = row.getString(3);
        String unsubscribe = row.getString(8);
        Letter letter =
                new Letter(
                        address(row.getString(2)),
                        replyTo.isEmpty() ? Optional.empty() : Optional.of(address(replyTo)),
                        Language.of(row.getString(4)).orElse(Language.EN),
                        new Letter.Wording(row.getString(5), row.getString(6), row.getString(7)),
                        unsubscribe.isEmpty()
                                ? Optional.empty()
                                : Optional.of(URI.create(unsubscribe)));
        return new Claim(
                row.getObject(1, UUID.class),
                letter,
                row.getInt(10) + 1,
                row.getBoolean(9),
                Instant.ofEpochMilli(row.getLong(11)));
    }

    private static EmailAddress address(String text) {
        int at = text.indexOf('@');
        return new EmailAddress(text.substring(0, at), text.substring(at + 1));
    }

    private void take(Claim claim, Duration lease) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, claim.attempt());
            take.setLong(2, now.toEpochMilli());
            take.setLong(3, now.toEpochMilli());
            take.setLong(4, now.plus(lease).toEpochMilli());
            take.setObject(5, claim.id());
            take.executeUpdate();
        }
    }

    /** Back to the others, to be tried after a pause. */
    void again(Claim claim, String answer, Duration pause) throws SQLException {
        try (PreparedStatement again = connection.prepareStatement(AGAIN)) {
            again.setString(1, answer);
            again.setLong(2, now.toEpochMilli());
            again.setLong(3, now.toEpochMilli());
            again.setLong(4, now.plus(pause).toEpochMilli());
            again.setObject(5, claim.id());
            again.setInt(6, claim.attempt());
            again.executeUpdate();
        }
    }

    /** The address and the words are forgotten. */
    void end(Claim claim, End end) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setString(1, end.state().word());
            update.setString(2, end.answer());
            update.setString(3, end.reason());
            update.setLong(4, now.toEpochMilli());
            update.setObject(5, claim.id());
            update.setInt(6, claim.attempt());
            update.executeUpdate();
        }
    }

    /**
     * @return whether there was such a letter on its way
     */
    boolean bounced(UUID id, String answer) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BOUNCE)) {
            update.setString(1, answer);
            update.setString(2, Reason.of(answer).name());
            update.setLong(3, now.toEpochMilli());
            update.setObject(4, id);
            return update.executeUpdate() == 1;
        }
    }

    /** What was scheduled in the future was so by a wrong clock: it keeps its pause from now on. */
    int mend() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOCK_WAS_WRONG)) {
            update.setLong(1, now.toEpochMilli());
            update.setLong(2, now.toEpochMilli());
            update.setLong(3, now.toEpochMilli());
            return update.executeUpdate();
        }
    }
}
