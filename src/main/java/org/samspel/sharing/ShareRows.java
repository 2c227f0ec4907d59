package org.samspel.sharing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.languages.Language;
import org.samspel.store.Statements;

/** The tables of this package. */
final class ShareRows {
    private static final String RECIPIENTS = "select r.* from share_recipients r ";

    private ShareRows() {}

    static void add(Connection connection, Share share, String key) throws SQLException {
        Statements.run(
                connection,
                "insert into shares (id, request_key, sender, sender_email, sender_name,"
                        + " sender_language, items, days, created_at) values (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?)",
                share.id(),
                key,
                share.sender().account(),
                share.sender().email(),
                share.sender().name(),
                share.sender().language().code(),
                String.join("\n", share.items()),
                share.days(),
                share.created());
    }

    static void add(Connection connection, UUID share, Recipient recipient, Known known)
            throws SQLException {
        Statements.run(
                connection,
                "insert into share_recipients (id, share, place, recipient, recipient_hash,"
                        + " language, letter, created_at, expires_at, revoked) values (?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, false)",
                recipient.id(),
                share,
                recipient.place(),
                recipient.address(),
                known.hash(),
                recipient.language().code(),
                recipient.letter(),
                known.since(),
                recipient.life().expires());
    }

    /** How somebody is known when the address is forgotten, and since when. */
    record Known(String hash, Instant since) {}

    static void add(Connection connection, Token token, UUID recipient) throws SQLException {
        Statements.run(
                connection,
                "insert into share_tokens (token_hash, recipient) values (?, ?)",
                token.hash(),
                recipient);
    }

    static Optional<UUID> byKey(Connection connection, String key) throws SQLException {
        return Statements.read(
                        connection,
                        "select id from shares where request_key = ?",
                        row -> row.getObject("id", UUID.class),
                        key)
                .stream()
                .findFirst();
    }

    static Optional<Share> find(Connection connection, UUID id) throws SQLException {
        return Statements.read(
                        connection, "select * from shares where id = ?", ShareRows::share, id)
                .stream()
                .findFirst();
    }

    /** The newest first. */
    static List<Share> of(Connection connection, long sender, int most) throws SQLException {
        return Statements.read(
                connection,
                "select * from shares where sender = ? order by created_at desc fetch first ? rows"
                        + " only",
                ShareRows::share,
                sender,
                most);
    }

    static List<Recipient> recipients(Connection connection, UUID share) throws SQLException {
        return Statements.read(
                connection,
                RECIPIENTS + "where r.share = ? order by r.place",
                ShareRows::recipient,
                share);
    }

    /** All that somebody was sent and is still known, the oldest first. */
    static List<SentLink> linksTo(Connection connection, String hash) throws SQLException {
        return Statements.read(
                connection,
                "select r.created_at, case when s.sender = 0 then s.sender_email else s.sender_name"
                        + " end sender_name, r.expires_at, r.opened_at, r.downloaded_at"
                        + " from share_recipients r join shares s on s.id = r.share"
                        + " where r.recipient_hash = ? order by r.created_at",
                row ->
                        new SentLink(
                                Statements.time(row, "created_at"),
                                row.getString("sender_name"),
                                Statements.time(row, "expires_at"),
                                time(row, "opened_at"),
                                time(row, "downloaded_at")),
                hash);
    }

    /** All that a guest has sent, the oldest first; what became of it is the recipients' own. */
    static List<SentLink> linksBy(Connection connection, String guest) throws SQLException {
        return Statements.read(
                connection,
                "select r.created_at, s.sender_email, r.expires_at from share_recipients r"
                        + " join shares s on s.id = r.share where s.sender = 0 and"
                        + " lower(s.sender_email) = lower(?) order by r.created_at",
                row ->
                        new SentLink(
                                Statements.time(row, "created_at"),
                                row.getString("sender_email"),
                                Statements.time(row, "expires_at"),
                                Optional.empty(),
                                Optional.empty()),
                guest);
    }

    /** A link and what it is of. */
    record Link(UUID share, Recipient recipient) {}

    static Optional<Link> byToken(Connection connection, Token token) throws SQLException {
        return Statements.read(
                        connection,
                        RECIPIENTS
                                + "join share_tokens t on t.recipient = r.id where t.token_hash ="
                                + " ?",
                        row -> new Link(row.getObject("share", UUID.class), recipient(row)),
                        token.hash())
                .stream()
                .findFirst();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                new Share.Sender(
                        row.getLong("sender"),
                        row.getString("sender_email"),
                        row.getString("sender_name"),
                        language(row.getString("sender_language"))),
                row.getString("items").lines().toList(),
                row.getInt("days"),
                Statements.time(row, "created_at"));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("recipient"),
                language(row.getString("language")),
                row.getObject("letter", UUID.class),
                new Recipient.Life(Statements.time(row, "expires_at"), row.getBoolean("revoked")),
                time(row, "opened_at"),
                time(row, "downloaded_at"),
                time(row, "asked_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.EN);
    }
}
