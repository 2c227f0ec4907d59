package org.samspel.sharing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Letters of a sending on their way into the outbox, each with a link of its own. */
record Despatch(Tables tables, Outbox outbox, Secret secret, ShareLetters letters) {

    /** Somebody, with the letter for them. */
    record Ready(EmailAddress to, Token token, Letter letter) {}

    /** Written, and not yet anywhere but here. */
    Ready ready(Share share, EmailAddress to, Language language) {
        Token token = Token.make();
        ShareLetters.Content content =
                new ShareLetters.Content(share, language, token, expires(share));
        return new Ready(to, token, letters.letter(to, content));
    }

    private Instant expires(Share share) {
        return tables.now().plus(Duration.ofDays(share.days()));
    }

    /** The letter leaves after {@link Share#PAUSE}; what becomes of it is followed from now on. */
    void add(Connection connection, Share share, Ready ready, int place) throws SQLException {
        UUID letter =
                outbox.add(
                        connection,
                        ready.letter(),
                        new Posting("share/" + share.id() + "/" + place, Share.PAUSE));
        Recipient recipient =
                new Recipient(
                        UUID.randomUUID(),
                        place,
                        ready.to().text(),
                        ready.letter().language(),
                        letter,
                        new Recipient.Life(expires(share), false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        ShareRows.add(
                connection,
                share.id(),
                recipient,
                new ShareRows.Known(secret.hash(ready.to()), tables.now()));
        ShareRows.add(connection, ready.token(), recipient.id());
    }

    /** To the sender: who it was sent to. */
    void copy(Connection connection, Share share, List<EmailAddress> recipients)
            throws SQLException {
        List<String> to = recipients.stream().map(EmailAddress::text).toList();
        Optional<Letter> letter =
                letters.toSender(share.sender(), "copy", SentPages.PATH + "/" + share.id(), to);
        if (letter.isPresent()) {
            UUID id =
                    outbox.add(
                            connection,
                            letter.get(),
                            new Posting("share/" + share.id() + "/copy", Share.PAUSE));
            Statements.run(
                    connection, "update shares set copy_letter = ? where id = ?", id, share.id());
        }
    }
}
