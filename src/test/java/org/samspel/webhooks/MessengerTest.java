package org.samspel.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of receivers that behave badly. */
class MessengerTest {
    private static final Message MESSAGE =
            new Message(UUID.randomUUID(), UUID.randomUUID(), Event.TEST, "", "{}");

    private static Messenger messenger(Reach reach) {
        return new Messenger(
                new Signatures(new SecretKeySpec(new byte[32], "HmacSHA256")),
                reach,
                new Messenger.Waiting(Clock.systemUTC(), Duration.ofSeconds(5)));
    }

    private static Answer carry(boolean inside, URI address) {
        try (Messenger messenger = messenger(new Reach(inside))) {
            return messenger.carry(address, MESSAGE);
        }
    }

    /** Says yes and never stops talking. */
    private static void answer(ServerSocket receiver, AtomicLong sent) {
        try (Socket line = receiver.accept();
                OutputStream out = line.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] more = new byte[64 * 1024];
            while (true) {
                out.write(more);
                sent.addAndGet(more.length);
            }
        } catch (IOException cut) {
            sent.addAndGet(1);
        }
    }

    @Test
    void aGoodAnswerIsGoodAndWhatFollowsIsNotRead() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = Thread.ofPlatform().daemon().start(() -> answer(receiver, sent));
            long begun = System.nanoTime();
            Answer answer =
                    carry(true, URI.create("http://localhost:" + receiver.getLocalPort() + "/"));
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            assertEquals(new Answer.Status(200), answer);
            assertTrue(thread.join(Duration.ofSeconds(10)), "the line is cut");
            assertTrue(sent.get() < 10_000_000, sent::toString);
            assertTrue(taken.compareTo(Duration.ofSeconds(3)) < 0, taken::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org:99999/", "http://example.org/"})
    void anAddressThatMessagesDoNotGoToIsNotTried(String address) {
        assertEquals(new Answer.None(Answer.Why.ADDRESS), carry(false, URI.create(address)));
    }

    /**
     * A name that has meant nothing bad so far, and means a machine behind the portal's wall now.
     */
    @Test
    void aNameIsLookedUpForEachMessageAndLeadsNowhereInside() throws Exception {
        Deque<InetAddress[]> meanings = new ArrayDeque<>();
        meanings.add(new InetAddress[0]);
        meanings.add(new InetAddress[] {InetAddress.getLoopbackAddress()});
        meanings.add(new InetAddress[] {InetAddress.getByName("169.254.169.254")});
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Messenger messenger = messenger(new Reach(false, host -> meanings.remove()))) {
            inside.setSoTimeout(500);
            URI address = URI.create("https://example.org:" + inside.getLocalPort() + "/");
            for (int message = 0; message < 3; message++) {
                assertEquals(
                        new Answer.None(Answer.Why.ADDRESS), messenger.carry(address, MESSAGE));
            }
            assertTrue(meanings.isEmpty(), "each time anew");
            assertThrows(SocketTimeoutException.class, inside::accept);
        }
    }
}
