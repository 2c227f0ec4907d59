package org.samspel.sharing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.samspel.Eventually;
import org.samspel.MovingClock;
import org.samspel.delivery.Carrier;
import org.samspel.delivery.Letters;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Statements;
import org.samspel.store.Store;
import org.samspel.store.Tables;

/**
 * Where numbered orders are taken and carried out: each of another sender, to {@link #PEOPLE} of
 * its own, on another day, so that no limit is in their way.
 */
final class SendingPlace implements AutoCloseable {
    static final int PEOPLE = 12;
    private static final int DOMAINS = 7;

    private final Store store;
    private final Outbox outbox;
    private final Shares shares;
    private final Guests guests;
    private final MovingClock days = new MovingClock("2026-03-02T09:00:00Z");
    private int day;

    /**
     * @param folder with the database in {@code disk}, and the key
     */
    SendingPlace(Path folder, Clock clock, Carrier carrier) {
        store = new Store(new DatabasePlace("", "", "", folder.resolve("disk/database")));
        Secret secret = Letters.secret(folder);
        outbox =
                new Outbox(
                        store,
                        clock,
                        new Outbox.Means(
                                Letters.PORTAL,
                                secret,
                                Optional.empty(),
                                carrier,
                                Optional.empty()));
        Tables tables = new Tables(store, days);
        shares = new Shares(tables, outbox, secret, new PlainLetters());
        guests = new Guests(tables, outbox, secret, new PlainLetters());
        store.start();
        Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
        outbox.start();
    }

    static Clock clock(String start) {
        return new QuickClock(Instant.parse(start));
    }

    /** Takes an order; the same number is the same order. */
    Shares.Outcome send(int number) {
        days.pass(Duration.ofDays(2L * (number - day)));
        day = number;
        return shares.send(
                new Order(
                        "order" + number,
                        sender(number),
                        List.of("/id/reports/a"),
                        people(number),
                        Language.NB,
                        30,
                        false));
    }

    /** A visitor asks for a link, each from a network of their own. */
    Guests.Reply ask(int number) {
        return guests.ask(
                new Guests.Request(
                        people(number).getFirst(),
                        Language.NB,
                        List.of("/id/reports/a"),
                        "network" + number));
    }

    private static Share.Sender sender(int number) {
        return new Share.Sender(
                number + 1L, "sender" + number + "@example.org", "Ola Nordmann", Language.NB);
    }

    static List<EmailAddress> people(int number) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(
                        i ->
                                new EmailAddress(
                                        "reader" + i + "-" + number,
                                        "d" + i % DOMAINS + ".example"))
                .toList();
    }

    long number(String sql) {
        return new Tables(store, days)
                .in(
                        connection ->
                                Statements.read(connection, sql, row -> row.getLong(1)).getFirst());
    }

    @Override
    public void close() {
        outbox.close();
        store.close();
    }
}
