package org.samspel.sharing;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Sends files. For use by many threads. */
public final class Shares {
    private static final System.Logger LOG = System.getLogger(Shares.class.getName());

    private final Tables tables;
    private final Outbox outbox;
    private final Secret secret;
    private final ShareLetters letters;

    /** The day the owner was last told about. */
    private final AtomicReference<LocalDate> told = new AtomicReference<>(LocalDate.MIN);

    /**
     * @param secret the same that the outbox knows people by
     */
    public Shares(Tables tables, Outbox outbox, Secret secret, ShareLetters letters) {
        this.tables = tables;
        this.outbox = outbox;
        this.secret = secret;
        this.letters = letters;
    }

    /** What became of an order. */
    public sealed interface Outcome {}

    /** It is on its way, or was already. */
    record Sent(UUID share) implements Outcome {}

    /** Nothing was sent. */
    record Refused(Limit limit) implements Outcome {}

    /** Somebody, with the letter for them. */
    private record Ready(EmailAddress to, Token token, Letter letter) {}

    /** Sends to all or to nobody. The letters leave after {@link Share#PAUSE}. */
    Outcome send(Order order) {
        Share share =
                new Share(
                        UUID.randomUUID(),
                        order.sender(),
                        order.items(),
                        order.days(),
                        tables.now());
        Limit sending = Limit.sending(order.sender());
        if (order.recipients().size() > sending.most()) {
            return new Refused(sending);
        }
        List<Ready> ready =
                order.recipients().stream().map(to -> ready(share, to, order.language())).toList();
        try {
            return tables.in(connection -> send(connection, order, share, ready));
        } catch (Tables.Taken twice) {
            return tables.in(connection -> ShareRows.byKey(connection, order.key()))
                    .<Outcome>map(Sent::new)
                    .orElseThrow(() -> twice);
        }
    }

    private Ready ready(Share share, EmailAddress to, Language language) {
        Token token = Token.make();
        ShareLetters.Content content =
                new ShareLetters.Content(share, language, token, expires(share));
        return new Ready(to, token, letters.letter(to, content));
    }

    private Instant expires(Share share) {
        return tables.now().plus(Duration.ofDays(share.days()));
    }

    private Outcome send(Connection connection, Order order, Share share, List<Ready> ready)
            throws SQLException {
        Optional<UUID> earlier = ShareRows.byKey(connection, order.key());
        if (earlier.isPresent()) {
            return new Sent(earlier.get());
        }
        Optional<Limit> limit = Limit.hit(connection, order, tables.now());
        for (Ready each : ready) {
            if (limit.isEmpty()) {
                limit = full(connection, order.sender(), each.to());
            }
        }
        if (limit.isPresent()) {
            if (limit.get() == Limit.SITE) {
                tellOwner(connection);
            }
            return new Refused(limit.get());
        }
        ShareRows.add(connection, share, order.key());
        for (int i = 0; i < ready.size(); i++) {
            add(connection, share, ready.get(i), i + 1);
        }
        if (order.copy()) {
            copy(connection, share, ready);
        }
        return new Sent(share.id());
    }

    private Optional<Limit> full(Connection connection, Share.Sender sender, EmailAddress to)
            throws SQLException {
        return Limit.full(connection, sender, secret.hash(to), tables.now());
    }

    /** Once a day, however often somebody tries. */
    private void tellOwner(Connection connection) throws SQLException {
        LocalDate day = LocalDate.ofInstant(tables.now(), ZoneOffset.UTC);
        if (!day.equals(told.getAndSet(day))) {
            LOG.log(
                    Level.WARNING,
                    "Nobody can send links until tomorrow: {0} have been sent in a day",
                    Limit.SITE.most());
        }
        Optional<Letter> letter = letters.toOwner();
        if (letter.isPresent()) {
            outbox.add(connection, letter.get(), Posting.now("share-many/" + day));
        }
    }

    private void add(Connection connection, Share share, Ready ready, int place)
            throws SQLException {
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

    private void copy(Connection connection, Share share, List<Ready> ready) throws SQLException {
        List<String> to = ready.stream().map(each -> each.to().text()).toList();
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

    /**
     * Sends one letter again, with a further link; the earlier one goes on working.
     *
     * @param overview what was sent
     * @param place of the recipient, whose address is still known
     * @return empty when it was sent; else why not
     */
    Optional<Limit> resend(Following.Overview overview, int place) {
        Recipient recipient = overview.recipients().get(place - 1).recipient();
        EmailAddress to = ShareLetters.address(recipient.address()).orElseThrow();
        Share share = overview.share();
        Ready ready = ready(share, to, recipient.language());
        Order order =
                new Order(
                        "",
                        share.sender(),
                        share.items(),
                        List.of(to),
                        recipient.language(),
                        share.days(),
                        false);
        return tables.in(
                connection -> {
                    Optional<Limit> limit = Limit.hit(connection, order, tables.now());
                    if (limit.isEmpty()) {
                        limit = full(connection, share.sender(), to);
                    }
                    if (limit.isPresent()) {
                        return limit;
                    }
                    add(connection, share, ready, overview.recipients().size() + 1);
                    return Optional.empty();
                });
    }
}
