package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samspel.Eventually;
import org.samspel.MovingClock;
import org.samspel.delivery.FolderCarrier;
import org.samspel.delivery.Letters;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.store.Databases;
import org.samspel.store.Statements;
import org.samspel.store.Store;
import org.samspel.store.Tables;

/** What visitors can do who have shown that an address is theirs, and what they cannot. */
@ParameterizedClass
@EnumSource
@ExtendWith(Databases.class)
class GuestsTest {
    private static final String HOME = "192 0 2";
    private static final EmailAddress GRETE = new EmailAddress("grete", "example.com");
    private static final Share.Sender GUEST = Share.Sender.guest(GRETE, Language.NB);

    private final Store store;
    private final Tables tables;
    private final MovingClock clock = new MovingClock("2026-03-02T09:00:00Z");
    private final PlainLetters proofs = new PlainLetters();
    private final Outbox outbox;
    private final Guests guests;
    private final Shares shares;
    private final Following following;
    private final Forgetting forgetting;

    GuestsTest(Databases.Kind kind, Databases.Server server, @TempDir Path folder)
            throws Exception {
        store = new Store(server.empty(kind, folder));
        tables = new Tables(store, clock);
        Secret secret = Letters.secret(folder);
        outbox =
                new Outbox(
                        store,
                        clock,
                        new Outbox.Means(
                                Letters.PORTAL,
                                secret,
                                Optional.empty(),
                                new FolderCarrier(folder.resolve("mail")),
                                Optional.empty()));
        guests = new Guests(tables, outbox, secret, proofs);
        shares = new Shares(tables, outbox, secret, new PlainLetters());
        following = new Following(tables, outbox);
        forgetting = new Forgetting(tables, outbox, secret);
    }

    @BeforeEach
    void open() {
        store.start();
        Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
    }

    @AfterEach
    void close() {
        forgetting.close();
        outbox.close();
        store.close();
    }

    @Test
    void lookingAtTheLinkSpendsNothingAndTheButtonSpendsItOnce() {
        Token link = asks(GRETE);
        for (int i = 0; i < 3; i++) {
            assertEquals("grete@example.com", guests.asked(link).orElseThrow().email());
        }
        assertTrue(guests.known(link).isEmpty(), "the link itself proves nothing");
        Token proof = guests.confirm(link).orElseThrow();
        assertEquals(List.of("/id/reports/a"), guests.known(proof).orElseThrow().items());
        assertTrue(guests.asked(link).isEmpty());
        assertTrue(guests.confirm(link).isEmpty());
        assertTrue(guests.confirm(proof).isEmpty());
    }

    @Test
    void aLinkLastsAnHourAndAProofADay() {
        Token late = asks(GRETE);
        clock.pass(Guests.TO_CONFIRM);
        assertTrue(guests.confirm(late).isEmpty());
        Token proof = guests.confirm(asks(GRETE)).orElseThrow();
        clock.pass(Duration.ofHours(23));
        assertTrue(guests.known(proof).isPresent());
        clock.pass(Duration.ofHours(1));
        assertTrue(guests.known(proof).isEmpty());
    }

    @Test
    void whoHasFinishedIsNotKnownAnyMore() {
        Token proof = guests.confirm(asks(GRETE)).orElseThrow();
        guests.leave(proof);
        assertTrue(guests.known(proof).isEmpty());
        assertEquals(0, number("select count(*) from guests where email <> ''"));
    }

    @Test
    void theAnswerIsTheSameWhateverIsKnownOfAnAddress() {
        EmailAddress stopped = new EmailAddress("stopped", "example.com");
        assertTrue(ask(stopped, "1"));
        UUID letter =
                tables.in(
                        connection ->
                                Statements.read(
                                                connection,
                                                "select id from letters",
                                                row -> row.getObject("id", UUID.class))
                                        .getFirst());
        tables.in(
                connection -> {
                    outbox.stop(connection, letter);
                    return letter;
                });
        assertTrue(ask(stopped, "2"));
        assertTrue(ask(GRETE, "3"));
        for (int i = 0; i < 6; i++) {
            assertTrue(ask(GRETE, "more" + i), "also when there have been enough letters");
        }
        assertEquals(
                3 + 2, number("select count(*) from letters"), "three a day to one, and the two");
        assertEquals(2, number("select count(*) from letters where state = 'waiting' and stopped"));
    }

    @Test
    void oneNetworkCannotAskForEver() {
        for (int i = 0; i < 10; i++) {
            assertTrue(ask(new EmailAddress("person" + i, "example.com"), HOME));
        }
        clock.pass(Duration.ofHours(5));
        assertEquals(
                new Guests.NetworkFull(Duration.ofHours(19)), guests.ask(request(GRETE, HOME)));
        assertTrue(ask(GRETE, "198 51 100"));
        clock.pass(Duration.ofHours(19).plusSeconds(1));
        assertTrue(ask(GRETE, HOME));
    }

    @Test
    void twoHundredLettersADayAreEnoughForAllAndTheOwnerIsTold() {
        for (int i = 0; i < 200; i++) {
            assertTrue(ask(new EmailAddress("person" + i, "example.com"), "network" + i));
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(new Guests.AllFull(), guests.ask(request(GRETE, "another")));
        }
        assertEquals(200 + 1, number("select count(*) from letters"));
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        assertTrue(ask(GRETE, "another"));
    }

    @Test
    void requestsWithoutALetterKeepNobodyOut() {
        for (int i = 0; i < 210; i++) {
            assertTrue(ask(new EmailAddress("same+" + i, "example.com"), "network" + i));
        }
        assertEquals(3, number("select count(*) from letters"));
        assertTrue(ask(GRETE, HOME));
        assertEquals(4, number("select count(*) from letters"));
    }

    @Test
    void guestsSendToFewAtATimeAndFewADay() {
        assertEquals(Limit.GUEST_SENDING, refused(order(GUEST, "1", 6)));
        assertInstanceOf(Shares.Sent.class, shares.send(order(GUEST, "2", 5)));
        assertInstanceOf(Shares.Sent.class, shares.send(order(GUEST, "3", 5)));
        Share.Sender shouting =
                Share.Sender.guest(new EmailAddress("GRETE", "example.com"), Language.NB);
        assertEquals(Limit.GUEST_DAY, refused(order(shouting, "4", 1)));
        Share.Sender tagged =
                Share.Sender.guest(new EmailAddress("grete+2", "example.com"), Language.NB);
        assertEquals(Limit.GUEST_DAY, refused(order(tagged, "tagged", 1)));
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        assertInstanceOf(Shares.Sent.class, shares.send(order(GUEST, "5", 1)));
    }

    @Test
    void allGuestsTogetherSendToAHundredADayAndStaffGoOn() {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(Shares.Sent.class, shares.send(order(guest(i), "n" + i, 5)));
        }
        assertEquals(Limit.GUESTS, refused(order(guest(20), "more", 1)));
        Share.Sender staff = new Share.Sender(7, "ola@example.org", "Ola", Language.NB);
        assertInstanceOf(Shares.Sent.class, shares.send(order(staff, "staff", 30)));
    }

    private static Share.Sender guest(int number) {
        return Share.Sender.guest(new EmailAddress("guest" + number, "example.com"), Language.NB);
    }

    @Test
    void theLongestAddressThereCanBeSends() {
        String longest = "g@" + "a-long-label.".repeat(18) + "example.no";
        EmailAddress address = ShareLetters.address(longest).orElseThrow();
        Share.Sender sender = Share.Sender.guest(address, Language.NB);
        Shares.Sent done = assertInstanceOf(Shares.Sent.class, shares.send(order(sender, "1", 1)));
        assertEquals(
                longest,
                following.overview(sender, done.share()).orElseThrow().share().sender().email());
        assertTrue(ShareLetters.address("abcdefghij" + longest).isEmpty());
    }

    @Test
    void nobodyElseCallsBackWhatAGuestHasSent() {
        UUID share = ((Shares.Sent) shares.send(order(GUEST, "1", 2))).share();
        assertEquals(0, following.undo(guest(1), share));
        assertTrue(following.overview(guest(1), share).isEmpty());
        assertEquals(2, following.undo(GUEST, share));
        assertTrue(following.overview(GUEST, share).orElseThrow().isCalledBack());
    }

    @Test
    void nothingIsCalledBackOnceItHasLeft() {
        UUID share = ((Shares.Sent) shares.send(order(GUEST, "1", 2))).share();
        clock.pass(Share.PAUSE);
        outbox.start();
        Eventually.within(
                Duration.ofMinutes(1),
                "both letters have left",
                () -> number("select count(*) from letters where state = 'accepted'") == 2);
        assertEquals(0, following.undo(GUEST, share));
        assertEquals(0, following.overview(GUEST, share).orElseThrow().calledBack());
    }

    @Test
    void nobodyIsCalledBackWhereNobodyIsKnown() {
        UUID share = ((Shares.Sent) shares.send(order(GUEST, "1", 1))).share();
        forgetting.forget(new EmailAddress("reader10", "example.org"));
        assertFalse(following.overview(GUEST, share).orElseThrow().isCalledBack());
    }

    @Test
    void guestsKeepNobodyFromLettersOfTheStaffAndLearnNothingOfThem() {
        EmailAddress reader = new EmailAddress("reader", "example.org");
        Share.Sender staff = new Share.Sender(7, "ola@example.org", "Ola", Language.NB);
        for (int i = 0; i < 2; i++) {
            assertInstanceOf(Shares.Sent.class, shares.send(to(reader, guest(i), "guest" + i)));
        }
        assertEquals(Limit.GUEST_DAY, refused(to(reader, guest(2), "guest2")));
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Shares.Sent.class, shares.send(to(reader, staff, "staff" + i)));
        }
        assertEquals(Limit.PERSON, refused(to(reader, staff, "staff")));
        EmailAddress known = new EmailAddress("known", "example.org");
        for (int i = 0; i < 5; i++) {
            shares.send(to(known, staff, "known" + i));
        }
        assertInstanceOf(Shares.Sent.class, shares.send(to(known, guest(3), "guest3")));
    }

    private static Order to(EmailAddress reader, Share.Sender sender, String key) {
        return new Order(
                key, sender, List.of("/id/reports/a"), List.of(reader), Language.NB, 7, false);
    }

    @Test
    void addressesOfGuestsAreForgottenInTime() {
        Token unused = asks(GRETE);
        Token proof = guests.confirm(asks(GRETE)).orElseThrow();
        shares.send(order(GUEST, "1", 1));
        clock.pass(Duration.ofHours(2));
        forgetting.forget();
        assertTrue(guests.asked(unused).isEmpty());
        assertEquals(1, number("select count(*) from guests where email <> ''"));
        assertTrue(guests.known(proof).isPresent());
        clock.pass(Duration.ofHours(23));
        forgetting.forget();
        assertEquals(0, number("select count(*) from guests"));
        assertEquals(1, number("select count(*) from shares where sender_email <> ''"));
        // Since they were sent, it is six days and 23 hours then.
        clock.pass(Duration.ofDays(5).plusHours(22));
        forgetting.forget();
        assertEquals(0, number("select count(*) from shares where sender_email <> ''"));
        assertEquals(0, number("select count(*) from shares where sender_name <> ''"));
    }

    @Test
    void aGuestWhoWishesSoIsForgottenAtOnce() {
        Token proof = guests.confirm(asks(GRETE)).orElseThrow();
        shares.send(order(GUEST, "1", 1));
        assertEquals(
                List.of("grete@example.com"),
                forgetting.links(GRETE).stream().map(SentLink::sender).toList());
        forgetting.forget(new EmailAddress("Grete", "example.com"));
        assertTrue(guests.known(proof).isEmpty());
        assertEquals(List.of(), forgetting.links(GRETE));
        assertEquals(0, number("select count(*) from shares where sender_email <> ''"));
    }

    @Test
    void whoHasFinishedIsForgottenJustTheSame() {
        guests.leave(guests.confirm(asks(GRETE)).orElseThrow());
        forgetting.forget(GRETE);
        assertEquals(0, number("select count(*) from guests"));
    }

    private Token asks(EmailAddress email) {
        assertTrue(ask(email, HOME));
        return proofs.tokens().getLast();
    }

    private boolean ask(EmailAddress email, String network) {
        return guests.ask(request(email, network)) instanceof Guests.Taken;
    }

    private static Guests.Request request(EmailAddress email, String network) {
        return new Guests.Request(email, Language.NB, List.of("/id/reports/a"), network);
    }

    private Limit refused(Order order) {
        return assertInstanceOf(Shares.Refused.class, shares.send(order)).limit();
    }

    private static Order order(Share.Sender sender, String key, int people) {
        return new Order(
                key,
                sender,
                List.of("/id/reports/a"),
                IntStream.range(0, people)
                        .mapToObj(i -> new EmailAddress("reader" + key + i, "example.org"))
                        .toList(),
                Language.NB,
                7,
                false);
    }

    private long number(String sql) {
        return tables.in(
                connection -> Statements.read(connection, sql, row -> row.getLong(1)).getFirst());
    }
}
