package org.samspel.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.languages.Language;

/** Over real HTTP, what files on disk rarely do. */
@Timeout(30)
class FileAnswerTest {
    private static final Duration SOON = Duration.ofMillis(300);

    private final BlockingQueue<Downloader> counted = new LinkedBlockingQueue<>();
    private final Server server = new Server();
    private final ServerConnector http = new ServerConnector(server, 1, 1);
    private Bytes download = new Bytes(10, 10);

    /**
     * @param size what is promised
     * @param there what can be read
     */
    private record Bytes(long size, int there) implements Download {
        static final BlockingQueue<ReadableByteChannel> OPENED = new LinkedBlockingQueue<>();

        Bytes {
            OPENED.clear();
        }

        @Override
        public String name() {
            return "a.bin";
        }

        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String etag() {
            return "\"a\"";
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public Optional<Language> language() {
            return Optional.empty();
        }

        @Override
        public Optional<Document> document() {
            return Optional.empty();
        }

        @Override
        public Optional<String> sha256() {
            return Optional.empty();
        }

        @Override
        public ReadableByteChannel open(long position) {
            byte[] bytes = new byte[there];
            for (int i = 0; i < there; i++) {
                bytes[i] = (byte) ('a' + i % 26);
            }
            int from = (int) position;
            ReadableByteChannel channel =
                    Channels.newChannel(
                            new ByteArrayInputStream(bytes, from, Math.max(0, there - from)));
            OPENED.add(channel);
            return channel;
        }
    }

    @BeforeEach
    void start() throws Exception {
        FileAnswer files = new FileAnswer((downloader, sent) -> counted.add(downloader));
        HttpServlet servlet =
                new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response)
                            throws IOException {
                        files.send(request, response, download);
                    }
                };
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.addConnector(http);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() {
        LifeCycle.stop(server);
    }

    @Test
    void aWholeDownloadIsCountedOnceWithWhatTheRequestSaysOfItself() throws Exception {
        String answer = ask("GET", "User-Agent: x", "Sec-Purpose: prefetch", "X-Moz: prefetch");
        assertTrue(answer.endsWith("\r\n\r\nabcdefghij"), answer);
        assertEquals(
                new Downloader("127.0.0.1", "x", "prefetch, prefetch"),
                counted.poll(5, TimeUnit.SECONDS));
        nothingMoreIsCounted();
    }

    @Test
    void anEmptyDownloadIsCountedToo() throws Exception {
        download = new Bytes(0, 0);
        assertTrue(ask("GET").contains("Content-Length: 0\r\n"));
        assertEquals(new Downloader("127.0.0.1", "", ""), counted.poll(5, TimeUnit.SECONDS));
        assertTrue(ask("GET", "Range: bytes=0-").startsWith("HTTP/1.1 200"));
    }

    @Test
    void partsHeadAndUnchangedAreNotCounted() throws Exception {
        assertTrue(ask("GET", "Range: bytes=0-").startsWith("HTTP/1.1 206"));
        assertTrue(ask("GET", "Range: bytes=10-").startsWith("HTTP/1.1 416"));
        assertTrue(ask("HEAD").startsWith("HTTP/1.1 200"));
        assertTrue(ask("GET", "If-None-Match: \"a\"").startsWith("HTTP/1.1 304"));
        assertTrue(ask("GET", "If-Match: \"b\"").startsWith("HTTP/1.1 412"));
        nothingMoreIsCounted();
    }

    @Test
    void whatIsShorterThanPromisedBreaksTheConnectionAndIsNotCounted() throws Exception {
        download = new Bytes(1_000_000, 500_000);
        String answer = ask("GET");
        assertTrue(answer.contains("Content-Length: 1000000\r\n"), answer);
        assertTrue(answer.length() < 600_000);
        nothingMoreIsCounted();
        everyChannelIsClosed();
    }

    @Test
    void aReaderWhoLeavesIsNotCountedAndNothingStaysOpen() throws Exception {
        download = new Bytes(60_000_000, 60_000_000);
        try (Socket socket = send("GET")) {
            assertEquals('H', socket.getInputStream().read());
        }
        nothingMoreIsCounted();
        everyChannelIsClosed();
    }

    @Test
    void severalPartsHaveTheLengthThatIsSaid() throws Exception {
        download = new Bytes(500_000, 500_000);
        String answer = ask("GET", "Range: bytes=26-28,400000-499999,-0,7-7");
        Matcher head =
                Pattern.compile(
                                "(?s).*Content-Length: (\\d+)\r\n.*boundary=(\\w+)\r\n.*?\r\n\r\n(.*)")
                        .matcher(reordered(answer));
        assertTrue(head.matches(), answer.substring(0, 500));
        String body = head.group(3);
        assertEquals(Integer.parseInt(head.group(1)), body.length());
        String[] parts = body.split("(\r\n)?--" + head.group(2) + "(--)?\r\n", -1);
        assertEquals(5, parts.length);
        String type = "Content-Type: application/octet-stream\r\n";
        assertEquals(type + "Content-Range: bytes 26-28/500000\r\n\r\nabc", parts[1]);
        assertTrue(parts[2].startsWith(type + "Content-Range: bytes 400000-499999/500000\r\n\r\n"));
        assertTrue(parts[3].endsWith("7-7/500000\r\n\r\nh"));
        nothingMoreIsCounted();
        everyChannelIsClosed();
    }

    @Test
    void aSmallPartIsSentWithItsDigestWhenAskedFor() throws Exception {
        download = new Bytes(20L << 20, 20 << 20);
        String wish = "Want-Content-Digest: sha-512=9, sha-256=1";
        String answer = ask("GET", "Range: bytes=26-28", wish);
        // printf abc | openssl sha256 -binary | base64
        String abc = "Content-Digest: sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:";
        assertTrue(answer.contains(abc), answer);
        assertTrue(answer.endsWith("\r\n\r\nabc"), answer);
        assertTrue(ask("GET", "Range: bytes=0-8388607", wish).contains("Content-Digest: "));
        assertFalse(ask("GET", "Range: bytes=0-8388608", wish).contains("Content-Digest: "));
        assertFalse(ask("GET", "Range: bytes=26-28").contains("Content-Digest: "));
        everyChannelIsClosed();
    }

    @Test
    void theDigestOfSeveralPartsIsThatOfAllThatIsSent() throws Exception {
        download = new Bytes(500_000, 500_000);
        String answer =
                ask("GET", "Range: bytes=26-28,400000-499999", "Want-Content-Digest: sha-256=1");
        Matcher digest =
                Pattern.compile("(?s).*Content-Digest: sha-256=:([^:]+):\r\n.*?\r\n\r\n(.*)")
                        .matcher(answer);
        assertTrue(digest.matches(), answer.substring(0, 500));
        byte[] sent = digest.group(2).getBytes(ISO_8859_1);
        assertEquals(
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(sent)),
                digest.group(1));
    }

    @Test
    void aPartThatCannotBeReadToItsEndIsNotDescribedAsWhole() throws Exception {
        download = new Bytes(500, 50);
        String answer = ask("GET", "Range: bytes=0-99", "Want-Content-Digest: sha-256=1");
        assertFalse(answer.contains("Content-Digest: "), answer);
        assertTrue(answer.startsWith("HTTP/1.1 500"), answer);
        everyChannelIsClosed();
    }

    /** The length first, wherever the server puts it. */
    private static String reordered(String answer) {
        Matcher length = Pattern.compile("Content-Length: \\d+\r\n").matcher(answer);
        assertTrue(length.find());
        return length.group() + answer;
    }

    private void nothingMoreIsCounted() throws InterruptedException {
        assertEquals(null, counted.poll(SOON.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void everyChannelIsClosed() {
        assertFalse(Bytes.OPENED.isEmpty());
        for (ReadableByteChannel channel : List.copyOf(Bytes.OPENED)) {
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (channel.isOpen() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertFalse(channel.isOpen());
        }
    }

    private String ask(String method, String... headers) throws IOException {
        try (Socket socket = send(method, headers)) {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private Socket send(String method, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.getLocalPort());
        socket.setSoTimeout(10_000);
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String request =
                method + " /a.bin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + lines + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }
}
