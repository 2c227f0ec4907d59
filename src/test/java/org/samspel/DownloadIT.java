package org.samspel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files arrive whole, in parts, and slowly, and never at the cost of pages. */
@ExtendWith(SharedPortal.class)
class DownloadIT {
    private static final int SIZE = 24 << 20;
    private static final int SLOW_READERS = 100;
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

    /** What RFC 9110 §13.2.2 and §14.2 say of each; {@code ETAG} stands for the current one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Range: bytes=0-4 | 206 | 5
                    Range: bytes=0-0,9-9 | 206 | -1
                    Range: bytes=-99999999 | 206 | 25165824
                    Range: bytes=25165824- | 416 | 0
                    Range: lines=1-2 | 200 | 25165824
                    Range: bytes=0-4; If-Range: ETAG | 206 | 5
                    Range: bytes=0-4; If-Range: W/ETAG | 200 | 25165824
                    Range: bytes=0-4; If-Range: "x" | 200 | 25165824
                    Range: bytes=0-4; If-Match: ETAG | 206 | 5
                    Range: bytes=0-4; If-Match: "x" | 412 | 0
                    Range: bytes=0-4; If-None-Match: ETAG | 304 | 0
                    If-None-Match: "x", W/ETAG | 304 | 0
                    If-None-Match: "x"; If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT | 200 | -1
                    If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT | 304 | 0
                    If-Modified-Since: soon | 200 | -1
                    If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT | 412 | 0
                    If-Unmodified-Since: soon | 200 | -1
                    """)
    void conditionsAndRangesAreAnsweredAsTheRfcSays(String fields, int status, int length) {
        String etag =
                portal.bytes(ADDRESS, "Range", "bytes=0-0")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        String[] headers = fields.replace("ETAG", etag).split("; |: ", -1);
        HttpResponse<byte[]> answer = portal.bytes(ADDRESS, headers);
        assertEquals(status, answer.statusCode());
        assertTrue(length < 0 || answer.body().length == length, () -> answer.body().length + "");
        assertEquals(etag, answer.headers().firstValue("ETag").orElse(""));
    }

    @Test
    void severalPartsComeInOneAnswer() {
        HttpResponse<byte[]> parts = portal.bytes(ADDRESS, "Range", "bytes=0-2,9000000-9999999");
        String type = parts.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.matches("multipart/byteranges; ?boundary=\\w+"), type);
        String body = new String(parts.body(), StandardCharsets.ISO_8859_1);
        String second = new String(bytes, 9_000_000, 1_000_000, StandardCharsets.ISO_8859_1);
        String range = "Content-Range: bytes 9000000-9999999/" + SIZE + "\r\n\r\n";
        assertTrue(body.contains(range + second + "\r\n--"));
    }

    @Test
    void curlGoesOnWhereItWasCut(@TempDir Path folder) throws Exception {
        assumeTrue(curl("--version") == 0, "curl is not here");
        Path got = folder.resolve("got");
        String url = portal.address().resolve(ADDRESS).toString();
        int ended =
                curl("-sS", "--max-time", "0.5", "--limit-rate", "8M", "-o", got.toString(), url);
        assertEquals(28, ended, "cut");
        assertTrue(Files.size(got) < SIZE);
        for (int tries = 0; ended != 0 && tries < 30; tries++) {
            ended =
                    curl(
                            "-sS",
                            "-C",
                            "-",
                            "--max-time",
                            "2",
                            "--limit-rate",
                            "8M",
                            "-o",
                            got.toString(),
                            url);
        }
        assertEquals(digest(bytes), digest(Files.readAllBytes(got)));
    }

    private static int curl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }

    @Test
    void aFileThatShrinksMeanwhileNeverLooksWhole() throws IOException {
        try (Socket reader = slowReader()) {
            Files.write(file, new byte[1000]);
            long received = 1;
            byte[] buffer = new byte[1 << 16];
            try {
                for (int n = 0; n >= 0; n = reader.getInputStream().read(buffer)) {
                    received += n;
                }
            } catch (SocketException reset) {
                // That is a visible end, too.
            }
            assertTrue(received < SIZE, received + " bytes");
        } finally {
            publishALargeFile();
        }
    }

    @Test
    void aFileThatIsGoneButStillListedIsAClearAnswer() throws IOException {
        Files.delete(file);
        int status = portal.get(ADDRESS).statusCode();
        assertTrue(status == 503 || status == 404 || status == 410, status + "");
        publishALargeFile();
    }

    @Test
    void aConnectionServesTheNextQuestionAfterAWholeFileAndAfterAPart() throws Exception {
        try (Socket line =
                new Socket(InetAddress.getLoopbackAddress(), portal.address().getPort())) {
            line.setSoTimeout(20_000);
            InputStream in = line.getInputStream();
            for (int i = 0; i < 3; i++) {
                ask(line, "GET", "");
                assertEquals(SIZE, length(in));
                assertArrayEquals(bytes, in.readNBytes(SIZE));
                ask(line, "GET", "Range: bytes=3-8388610\r\n");
                assertEquals(8 << 20, length(in));
                assertArrayEquals(
                        Arrays.copyOfRange(bytes, 3, (8 << 20) + 3), in.readNBytes(8 << 20));
                ask(line, "HEAD", "");
                assertEquals(SIZE, length(in));
            }
        }
    }

    private static void ask(Socket line, String method, String fields) throws IOException {
        line.getOutputStream()
                .write(
                        (method
                                        + " "
                                        + ADDRESS
                                        + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + fields
                                        + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the headers, and gives the length they tell. */
    private static long length(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertTrue(next >= 0, () -> "ended after " + head);
            head.append((char) next);
        }
        return head.toString()
                .lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToLong(line -> Long.parseLong(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void readersWhoLeaveMidwayLeaveNoFileOpen() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells");
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            readers.add(slowReader());
        }
        assertTrue(timesOpen() >= readers.size(), "the server reads from the file");
        for (Socket reader : readers) {
            reader.close();
        }
        Eventually.within(Duration.ofSeconds(20), "the server has let go", () -> timesOpen() == 0);
    }

    /** How often a process of the portal has the file open. */
    private long timesOpen() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> openFiles(process.pid()))
                .filter(file::equals)
                .count();
    }

    private static Stream<Path> openFiles(long process) {
        List<Path> open = new ArrayList<>();
        Path folder = Path.of("/proc", Long.toString(process), "fd");
        try (DirectoryStream<Path> links = Files.newDirectoryStream(folder)) {
            for (Path link : links) {
                open.add(Files.readSymbolicLink(link));
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return open.stream(); // A process that has ended, or a file it has just closed.
        }
        return open.stream();
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
