package org.samspel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files arrive whole, in parts, and slowly, and never at the cost of pages. */
@ExtendWith(SharedPortal.class)
class DownloadIT {
    private static final int SIZE = 24 << 20;
    private static final int SLOW_READERS = 50;
    private static final String ADDRESS = "/files/M%C3%A5linger%20%C3%A6%C3%B8%C3%A5.bin";

    private final RunningPortal portal;
    private final Path file;
    private final byte[] bytes = new byte[SIZE];

    DownloadIT(RunningPortal portal) {
        this.portal = portal;
        this.file = portal.content().resolve("documents/Målinger æøå.bin");
    }

    @BeforeEach
    void publishALargeFile() throws IOException {
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        Eventually.within(Duration.ofSeconds(20), "the file is there", () -> size() == SIZE);
    }

    private long size() {
        HttpResponse<Void> head =
                portal.send(
                        portal.request(ADDRESS).method("HEAD", BodyPublishers.noBody()),
                        BodyHandlers.discarding());
        return head.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @AfterEach
    void remove() throws IOException {
        Files.delete(file);
        Eventually.within(Duration.ofSeconds(20), "the file is gone", () -> size() != SIZE);
    }

    @Test
    void arrivesByteForByte() throws Exception {
        HttpResponse<byte[]> whole = portal.bytes(ADDRESS);
        assertEquals(digest(bytes), digest(whole.body()));
        String name = whole.headers().firstValue("Content-Disposition").orElse("");
        assertTrue(name.contains("M%C3%A5linger%20%C3%A6%C3%B8%C3%A5.bin"), name);
    }

    @Test
    void aBrokenDownloadIsResumed() throws Exception {
        HttpResponse<byte[]> first = portal.bytes(ADDRESS, "Range", "bytes=0-999999");
        assertEquals(206, first.statusCode());
        assertEquals(
                "bytes 0-999999/" + SIZE, first.headers().firstValue("Content-Range").orElse(""));
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> rest =
                portal.bytes(ADDRESS, "Range", "bytes=1000000-", "If-Range", etag);
        assertEquals(206, rest.statusCode());
        ByteBuffer joined = ByteBuffer.allocate(SIZE).put(first.body()).put(rest.body());
        assertEquals(digest(bytes), digest(joined.array()));
    }

    @Test
    void aPartOfAnotherVersionIsNotJoined() {
        HttpResponse<byte[]> whole =
                portal.bytes(ADDRESS, "Range", "bytes=1000000-", "If-Range", "\"older\"");
        assertEquals(200, whole.statusCode());
        assertEquals(SIZE, whole.body().length);
    }

    @Test
    void theLastBytesCanBeAskedFor() {
        HttpResponse<byte[]> end = portal.bytes(ADDRESS, "Range", "bytes=-3");
        assertArrayEquals(
                new byte[] {bytes[SIZE - 3], bytes[SIZE - 2], bytes[SIZE - 1]}, end.body());
        assertEquals(416, portal.bytes(ADDRESS, "Range", "bytes=" + SIZE + "-").statusCode());
    }

    @Test
    void slowReadersDoNotDelayPages() throws IOException {
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_READERS; i++) {
                readers.add(slowReader());
            }
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertEquals(200, portal.get("/sv/").statusCode());
                long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
                assertTrue(milliseconds < 2000, milliseconds + " ms for a page");
            }
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Asks for the file, takes the first byte and no more. */
    private Socket slowReader() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), portal.address().getPort()),
                5000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(
                        ("GET " + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        InputStream answer = socket.getInputStream();
        assertEquals('H', answer.read());
        return socket;
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
