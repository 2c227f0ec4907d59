package org.samspel.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samspel.Eventually;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Databases;
import org.samspel.store.Statements;
import org.samspel.store.Store;
import org.samspel.store.Tables;
import org.samspel.webhooks.Message.State;
import org.samspel.writing.Workshop;

/** Who is told what, over real HTTP and on both kinds of database. */
@ParameterizedClass
@EnumSource
@ExtendWith(Databases.class)
class WebhooksTest {
    private static final Set<Event> ALL = Set.copyOf(Event.CHOICE);
    private static final Tempo QUICK =
            new Tempo(
                    List.of(Duration.ofMillis(50), Duration.ofMillis(50)),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(2));
    private static final Tempo SLOW_AGAIN =
            new Tempo(List.of(Duration.ofSeconds(3)), Duration.ofMillis(20), Duration.ofSeconds(2));
    private static final String TEXT = "---\ntitle: Nyhet\n---\nInnhold.\n";

    private final Databases.Kind kind;
    private final Path folder;
    private final Workshop workshop;
    private Store store = new Store(new DatabasePlace("", "", "", Path.of("unused")));
    private final List<Webhooks> open = new ArrayList<>();

    WebhooksTest(Databases.Kind kind, @TempDir Path folder) throws Exception {
        this.kind = kind;
        this.folder = folder;
        workshop = new Workshop(folder);
    }

    @BeforeEach
    void open(Databases.Server server) throws Exception {
        store = new Store(server.empty(kind, folder));
        store.start();
        Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        open.forEach(Webhooks::close);
        store.close();
        workshop.close();
    }

    /** As after a start of the portal. */
    private Webhooks started(boolean inside) throws IOException {
        return started(inside, QUICK);
    }

    private Webhooks started(boolean inside, Tempo tempo) throws IOException {
        Webhooks webhooks =
                new Webhooks(
                        new Tables(store, Clock.systemUTC()),
                        new Webhooks.Settings(
                                folder.resolve("webhooks.key"), "https://example.org", inside),
                        tempo);
        open.add(webhooks);
        webhooks.published(workshop.publisher().site());
        webhooks.start();
        return webhooks;
    }

    private void write(Webhooks webhooks, String path, String text) throws IOException {
        workshop.write(path, text);
        webhooks.published(workshop.publisher().site());
    }

    private static List<String> types(List<Receiver.Taken> taken) {
        return taken.stream()
                .map(each -> each.body().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1"))
                .toList();
    }

    private static void await(Webhooks webhooks, Webhook hook, State state) {
        Eventually.within(
                Duration.ofSeconds(30),
                state.name(),
                () -> webhooks.messages(hook, 1).getFirst().state() == state);
    }

    @Test
    void whatReadersSeeNewIsToldAndSigned() throws IOException {
        workshop.write("articles/old/index.nb.md", TEXT);
        try (Receiver receiver = new Receiver()) {
            Webhooks webhooks = started(true);
            Webhook hook = webhooks.add(receiver.address(), ALL).orElseThrow();
            write(webhooks, "articles/news/index.nb.md", TEXT);
            receiver.await(1);
            write(webhooks, "articles/news/index.nb.md", TEXT + "Mer.");
            receiver.await(2);
            write(webhooks, "articles/news/tall.csv", "a;b\n");
            receiver.await(3);
            write(webhooks, "articles/draft/index.nb.md", "---\ntitle: x\ndraft: true\n---\n");
            workshop.delete("articles/old/index.nb.md");
            webhooks.published(workshop.publisher().site());
            List<Receiver.Taken> taken = receiver.await(4);
            assertEquals(
                    List.of("text.published", "text.changed", "text.changed", "text.withdrawn"),
                    types(taken));
            for (Receiver.Taken each : taken) {
                assertTrue(each.isSignedWith(webhooks.secret(hook)), each::toString);
            }
            assertTrue(
                    taken.getFirst()
                            .body()
                            .contains(
                                    "\"data\":{\"work\":\"articles/news\",\"language\":\"nb\","
                                            + "\"page\":\"https://example.org/nb/"),
                    taken.getFirst().body());
            assertFalse(taken.toString().contains("draft"), "not a word of it");
            await(webhooks, hook, State.ARRIVED);
        }
    }

    @Test
    void aReceiverThatFailsIsToldAgainUnderTheSameId() throws IOException {
        try (Receiver receiver = new Receiver(500, 503)) {
            Webhooks webhooks = started(true);
            Webhook hook = webhooks.add(receiver.address(), ALL).orElseThrow();
            write(webhooks, "articles/news/index.nb.md", TEXT);
            List<Receiver.Taken> taken = receiver.await(3);
            assertEquals(
                    1,
                    taken.stream()
                            .map(each -> each.headers().get("webhook-id"))
                            .distinct()
                            .count());
            await(webhooks, hook, State.ARRIVED);
            assertEquals(3, webhooks.messages(hook, 1).getFirst().attempts());
        }
    }

    @Test
    void afterTheLastPauseItIsGivenUpAndTheAnswerStaysToBeSeen() throws IOException {
        try (Receiver receiver = new Receiver(500, 500, 404, 500)) {
            Webhooks webhooks = started(true);
            Webhook hook = webhooks.add(receiver.address(), ALL).orElseThrow();
            webhooks.test(hook);
            await(webhooks, hook, State.GIVEN_UP);
            assertEquals("404", webhooks.messages(hook, 1).getFirst().answer());
            assertEquals(3, receiver.taken().size());
        }
    }

    @Test
    void whoSaysToBeGoneIsToldNothingMoreUntilAnOwnerTurnsItOnAgain() throws IOException {
        try (Receiver gone = new Receiver(500, 410);
                Receiver other = new Receiver()) {
            Webhooks webhooks = started(true);
            Webhook hook = webhooks.add(gone.address(), ALL).orElseThrow();
            assertTrue(webhooks.add(other.address(), ALL).isPresent());
            webhooks.test(hook);
            webhooks.test(hook);
            Eventually.within(
                    Duration.ofSeconds(30),
                    "it is off",
                    () -> webhooks.find(hook.id()).orElseThrow().paused().isPresent());
            assertEquals(
                    List.of(State.GIVEN_UP, State.GIVEN_UP),
                    webhooks.messages(hook, 9).stream().map(Message.Status::state).toList());
            assertEquals("410", webhooks.messages(hook, 1).getFirst().answer());
            write(webhooks, "articles/news/index.nb.md", TEXT);
            other.await(1);
            assertEquals(2, webhooks.messages(hook, 9).size(), "nothing is kept for it");

            webhooks.resume(webhooks.find(hook.id()).orElseThrow());
            write(webhooks, "articles/news/index.nb.md", TEXT + "Mer.");
            assertEquals("text.changed", types(gone.await(3)).getLast());
            assertEquals(3, gone.taken().size(), "nor is what happened meanwhile told later");
        }
    }

    /** Otherwise what failed would hold up all the rest for days. */
    @Test
    void whatOvertakesAnotherAfterAFailureCanBeToldByItsTime() throws IOException {
        try (Receiver receiver = new Receiver(500)) {
            Webhooks webhooks = started(true, SLOW_AGAIN);
            assertTrue(webhooks.add(receiver.address(), ALL).isPresent());
            write(webhooks, "articles/news/index.nb.md", TEXT);
            receiver.await(1);
            write(webhooks, "articles/news/index.nb.md", TEXT + "Mer.");
            List<Receiver.Taken> taken = receiver.await(3).subList(1, 3);
            assertEquals(List.of("text.changed", "text.published"), types(taken));
            assertTrue(happened(taken.getLast()).isBefore(happened(taken.getFirst())));
            assertTrue(
                    Long.parseLong(taken.getLast().headers().get("webhook-timestamp"))
                            >= happened(taken.getFirst()).getEpochSecond(),
                    "when it was sent");
        }
    }

    private static Instant happened(Receiver.Taken message) {
        return Instant.parse(message.body().replaceAll(".*\"timestamp\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void nothingIsFollowedElsewhere() throws IOException {
        try (Receiver receiver = new Receiver(307, 301, 302)) {
            Webhooks webhooks = started(true);
            Webhook hook = webhooks.add(receiver.address(), ALL).orElseThrow();
            webhooks.test(hook);
            await(webhooks, hook, State.GIVEN_UP);
            assertEquals(3, receiver.taken().size());
        }
    }

    @Test
    void theOwnNetworkIsReachedOnlyByTheOwnersWish() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Webhooks webhooks = started(false);
            Webhook hook = webhooks.add(receiver.address(), ALL).orElseThrow();
            webhooks.test(hook);
            await(webhooks, hook, State.GIVEN_UP);
            assertEquals("ADDRESS", webhooks.messages(hook, 1).getFirst().answer());
            assertEquals(List.of(), receiver.taken());
        }
    }

    @Test
    void aReceiverThatNeverEndsKeepsNobodyWaiting() throws IOException {
        try (ServerSocket endless = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Receiver receiver = new Receiver()) {
            Thread.ofVirtual().start(() -> trickle(endless));
            Webhooks webhooks = started(true);
            URI slow = URI.create("http://localhost:" + endless.getLocalPort() + "/");
            Webhook tired = webhooks.add(slow, ALL).orElseThrow();
            assertTrue(webhooks.add(receiver.address(), ALL).isPresent());
            write(webhooks, "articles/news/index.nb.md", TEXT);
            long start = System.nanoTime();
            receiver.await(1);
            assertTrue(System.nanoTime() - start < 1_900_000_000L, "the other does not wait");
            await(webhooks, tired, State.GIVEN_UP);
            assertEquals("LATE", webhooks.messages(tired, 1).getFirst().answer());
        }
    }

    /** A header without an end, a byte now and then. */
    private static void trickle(ServerSocket endless) {
        while (!endless.isClosed()) {
            try (Socket socket = endless.accept()) {
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    socket.getOutputStream().write('x');
                    Thread.sleep(100);
                }
            } catch (IOException gone) {
                // Then the next one.
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void whatWasPublishedWhileThePortalWasDownIsTold() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Webhooks before = started(true);
            Webhook hook = before.add(receiver.address(), ALL).orElseThrow();
            String secret = before.secret(hook);
            before.close();
            workshop.write("articles/news/index.nb.md", TEXT);
            assertEquals(List.of(), receiver.taken());
            started(true);
            assertEquals(List.of("text.published"), types(receiver.await(1)));
            assertTrue(receiver.taken().getFirst().isSignedWith(secret));
        }
    }

    @Test
    void eachIsToldWhatItHasChosen() throws IOException {
        try (Receiver one = new Receiver();
                Receiver other = new Receiver()) {
            Webhooks webhooks = started(true);
            Webhook first = webhooks.add(one.address(), Set.of(Event.PUBLISHED)).orElseThrow();
            Webhook second = webhooks.add(other.address(), Set.of(Event.CHANGED)).orElseThrow();
            assertNotEquals(webhooks.secret(first), webhooks.secret(second));
            write(webhooks, "articles/news/index.nb.md", TEXT);
            one.await(1);
            write(webhooks, "articles/news/index.nb.md", TEXT + "Mer.");
            assertEquals(List.of("text.changed"), types(other.await(1)));
            assertEquals(1, one.taken().size());
        }
    }

    @Test
    void whoIsRemovedIsToldNothingMore() throws IOException {
        try (Receiver one = new Receiver();
                Receiver other = new Receiver()) {
            Webhooks webhooks = started(true);
            Webhook gone = webhooks.add(one.address(), ALL).orElseThrow();
            assertTrue(webhooks.add(other.address(), ALL).isPresent());
            webhooks.remove(gone);
            write(webhooks, "articles/news/index.nb.md", TEXT);
            other.await(1);
            assertEquals(List.of(), one.taken());
        }
    }

    @Test
    void thereIsAnEndToHowMuchWaitsForOneReceiverAndOthersDoNotSuffer() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Webhooks webhooks = started(true);
            Webhook full = webhooks.add(URI.create("http://localhost:1/"), ALL).orElseThrow();
            fill(full, MessageRows.MOST_WAITING);
            assertTrue(webhooks.add(receiver.address(), ALL).isPresent());
            write(webhooks, "articles/news/index.nb.md", TEXT);
            assertEquals(List.of("text.published"), types(receiver.await(1)));
            assertEquals(
                    List.of(MessageRows.MOST_WAITING),
                    read("select count(*) from webhook_messages where webhook = ?", full));
        }
    }

    /** Messages that are due in an hour. */
    private void fill(Webhook webhook, int count) throws Exception {
        store.database()
                .orElseThrow()
                .inTransaction(
                        connection -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement(
                                            "insert into webhook_messages (id, webhook, event,"
                                                    + " subject, body, state, attempts, answer,"
                                                    + " made_at, changed_at, due_at) values"
                                                    + " (?, ?, 'TEST', '', '{}', 'WAITING', 0, '',"
                                                    + " ?, ?, ?)")) {
                                OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                                for (int number = 0; number < count; number++) {
                                    insert.setObject(1, UUID.randomUUID());
                                    insert.setObject(2, webhook.id());
                                    insert.setObject(3, now);
                                    insert.setObject(4, now);
                                    insert.setObject(5, now.plusHours(1));
                                    insert.addBatch();
                                }
                                return insert.executeBatch().length;
                            }
                        });
    }

    private List<Integer> read(String question, Webhook webhook) throws Exception {
        return store.database()
                .orElseThrow()
                .inTransaction(
                        connection ->
                                Statements.read(
                                        connection, question, row -> row.getInt(1), webhook.id()));
    }

    @Test
    void thereIsAnEndToHowManyAreTold() throws IOException {
        Webhooks webhooks = started(true);
        URI address = URI.create("https://example.org/");
        for (int number = 0; number < Webhook.MOST; number++) {
            assertTrue(webhooks.add(address, ALL).isPresent());
        }
        assertTrue(webhooks.add(address, ALL).isEmpty());
    }
}
