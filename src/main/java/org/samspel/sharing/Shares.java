package org.samspel.sharing;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.sharing.Despatch.Ready;
import org.samspel.store.Tables;

/** Sends files. For use by many threads. */
public final class Shares {
    private static final System.Logger LOG = System.getLogger(Shares.class.getName());

    private final Tables tables;
    private final Outbox outbox;
    private final Secret secret;
    private final ShareLetters letters;
    private final Despatch despatch;

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
        despatch = new Despatch(tables, outbox, secret, letters);
    }

    /** What became of an order. */
    public sealed interface Outcome {}

    /** It is on its way, or was already. */
    record Sent(UUID share) implements Outcome {}

    /** Nothing was sent. */
    record Refused(Limit limit) implements Outcome {}

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
                order.recipients().stream()
                        .map(to -> despatch.ready(share, to, order.language()))
                        .toList();
        try {
            return tables.in(connection -> send(connection, order, share, ready));
        } catch (Tables.Taken twice) {
            return tables.in(connection -> ShareRows.byKey(connection, order.key()))
                    .<Outcome>map(Sent::new)
                    .orElseThrow(() -> twice);
        }
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
            despatch.add(connection, share, ready.get(i), i + 1);
        }
        if (order.copy()) {
            despatch.copy(connection, share, order.recipients());
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
        Ready ready = despatch.ready(share, to, recipient.language());
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
                    despatch.add(connection, share, ready, overview.recipients().size() + 1);
                    return Optional.empty();
                });
    }
}
