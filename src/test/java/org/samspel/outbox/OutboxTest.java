package org.samspel.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.Eventually;
import org.samspel.delivery.Letters;
import org.samspel.delivery.NastyServer;
import org.samspel.delivery.Reason;
import org.samspel.mail.EmailAddress;
import org.samspel.store.Databases;

/** What becomes of letters, on good days and on bad ones. */
@ExtendWith(Databases.class)
class OutboxTest {
    private static final String KARI = "kari@example.com";

    private final Databases.Server server;
    private final HandClock clock = new HandClock();
    private final NastyServer mail = new NastyServer();
    @TempDir private Path folder;
    private Optional<PostOffice> open = Optional.empty();

    OutboxTest(Databases.Server server) throws IOException {
        this.server = server;
    }

    private PostOffice office(Databases.Kind kind) throws SQLException {
        PostOffice office = new PostOffice(server.empty(kind, folder), clock, mail.carrier());
        open = Optional.of(office);
        office.outbox.start();
        return office;
    }

    @AfterEach
    void close() throws IOException {
        open.ifPresent(PostOffice::close);
        mail.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLetterIsSentOnceAndItsWordsAreForgotten(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        UUID letter = office.add(KARI, Posting.now("invitation/1"));
        Delivery sent = office.waitFor(letter, State.ACCEPTED);
        assertEquals("250", sent.answer());
        assertEquals(1, mail.letters().size());
        assertEquals(
                0,
                office.number(
                        "select count(*) from letters where recipient <> '' or domain <> '' or"
                                + " subject <> '' or plain_text <> '' or html <> '' or reply_to <> ''"
                                + " or unsubscribe <> ''"));
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsWithItsTransactionIsNeverSent(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        assertThrows(
                IllegalStateException.class,
                () ->
                        office.database()
                                .inTransaction(
                                        connection -> {
                                            office.outbox.add(
                                                    connection,
                                                    Letters.to(KARI),
                                                    Posting.now("gone"));
                                            throw new IllegalStateException("on purpose");
                                        }));
        office.waitFor(office.add(KARI, Posting.now("other")), State.ACCEPTED);
        assertEquals(1, mail.letters().size());
    }

    @ParameterizedTest
    @EnumSource
    void aDoubleClickSendsOneLetter(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        List<UUID> ids =
                List.of("same", "same", "same").parallelStream()
                        .map(key -> added(office, key))
                        .distinct()
                        .toList();
        assertEquals(1, ids.size());
        office.waitFor(ids.get(0), State.ACCEPTED);
        assertEquals(ids.get(0), office.add(KARI, Posting.now("same")));
        assertEquals(1, mail.letters().size());
    }

    private static UUID added(PostOffice office, String key) {
        try {
            return office.add(KARI, Posting.now(key));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withinItsPauseALetterCanBeCalledBack(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        UUID letter = office.add(KARI, new Posting("1", Duration.ofMinutes(1)));
        UUID other = office.add(KARI, new Posting("2", Duration.ofMinutes(1)));
        assertTrue(cancel(office, letter));
        clock.move(Duration.ofMinutes(1));
        office.waitFor(other, State.ACCEPTED);
        assertFalse(cancel(office, other));
        assertEquals(State.CANCELLED, office.status(letter).state());
        assertEquals(1, mail.letters().size());
        assertEquals(0, office.number("select count(*) from letters where recipient <> ''"));
    }

    private static boolean cancel(PostOffice office, UUID letter) throws SQLException {
        return office.database()
                .inTransaction(connection -> office.outbox.cancel(connection, letter));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedIsNotTriedAgain(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        mail.be(NastyServer.Mood.NO_SUCH_PERSON);
        Delivery failed = office.waitFor(office.add(KARI, Posting.now("1")), State.FAILED);
        assertEquals(Optional.of(Reason.NO_SUCH_PERSON), failed.reason());
        assertEquals(1, failed.attempts());
        assertFalse(failed.answer().contains("kari"), failed.answer());
        assertEquals(0, office.number("select count(*) from letters where recipient <> ''"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREYLISTING", "FULL", "CUTS_IN_DATA", "SILENT", "CLOSING"})
    void whatIsPutOffIsTriedAgainAfterAPause(NastyServer.Mood mood) throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        mail.be(mood);
        UUID letter = office.add(KARI, Posting.now("1"));
        Eventually.within(
                Duration.ofSeconds(20), "it is tried", () -> attempts(office, letter) == 1);
        office.waitFor(letter, State.WAITING);
        mail.be(NastyServer.Mood.FINE);
        assertEquals(0, mail.letters().size());
        clock.move(Duration.ofMinutes(2));
        office.waitFor(letter, State.ACCEPTED);
        assertEquals(1, mail.letters().size());
    }

    private static boolean inHand(PostOffice office, UUID letter) {
        try {
            return office.status(letter).state() == State.SENDING;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int attempts(PostOffice office, UUID letter) {
        try {
            return office.status(letter).attempts();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterFiveDaysALetterIsGivenUp() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        mail.be(NastyServer.Mood.GREYLISTING);
        UUID letter = office.add(KARI, Posting.now("1"));
        for (int attempt = 1; office.status(letter).state() != State.FAILED; attempt++) {
            int tried = attempt;
            Eventually.within(
                    Duration.ofSeconds(20),
                    "it is tried",
                    () -> attempts(office, letter) == tried && !inHand(office, letter));
            clock.move(Duration.ofHours(5));
        }
        Delivery failed = office.waitFor(letter, State.FAILED);
        assertEquals(Optional.of(Reason.NO_ANSWER), failed.reason());
        assertTrue(failed.attempts() >= 20, failed.toString());
    }

    @Test
    void aMailServerThatIsAwayForADayGetsEachLetterOnceAfterwards() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        mail.be(NastyServer.Mood.CLOSING);
        List<UUID> letters =
                List.of(
                        office.add("a@a.example", Posting.now("a")),
                        office.add("b@b.example", Posting.now("b")),
                        office.add("c@c.example", Posting.now("c")));
        for (int hour = 0; hour < 24; hour++) {
            clock.move(Duration.ofHours(1));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertFalse(office.outbox.trouble().isEmpty());
        assertTrue(mail.visitors() < 24 * 3, mail.visitors() + " knocks at a closed door");
        mail.be(NastyServer.Mood.FINE);
        clock.move(Duration.ofMinutes(2));
        for (UUID letter : letters) {
            office.waitFor(letter, State.ACCEPTED);
        }
        assertEquals(3, mail.letters().size());
        assertEquals("", office.outbox.trouble());
    }

    @ParameterizedTest
    @ValueSource(ints = {-24, 24})
    void aClockThatJumpsADayNeitherStallsNorRepeats(int hours) throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        UUID sent = office.add("a@example.com", Posting.now("sent"));
        office.waitFor(sent, State.ACCEPTED);
        mail.be(NastyServer.Mood.GREYLISTING);
        UUID waiting = office.add("b@example.com", Posting.now("waiting"));
        Eventually.within(
                Duration.ofSeconds(20), "it is tried", () -> attempts(office, waiting) == 1);
        office.waitFor(waiting, State.WAITING);
        clock.move(Duration.ofHours(hours));
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        mail.be(NastyServer.Mood.FINE);
        clock.move(Duration.ofMinutes(7));
        office.waitFor(waiting, State.ACCEPTED);
        assertEquals(2, mail.letters().size());
    }

    @Test
    void aClockThatJumpsWhileALetterIsHandedOverDoesNotSendItTwice() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        mail.be(NastyServer.Mood.SLOW);
        UUID letter = office.add(KARI, Posting.now("1"));
        Eventually.within(
                Duration.ofSeconds(20), "it is in hand", () -> attempts(office, letter) == 1);
        clock.move(Duration.ofDays(1));
        office.waitFor(letter, State.ACCEPTED);
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        assertEquals(1, mail.letters().size());
    }

    @Test
    void aStopNeedNotWaitForTheNextLook() throws Exception {
        Workplace.Tempo slow =
                new Workplace.Tempo(
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
        PostOffice office =
                new PostOffice(
                        server.empty(Databases.Kind.H2, folder), clock, mail.carrier(), slow);
        office.outbox.start();
        assertTimeout(Duration.ofSeconds(8), office::close);
    }

    @ParameterizedTest
    @EnumSource
    void whoWantsNoMoreLettersGetsNoneAndNobodySeesIt(Databases.Kind kind) throws Exception {
        PostOffice office = office(kind);
        UUID first = office.add(KARI, Posting.now("1"));
        office.waitFor(first, State.ACCEPTED);
        office.database()
                .inTransaction(
                        connection -> {
                            office.outbox.stop(connection, first);
                            office.outbox.stop(connection, first);
                            return first;
                        });
        Delivery stopped =
                office.waitFor(office.add("Kari@example.com", Posting.now("2")), State.ACCEPTED);
        Delivery usual =
                office.waitFor(office.add("ola@example.com", Posting.now("3")), State.ACCEPTED);
        assertEquals(
                new Delivery(
                        stopped.id(),
                        usual.state(),
                        1,
                        usual.answer(),
                        usual.reason(),
                        stopped.changed()),
                stopped);
        assertEquals(2, mail.letters().size());
        mail.be(NastyServer.Mood.CLOSING);
        UUID whileAway = office.add(KARI, Posting.now("4"));
        Eventually.within(
                Duration.ofSeconds(20), "it is tried", () -> attempts(office, whileAway) == 1);
        assertFalse(office.waitFor(whileAway, State.WAITING).toString().contains("ACCEPTED"));
    }

    @Test
    void lettersToOneDomainGoTwoAtATime() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        mail.be(NastyServer.Mood.SLOW);
        for (int i = 0; i < 8; i++) {
            office.add("person" + i + "@example.com", Posting.now("one/" + i));
        }
        UUID other = office.add("ola@other.example", Posting.now("other"));
        office.waitFor(other, State.ACCEPTED);
        assertTrue(mail.letters().size() < 9, "the other domain had to wait");
        assertTrue(mail.mostInside() <= 3, mail.mostInside() + " at a time");
    }

    @Test
    void aReportThatALetterCameBackIsWrittenDownInPlainWords() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        UUID letter = office.add(KARI, Posting.now("1"));
        office.waitFor(letter, State.ACCEPTED);
        arrives(report(returnPath(letter), "failed", "5.2.2"));
        Delivery back = office.waitFor(letter, State.BOUNCED);
        assertEquals(Optional.of(Reason.MAILBOX_FULL), back.reason());
        assertFalse(back.answer().contains("kari"), back.answer());
    }

    @Test
    void forgedReportsDelaysAndRobotsChangeNothing() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        UUID letter = office.add(KARI, Posting.now("1"));
        office.waitFor(letter, State.ACCEPTED);
        String ours = returnPath(letter);
        String forged = ours.substring(0, ours.indexOf('@') - 1) + "!@example.org";
        arrives(
                report(
                        forged.replace('!', ours.charAt(ours.indexOf('@') - 1) == 'a' ? 'b' : 'a'),
                        "failed",
                        "5.1.1"));
        arrives(report(ours, "delayed", "4.4.1"));
        arrives(
                "To: "
                        + ours
                        + "\nAuto-Submitted: auto-replied\nSubject: Away\n\nBack on Monday.\n");
        arrives("\0\0\0");
        arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=\"\nx");
        Path kept = folder.resolve("bounces/cur");
        Eventually.within(
                Duration.ofSeconds(20),
                "all are looked at",
                () -> Optional.ofNullable(kept.toFile().list()).map(l -> l.length).orElse(0) == 5);
        assertEquals(State.ACCEPTED, office.status(letter).state());
    }

    @Test
    void aPersonCanBeCountedAndForgotten() throws Exception {
        PostOffice office = office(Databases.Kind.H2);
        office.waitFor(office.add(KARI, Posting.now("1")), State.ACCEPTED);
        office.add(KARI, new Posting("2", Duration.ofHours(1)));
        EmailAddress kari = new EmailAddress("kari", "example.com");
        int left =
                office.database()
                        .inTransaction(
                                connection -> {
                                    int before =
                                            office.outbox.lettersSince(
                                                    connection,
                                                    kari,
                                                    clock.instant().minus(Duration.ofDays(1)));
                                    assertEquals(2, before);
                                    office.outbox.forget(connection, kari);
                                    return office.outbox.lettersSince(
                                            connection, kari, clock.instant().minusSeconds(9999));
                                });
        assertEquals(0, left);
    }

    private String returnPath(UUID letter) {
        return Letters.returnPath(folder, letter);
    }

    private void arrives(String message) throws IOException {
        Path arrived = Files.createDirectories(folder.resolve("bounces/new"));
        Path half = Files.writeString(folder.resolve("half"), message);
        Files.move(half, arrived.resolve(UUID.randomUUID().toString()));
    }

    private static String report(String to, String action, String status) {
        return """
                From: MAILER-DAEMON@mail.example.com
                To: %s
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain

                Your letter could not be delivered.
                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.com

                Final-Recipient: rfc822; kari@example.com
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 552 %s <kari@example.com>: mailbox is full
                --x--
                """
                .formatted(to, action, status, status);
    }
}
