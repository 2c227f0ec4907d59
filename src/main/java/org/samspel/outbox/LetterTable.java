package org.samspel.outbox;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samspel.delivery.Reason;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** Letters as those who send them see them. Statements mean the same to H2 and PostgreSQL. */
record LetterTable(Connection connection, Instant now) {
    private static final String INSERT =
            "insert into letters (id, posting_key, state, stopped, recipient, recipient_hash, domain,"
                    + " reply_to, language, subject, plain_text, html, unsubscribe, attempts, answer,"
                    + " reason, created, changed, scheduled, due)"
                    + " values (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', ?, ?, ?, ?)";
    private static final String BY_KEY = "select id from letters where posting_key = ?";
    private static final String STATUS =
            "select state, attempts, answer, reason, changed from letters where id = ?";
    private static final String CANCEL =
            "update letters set state = 'cancelled', changed = ?, "
                    + Forgetting.COLUMNS
                    + " where id = ? and state = 'waiting'";
    private static final String UNIQUE_VIOLATION = "23505";

    /** A letter as it is put in. */
    record Entry(UUID id, Letter letter, Posting posting, String hash, boolean stopped) {}

    /**
     * @return the id of the letter with this key: this one, or the one that was there
     */
    UUID add(Entry entry) throws SQLException {
        Optional<UUID> there = find(entry.posting().key());
        if (there.isPresent()) {
            return there.get();
        }
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            fill(insert, entry);
            insert.executeUpdate();
            return entry.id();
        } catch (SQLException failed) {
            if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                throw failed;
            }
            // Another transaction was quicker.
            connection.rollback(before);
            return find(entry.posting().key()).orElseThrow(() -> failed);
        }
    }

    private void fill(PreparedStatement insert, Entry entry) throws SQLException {
        Letter letter = entry.letter();
        insert.setObject(1, entry.id());
        insert.setString(2, entry.posting().key());
        insert.setBoolean(3, entry.stopped());
        insert.setString(4, letter.to().text());
        insert.setString(5, entry.hash());
        insert.setString(6, letter.to().domain());
        insert.setString(7, letter.replyTo().map(EmailAddress::text).orElse(""));
        insert.setString(8, letter.language().code());
        insert.setString(9, letter.wording().subject());
        insert.setString(10, letter.wording().text());
        insert.setString(11, letter.wording().html());
        insert.setString(12, letter.unsubscribe().map(URI::toASCIIString).orElse(""));
        insert.setLong(13, now.toEpochMilli());
        insert.setLong(14, now.toEpochMilli());
        insert.setLong(15, now.toEpochMilli());
        insert.setLong(16, now.plus(entry.posting().pause()).toEpochMilli());
    }

    private Optional<UUID> find(String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    Optional<Delivery> status(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATUS)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(delivery(id, row)) : Optional.empty();
            }
        }
    }

    private static Delivery delivery(UUID id, ResultSet row) throws SQLException {
        String reason = row.getString(4);
        return new Delivery(
                id,
                State.of(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                reason.isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(reason)),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    boolean cancel(UUID id) throws SQLException {
        try (PreparedStatement cancel = connection.prepareStatement(CANCEL)) {
            cancel.setLong(1, now.toEpochMilli());
            cancel.setObject(2, id);
            return cancel.executeUpdate() == 1;
        }
    }
}
