package org.samspel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are ready are sent past most of the server: nobody may see a difference. */
@ExtendWith(SharedPortal.class)
class ReadyPageIT {
    private static final String PAGE = "/nb/artikler/";
    private static final int MANY = 400;

    private final RunningPortal portal;

    ReadyPageIT(RunningPortal portal) {
        this.portal = portal;
    }

    /**
     * One answer on a line.
     *
     * @param body a character for each byte
     */
    private record Reply(String status, Map<String, String> headers, String body) {}

    @BeforeEach
    void itIsReady() {
        portal.get(PAGE);
        portal.get("/nb/");
    }

    private Socket line() throws IOException {
        Socket line = new Socket();
        line.setReceiveBufferSize(2_048);
        line.connect(new InetSocketAddress("localhost", portal.address().getPort()));
        line.setSoTimeout(30_000);
        return line;
    }

    private static String get(String path, String... fields) {
        return question("GET", path, fields);
    }

    private static String question(String method, String path, String... fields) {
        String more = String.join("", Arrays.stream(fields).map(it -> it + "\r\n").toList());
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    private static void ask(Socket line, String questions) throws IOException {
        line.getOutputStream().write(questions.getBytes(UTF_8));
    }

    private Reply reply(String question) throws IOException {
        try (Socket line = line()) {
            ask(line, question);
            return reply(new BufferedInputStream(line.getInputStream()), true);
        }
    }

    private static Reply reply(InputStream in, boolean hasBody) throws IOException {
        String status = line(in).orElseThrow(() -> new IOException("the line has ended"));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String field = line(in).orElse(""); !field.isEmpty(); field = line(in).orElse("")) {
            int colon = field.indexOf(':');
            String before = headers.put(field.substring(0, colon), field.substring(colon + 2));
            assertEquals(null, before, field);
        }
        headers.remove("Date"); // another each second
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Reply(
                status, headers, new String(in.readNBytes(hasBody ? length : 0), ISO_8859_1));
    }

    private static Optional<String> line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            line.append((char) next);
        }
        return Optional.of(line.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "gzip;q=0", "br, gzip, deflate"})
    void aPageIsTheSameWhicheverWayItTakes(String coding) throws IOException {
        for (String page : new String[] {"/nb/", PAGE, "/sv/", "/en/reports/"}) {
            portal.get(page);
            String accept = "Accept-Encoding: " + coding;
            Reply ready = reply(get(page, accept));
            Reply conditional = reply(get(page, accept, "If-None-Match: \"another\""));
            assertEquals("HTTP/1.1 200 OK", ready.status(), page);
            assertEquals(conditional.status(), ready.status(), page);
            assertEquals(conditional.headers(), ready.headers(), page);
            assertEquals(conditional.body(), ready.body(), page);
            assertTrue(ready.body().length() > 1_000, page);
        }
    }

    @Test
    void questionsSentAheadAreAnsweredInTheirOrder() throws IOException {
        try (Socket line = line()) {
            String tag = reply(get(PAGE)).headers().get("ETag");
            ask(
                    line,
                    get(PAGE)
                            + get(PAGE, "If-None-Match: " + tag)
                            + question("HEAD", PAGE)
                            + get("/nb/")
                            + get("/nb/finnes-ikke/")
                            + get(PAGE));
            InputStream in = new BufferedInputStream(line.getInputStream());
            Reply whole = reply(in, true);
            assertEquals("HTTP/1.1 200 OK", whole.status());
            Reply unchanged = reply(in, false);
            assertTrue(unchanged.status().startsWith("HTTP/1.1 304"), unchanged.status());
            Reply head = reply(in, false);
            assertEquals(whole.headers(), head.headers());
            assertTrue(reply(in, true).body().contains("<html"));
            assertTrue(reply(in, true).status().startsWith("HTTP/1.1 404"));
            assertEquals(whole.body(), reply(in, true).body());
        }
    }

    /** Whatever waits with the connection meanwhile, nothing of it is mixed up or left out. */
    @Test
    void aSlowReaderGetsEachPageWhole() throws Exception {
        String whole = reply(get(PAGE)).body();
        String home = reply(get("/nb/")).body();
        try (Socket line = line()) {
            Thread asking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            for (int i = 0; i < MANY; i++) {
                                                ask(line, get(i % 2 == 0 ? PAGE : "/nb/"));
                                            }
                                        } catch (IOException ended) {
                                            // Then an answer is missing below.
                                        }
                                    });
            Thread.sleep(500); // as long as it takes until no more is sent
            InputStream in = new BufferedInputStream(line.getInputStream());
            for (int i = 0; i < MANY; i++) {
                Reply reply = reply(in, true);
                assertEquals("HTTP/1.1 200 OK", reply.status(), "answer " + i);
                assertEquals(i % 2 == 0 ? whole : home, reply.body(), "answer " + i);
            }
            asking.join();
        }
    }

    @Test
    void whoAsksForTheLineToEndSeesItEnd() throws IOException {
        try (Socket line = line()) {
            ask(line, get(PAGE, "Connection: close"));
            InputStream in = new BufferedInputStream(line.getInputStream());
            assertEquals("HTTP/1.1 200 OK", reply(in, true).status());
            assertEquals(-1, in.read());
        }
        try (Socket line = line()) {
            ask(line, "GET " + PAGE + " HTTP/1.0\r\n\r\n");
            InputStream in = new BufferedInputStream(line.getInputStream());
            Reply old = reply(in, true);
            assertTrue(old.status().endsWith("200 OK"), old.status());
            assertEquals(-1, in.read());
        }
    }
}
