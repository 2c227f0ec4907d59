package org.samspel.sharing;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.access.Account;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.outbox.Delivery;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.store.Statements;
import org.samspel.store.Tables;

/** Sends files and keeps track of what became of them. For use by many threads. */
public final class Shares {
    /** While it lasts, a sending can be called back. */
    public static final Duration PAUSE = Duration.ofSeconds(60);

    /** Then addresses are forgotten. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /** As long as the outbox knows of letters. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int LISTED = 200;

    private static final System.Logger LOG = System.getLogger(Shares.class.getName());

    private final Tables tables;
    private final Outbox outbox;
    private final Secret secret;
    private final ShareLetters letters;

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

    /** Sends to all or to nobody. The letters leave after {@link #PAUSE}. */
    Outcome send(Order order) {
        Share share =
                new Share(
                        UUID.randomUUID(),
                        Share.Sender.of(order.sender()),
                        order.items(),
                        order.days(),
                        tables.now());
        if (order.recipients().size() > Limit.SENDING.most()) {
            return new Refused(Limit.SENDING);
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
            if (limit.isEmpty() && Limit.isFull(connection, secret.hash(each.to()), tables.now())) {
                limit = Optional.of(Limit.PERSON);
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

    /** Once a day. */
    private void tellOwner(Connection connection) throws SQLException {
        LOG.log(
                Level.WARNING,
                "Nobody can send links until tomorrow: {0} have been sent in a day",
                Limit.SITE.most());
        Optional<Letter> letter = letters.toOwner();
        if (letter.isPresent()) {
            LocalDate day = LocalDate.ofInstant(tables.now(), ZoneOffset.UTC);
            outbox.add(connection, letter.get(), Posting.now("share-many/" + day));
        }
    }

    private void add(Connection connection, Share share, Ready ready, int place)
            throws SQLException {
        UUID letter =
                outbox.add(
                        connection,
                        ready.letter(),
                        new Posting("share/" + share.id() + "/" + place, PAUSE));
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
                            new Posting("share/" + share.id() + "/copy", PAUSE));
            Statements.run(
                    connection, "update shares set copy_letter = ? where id = ?", id, share.id());
        }
    }

    /** What somebody has sent, the newest first. */
    List<Share> of(Account sender) {
        return tables.in(connection -> ShareRows.of(connection, sender.id(), LISTED));
    }

    /** A recipient and their letter; nothing is known of an old one. */
    record Followed(Recipient recipient, Optional<Delivery> delivery) {}

    /** What became of each letter. */
    record Overview(Share share, List<Followed> recipients) {}

    /** Only to who has sent it. */
    Optional<Overview> overview(Account sender, UUID id) {
        return tables.in(
                connection -> {
                    Optional<Share> share = own(connection, sender, id);
                    return share.isEmpty()
                            ? Optional.empty()
                            : Optional.of(overview(connection, share.get()));
                });
    }

    /** All that somebody has sent, the newest first. */
    List<Overview> overviews(Account sender) {
        return tables.in(
                connection -> {
                    List<Overview> found = new ArrayList<>();
                    for (Share share : ShareRows.of(connection, sender.id(), LISTED)) {
                        found.add(overview(connection, share));
                    }
                    return found;
                });
    }

    private Overview overview(Connection connection, Share share) throws SQLException {
        List<Followed> followed = new ArrayList<>();
        for (Recipient each : ShareRows.recipients(connection, share.id())) {
            followed.add(new Followed(each, outbox.status(connection, each.letter())));
        }
        return new Overview(share, followed);
    }

    private static Optional<Share> own(Connection connection, Account sender, UUID id)
            throws SQLException {
        return ShareRows.find(connection, id)
                .filter(share -> share.sender().account() == sender.id());
    }

    /**
     * Calls all letters back that have not left, and ends their links.
     *
     * @return how many were in time
     */
    int undo(Account sender, UUID id) {
        return tables.in(
                connection -> {
                    if (own(connection, sender, id).isEmpty()) {
                        return 0;
                    }
                    int called = 0;
                    for (Recipient each : ShareRows.recipients(connection, id)) {
                        if (outbox.cancel(connection, each.letter())) {
                            end(connection, each.id());
                            called++;
                        }
                    }
                    for (UUID copy : copies(connection, id)) {
                        outbox.cancel(connection, copy);
                    }
                    return called;
                });
    }

    private static List<UUID> copies(Connection connection, UUID share) throws SQLException {
        return Statements.read(
                connection,
                "select copy_letter from shares where id = ? and copy_letter is not null",
                row -> row.getObject("copy_letter", UUID.class),
                share);
    }

    private static void end(Connection connection, UUID recipient) throws SQLException {
        Statements.run(
                connection, "update share_recipients set revoked = true where id = ?", recipient);
    }

    /** Ends all links of a sending; letters that have not left stay here. */
    void revoke(Account sender, UUID id) {
        undo(sender, id);
        tables.in(
                connection -> {
                    for (Recipient each : recipients(connection, sender, id)) {
                        end(connection, each.id());
                    }
                    return 0;
                });
    }

    private static List<Recipient> recipients(Connection connection, Account sender, UUID id)
            throws SQLException {
        return own(connection, sender, id).isPresent()
                ? ShareRows.recipients(connection, id)
                : List.of();
    }

    /**
     * Sends one letter again, with a further link; the earlier one goes on working.
     *
     * @return empty when it was sent; else why not, where the address is still known
     */
    Optional<Limit> resend(Account sender, UUID id, int place) {
        Overview overview = overview(sender, id).orElseThrow();
        Recipient recipient = overview.recipients().get(place - 1).recipient();
        EmailAddress to = ShareLetters.address(recipient.address()).orElseThrow();
        Share share = overview.share();
        Ready ready = ready(share, to, recipient.language());
        Order order =
                new Order(
                        "",
                        sender,
                        share.items(),
                        List.of(to),
                        recipient.language(),
                        share.days(),
                        false);
        return tables.in(
                connection -> {
                    Optional<Limit> limit = Limit.hit(connection, order, tables.now());
                    if (limit.isPresent()
                            || Limit.isFull(connection, secret.hash(to), tables.now())) {
                        return Optional.of(limit.orElse(Limit.PERSON));
                    }
                    add(connection, share, ready, overview.recipients().size() + 1);
                    return Optional.empty();
                });
    }

    /** Lets a link work again, for as long as it did at first. */
    void grant(Account sender, UUID id, int place) {
        tables.in(
                connection -> {
                    Optional<Share> share = own(connection, sender, id);
                    return share.isEmpty()
                            ? 0
                            : Statements.run(
                                    connection,
                                    "update share_recipients set revoked = false, asked_at = null,"
                                            + " expires_at = ? where share = ? and place = ?",
                                    expires(share.get()),
                                    id,
                                    place);
                });
    }

    /**
     * Forgets the addresses that have been known long enough, and old sendings altogether.
     *
     * @return how many addresses were forgotten
     */
    int forget() {
        return tables.in(
                connection -> {
                    Statements.run(
                            connection,
                            "delete from shares where created_at < ? and not exists (select 1 from"
                                    + " share_recipients r where r.share = shares.id and"
                                    + " r.expires_at > ?)",
                            tables.now().minus(KEPT),
                            tables.now());
                    return Statements.run(
                            connection,
                            "update share_recipients set recipient = '' where recipient <> '' and"
                                    + " created_at < ?",
                            tables.now().minus(REMEMBERED));
                });
    }

    /** What is known of somebody, also when their address is forgotten by now. */
    List<SentLink> linksTo(EmailAddress person) {
        return tables.in(connection -> ShareRows.linksTo(connection, secret.hash(person)));
    }

    /**
     * Removes what is known of somebody: links to them end, and nobody can see who had them.
     *
     * @return how many links that were
     */
    int forget(EmailAddress person) {
        return tables.in(
                connection -> {
                    outbox.forget(connection, person);
                    return Statements.run(
                            connection,
                            "delete from share_recipients where recipient_hash = ?",
                            secret.hash(person));
                });
    }
}
