package org.samspel.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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

    private static Answer carry(boolean inside, URI address) {
        try (Messenger messenger =
                new Messenger(
                        new Signatures(new SecretKeySpec(new byte[32], "HmacSHA256")),
                        new Reach(inside),
                        new Messenger.Waiting(Clock.systemUTC(), Duration.ofSeconds(5)))) {
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
}
