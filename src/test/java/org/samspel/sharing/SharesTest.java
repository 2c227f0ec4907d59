package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.Eventually;
import org.samspel.MovingClock;
import org.samspel.delivery.FolderCarrier;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.mail.Sender;
import org.samspel.outbox.Outbox;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Databases;
import org.samspel.store.Statements;
import org.samspel.store.Store;
import org.samspel.store.Tables;

/** What can be sent, to how many, and what is known of it afterwards, on both kinds of database. */
@ParameterizedClass
@EnumSource
@ExtendWith(Databases.class)
class SharesTest {
    private static final Share.Sender OLA = staff(7, "Ola Nordmann");
    private static final Share.Sender LISE = staff(8, "Lise Lie");

    private final Databases.Kind kind;
    private final MovingClock clock = new MovingClock("2026-03-02T09:00:00Z");
    private final PlainLetters letters = new PlainLetters();
    @TempDir private Path folder;
    private Store store = new Store(new DatabasePlace("", "", "", Path.of("unused")));
    private Optional<Outbox> outbox = Optional.empty();
    private Optional<Shares> shares = Optional.empty();
    private Optional<Following> following = Optional.empty();
    private Optional<Forgetting> forgetting = Optional.empty();
    private Optional<Links> links = Optional.empty();

    SharesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open(Databases.Server server) throws Exception {
        store = new Store(server.empty(kind, folder));
        store.start();
        Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
        Secret secret = Secret.keptIn(folder.resolve("mail.key"));
        Outbox post =
                new Outbox(
                        store,
                        clock,
                        new Outbox.Means(
                                new Sender(
                                        "Portal", new EmailAddress("portal", "example.org"), false),
                                secret,
                                Optional.empty(),
                                new FolderCarrier(folder.resolve("mail")),
                                Optional.empty()));
        Tables tables = new Tables(store, clock);
        Shares sending = new Shares(tables, post, secret, letters);
        outbox = Optional.of(post);
        shares = Optional.of(sending);
        following = Optional.of(new Following(tables, post));
        forgetting = Optional.of(new Forgetting(tables, post, secret));
        links = Optional.of(new Links(tables, post, letters));
    }

    @AfterEach
    void close() {
        links.ifPresent(Links::close);
        forgetting.ifPresent(Forgetting::close);
        outbox.ifPresent(Outbox::close);
        store.close();
    }

    @Test
    void eachRecipientHasALetterAndALinkOfTheirOwn() {
        UUID share = sent(order(OLA, "1", "kari@example.com", "per@example.com"));
        assertEquals(2, letters.tokens().size());
        assertNotEquals(letters.tokens().get(0).text(), letters.tokens().get(1).text());
        assertEquals(
                List.of("kari@example.com", "per@example.com"),
                overview(share).stream().map(Recipient::address).toList());
        Links.Found found = links().find(letters.tokens().get(1)).orElseThrow();
        assertEquals("per@example.com", found.recipient().address());
        assertFalse(found.over());
    }

    @Test
    void theDatabaseHoldsNoTokenThatWorks() {
        sent(order(OLA, "1", "kari@example.com"));
        String token = letters.tokens().get(0).text();
        assertEquals(32, token.length());
        assertEquals(
                0,
                number(
                        "select count(*) from share_tokens where token_hash like '%"
                                + token
                                + "%'"));
        assertTrue(links().find(Token.make()).isEmpty());
    }

    @Test
    void theSameFormSentTwiceIsOneSending() {
        UUID first = sent(order(OLA, "same", "kari@example.com"));
        assertEquals(first, sent(order(OLA, "same", "kari@example.com")));
        assertEquals(1, number("select count(*) from share_recipients"));
        assertEquals(1, number("select count(*) from letters"));
    }

    @Test
    void twoClicksAtOnceAreOneSending() {
        List<UUID> ids =
                List.of("a", "a", "a", "a").parallelStream()
                        .map(key -> sent(order(OLA, key, "kari@example.com")))
                        .distinct()
                        .toList();
        assertEquals(1, ids.size());
        assertEquals(1, number("select count(*) from letters"));
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 10_000})
    void moreThanFiftyAtATimeAreRefusedAndNobodyGetsALetter(int many) {
        assertRefused(Limit.SENDING, order(OLA, "1", people(0, many)));
        assertEquals(0, letters.tokens().size());
        assertEquals(0, number("select count(*) from letters"));
    }

    @Test
    void aHundredAnHourAndThreeHundredADayAreEnough() {
        sent(order(OLA, "1", people(0, 50)));
        sent(order(OLA, "2", people(50, 50)));
        assertRefused(Limit.HOUR, order(OLA, "3", people(100, 1)));
        sent(order(LISE, "4", people(100, 1)));
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofMinutes(61));
            sent(order(OLA, "more" + i, people(200 + 50 * i, 50)));
        }
        clock.pass(Duration.ofHours(2));
        assertRefused(Limit.DAY, order(OLA, "5", people(500, 1)));
        clock.pass(Duration.ofDays(1));
        sent(order(OLA, "6", people(500, 1)));
    }

    @Test
    void aThousandADayStopTheWholeSiteAndItsOwnerIsToldOnce() {
        for (int i = 0; i < 20; i++) {
            sent(order(staff(100 + i, "Ola Nordmann"), "n" + i, people(50 * i, 50)));
        }
        assertRefused(Limit.SITE, order(LISE, "more", people(2_000, 1)));
        assertRefused(Limit.SITE, order(OLA, "again", people(2_000, 1)));
        assertEquals(
                1, number("select count(*) from letters where posting_key like 'share-many/%'"));
        assertEquals(1_001, number("select count(*) from letters"));
        clock.pass(Duration.ofHours(25));
        sent(order(LISE, "tomorrow", people(2_000, 1)));
    }

    @Test
    void nobodyGetsMoreThanFiveADayFromWhomever() {
        for (int i = 0; i < 5; i++) {
            sent(order(i % 2 == 0 ? OLA : LISE, "n" + i, "Kari@example.com"));
        }
        assertRefused(Limit.PERSON, order(OLA, "6", "per@example.com", "kari@EXAMPLE.com"));
        assertEquals(5, number("select count(*) from letters"));
    }

    @Test
    void withinAMinuteASendingCanBeCalledBack() {
        Order order = order(OLA, "1", "kari@example.com", "per@example.com");
        UUID share = sent(order);
        assertEquals(0, following().undo(LISE, share), "only by its sender");
        assertEquals(2, following().undo(OLA, share));
        assertEquals(2, number("select count(*) from letters where state = 'cancelled'"));
        assertTrue(links().find(letters.tokens().get(0)).orElseThrow().over());
    }

    @Test
    void aLinkEndsWhenItsTimeIsOverAndWorksAgainWhenTheSenderSaysSo() {
        UUID share = sent(order(OLA, "1", "kari@example.com"));
        Token token = letters.tokens().get(0);
        clock.pass(Duration.ofDays(7));
        Links.Found over = links().find(token).orElseThrow();
        assertTrue(over.over());
        links().ask(over);
        links().ask(over);
        assertEquals(List.of("asked", "asked"), letters.toSender());
        assertEquals(
                1,
                number("select count(*) from letters where posting_key like 'share-asked/%'"),
                "one letter a day to the sender");
        following().grant(LISE, share, 1);
        assertTrue(links().find(token).orElseThrow().over(), "only its sender can");
        following().grant(OLA, share, 1);
        Links.Found again = links().find(token).orElseThrow();
        assertFalse(again.over());
        assertTrue(again.recipient().asked().isEmpty());
    }

    @Test
    void aClockThatWasWrongForAWhileEndsNoLinkForGood() {
        sent(order(OLA, "1", "kari@example.com"));
        clock.pass(Duration.ofDays(700));
        assertTrue(links().find(letters.tokens().get(0)).orElseThrow().over());
        clock.pass(Duration.ofDays(-700));
        assertFalse(links().find(letters.tokens().get(0)).orElseThrow().over());
        clock.pass(Duration.ofDays(-700));
        sent(order(OLA, "2", "per@example.com"));
        clock.pass(Duration.ofDays(700));
        assertFalse(links().find(letters.tokens().get(0)).orElseThrow().over());
    }

    @Test
    void aRevokedLinkIsOverForEverybody() {
        UUID share = sent(order(OLA, "1", "kari@example.com", "per@example.com"));
        following().revoke(LISE, share);
        assertFalse(links().find(letters.tokens().get(1)).orElseThrow().over());
        following().revoke(OLA, share);
        for (Token token : letters.tokens()) {
            assertTrue(links().find(token).orElseThrow().over());
        }
    }

    @Test
    void nobodySeesWhatSomebodyElseHasSent() {
        UUID share = sent(order(OLA, "1", "kari@example.com"));
        assertTrue(following().overview(LISE, share).isEmpty());
        assertEquals(List.of(), following().of(LISE));
        assertEquals(1, following().of(OLA).size());
    }

    @Test
    void aLetterSentAgainHasALinkBesideTheFirst() {
        UUID share = sent(order(OLA, "1", "kari@example.com"));
        assertTrue(shares().resend(following().overview(OLA, share).orElseThrow(), 1).isEmpty());
        assertEquals(2, letters.tokens().size());
        for (Token token : letters.tokens()) {
            assertFalse(links().find(token).orElseThrow().over());
        }
    }

    @Test
    void addressesAreForgottenWithinSevenDaysAndTheLinkWorksOn() {
        sent(
                new Order(
                        "1",
                        OLA,
                        List.of("/id/reports/a"),
                        emails("kari@example.com"),
                        Language.NB,
                        30,
                        false));
        Duration lastRound = Duration.ofDays(7).minusHours(1);
        clock.pass(lastRound.minusHours(2));
        assertEquals(0, forgetting().forget());
        clock.pass(Duration.ofHours(2).minusMinutes(1));
        assertEquals(1, forgetting().forget(), "in seven days at most: this is done each hour");
        Links.Found found = links().find(letters.tokens().get(0)).orElseThrow();
        assertEquals("", found.recipient().address());
        assertFalse(found.over());
    }

    @Test
    void somebodyWhoWishesSoIsForgottenAltogether() {
        sent(order(OLA, "1", "kari@example.com", "per@example.com"));
        EmailAddress kari = new EmailAddress("KARI", "example.com");
        assertEquals(1, forgetting().links(kari).size());
        assertEquals(1, forgetting().forget(kari));
        assertEquals(List.of(), forgetting().links(kari));
        assertTrue(links().find(letters.tokens().get(0)).isEmpty());
        assertFalse(links().find(letters.tokens().get(1)).orElseThrow().over());
        assertEquals(1, number("select count(*) from letters"));
    }

    @Test
    void whatWasSeenIsWrittenDownOnce() {
        UUID share = sent(order(OLA, "1", "kari@example.com"));
        Recipient recipient = links().find(letters.tokens().get(0)).orElseThrow().recipient();
        assertTrue(recipient.opened().isEmpty());
        links().opened(recipient);
        links().downloaded(recipient);
        Eventually.within(
                Duration.ofSeconds(20),
                "both are noted",
                () ->
                        overview(share).getFirst().opened().isPresent()
                                && overview(share).getFirst().downloaded().isPresent());
    }

    @Test
    void theAnswerIsTheSameForWhoWantsNoMoreLetters() {
        UUID before = sent(order(OLA, "1", "kari@example.com"));
        Links.Found found = links().find(letters.tokens().get(0)).orElseThrow();
        links().stop(found);
        assertEquals(1, number("select count(*) from stopped_recipients"));
        UUID after = sent(order(OLA, "2", "kari@example.com"));
        assertNotEquals(before, after);
        assertEquals(1, overview(after).size());
    }

    private Shares shares() {
        return shares.orElseThrow();
    }

    private Following following() {
        return following.orElseThrow();
    }

    private Forgetting forgetting() {
        return forgetting.orElseThrow();
    }

    private Links links() {
        return links.orElseThrow();
    }

    private UUID sent(Order order) {
        return assertInstanceOf(Shares.Sent.class, shares().send(order)).share();
    }

    private void assertRefused(Limit limit, Order order) {
        assertEquals(limit, assertInstanceOf(Shares.Refused.class, shares().send(order)).limit());
    }

    private List<Recipient> overview(UUID share) {
        return following().overview(OLA, share).orElseThrow().recipients().stream()
                .map(Following.Followed::recipient)
                .toList();
    }

    private long number(String sql) {
        try {
            return store.database()
                    .orElseThrow()
                    .inTransaction(
                            connection ->
                                    Statements.read(connection, sql, row -> row.getLong(1))
                                            .getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Order order(Share.Sender sender, String key, String... people) {
        return new Order(
                key, sender, List.of("/id/reports/a"), emails(people), Language.NB, 7, false);
    }

    private static List<EmailAddress> emails(String... people) {
        return List.of(people).stream()
                .map(EmailAddress::read)
                .map(EmailAddress.class::cast)
                .toList();
    }

    private static String[] people(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "reader" + i + "@example.com")
                .toArray(String[]::new);
    }

    private static Share.Sender staff(long id, String name) {
        return new Share.Sender(id, "sender" + id + "@example.org", name, Language.NB);
    }
}
