package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of the staff that send a byte now and then, on real lines. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowProgramsIT {
    private static final int MOST = 3;
    private static final int MANY = 12;
    private static final int MANY_QUESTIONS = 500;
    private static final String DRAFT = "---\ntitle: Plan\ndraft: true\n---\n";

    private final Browser browser;
    private final List<Newsroom> rooms = new ArrayList<>();
    private String token = "";
    private String other = "";

    SlowProgramsIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() throws IOException {
        rooms.add(Newsroom.open(browser, "samspel.api.patience=10", "samspel.api.per-minute=0"));
        token = room().token(room().publisher(), "read", "write", "upload");
        other = room().token(room().author(), "read", "write", "upload");
        Files.createDirectories(room().portal().content().resolve("reports/plan"));
        Files.writeString(room().portal().content().resolve("reports/plan/index.nb.md"), DRAFT);
        Eventually.within(
                Duration.ofMinutes(1),
                "the work is there",
                () ->
                        room().portal().get(SOURCE, "Authorization", "Bearer " + token).statusCode()
                                == 200);
    }

    private static final String SOURCE = "/api/v1/sources/reports/plan/nb";

    @AfterAll
    void close() throws IOException {
        for (Newsroom room : rooms) {
            room.close();
        }
    }

    private Newsroom room() {
        return rooms.getFirst();
    }

    /** A line on which a question has begun, and not ended. */
    private Socket begun(String token, String question, String type) throws IOException {
        Socket line = new Socket("localhost", room().portal().address().getPort());
        line.setSoTimeout(Newsroom.PATIENCE);
        line.getOutputStream()
                .write(
                        (question
                                        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + token
                                        + "\r\nContent-Type: "
                                        + type
                                        + "\r\nContent-Length: 1000\r\n\r\na;")
                                .getBytes(UTF_8));
        return line;
    }

    private Socket upload(String token, int number) throws IOException {
        return begun(
                token,
                "PUT /api/v1/works/reports/plan/files/slow-" + number + ".csv",
                "application/octet-stream");
    }

    /** Waits until the other end has hung up, and fails when it does not. */
    private static void hungUp(Socket line) throws IOException {
        try {
            line.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // What dripped meanwhile was not read.
        }
    }

    /** What comes first. */
    private static String status(Socket line) throws IOException {
        byte[] bytes = new byte[4_096];
        int count = line.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(count, 0), UTF_8);
    }

    private static void close(List<Socket> lines) throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    @Test
    void oneAccountSendsThreeFilesAtOnceAndLeavesRoomForOthers() throws Exception {
        Eventually.within(
                Duration.ofMinutes(1),
                "the interface has a place again, after those who took no answers",
                () -> status(token) == 200);
        List<Socket> lines = new ArrayList<>();
        try {
            for (int number = 0; number < MOST; number++) {
                int before = number;
                lines.add(upload(token, number));
                Eventually.within(
                        Duration.ofSeconds(20), "it is under way", () -> sending() > before);
            }
            Socket fourth = upload(token, MOST);
            lines.add(fourth);
            String answer = status(fourth);
            assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
            assertTrue(answer.contains("\r\nRetry-After: 5\r\n"), answer);
            assertTrue(answer.contains("#too-much-at-once"), answer);
            assertEquals(201, sent(other, "quick.csv"), "another account has room");
        } finally {
            close(lines);
        }
        Eventually.within(
                Duration.ofSeconds(60),
                "what broke off counts no longer",
                () -> sent(token, "later.csv") == 201);
    }

    /**
     * As many as the account may send at once: each would keep a thread for as long as it drips.
     */
    @Test
    void filesThatDripAreNotWaitedFor() throws Exception {
        List<Socket> lines = new ArrayList<>();
        for (int number = 0; number < MOST; number++) {
            int before = number;
            lines.add(upload(other, number));
            Eventually.within(Duration.ofSeconds(20), "it is under way", () -> sending() > before);
        }
        Thread drip = Thread.ofVirtual().start(() -> drip(lines));
        try {
            for (Socket line : lines) {
                String answer = status(line);
                assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
                hungUp(line);
            }
        } finally {
            drip.interrupt();
            close(lines);
        }
        Eventually.within(
                Duration.ofSeconds(20), "there is room again", () -> sent(other, "c.csv") == 201);
    }

    /** How many files have begun to arrive. */
    private long sending() {
        try (Stream<Path> files =
                Files.list(room().portal().content().resolveSibling("var/uploads"))) {
            return files.filter(file -> file.toString().endsWith(".bytes")).count();
        } catch (IOException notYet) {
            throw new UncheckedIOException(notYet);
        }
    }

    private int sent(String token, String name) {
        return room().portal()
                .send(
                        room().portal()
                                .request(
                                        "/api/v1/works/reports/plan/files/" + name,
                                        "Authorization",
                                        "Bearer " + token)
                                .PUT(BodyPublishers.ofString("a;b\n1;2\n")),
                        BodyHandlers.ofString())
                .statusCode();
    }

    /** More than there are threads: each line is ended in time, and nobody else waits meanwhile. */
    @Test
    void textsThatDripAreNotWaitedForAndKeepNobodyBusy() throws Exception {
        List<Socket> lines = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                lines.add(begun(token, "POST /api/v1/sources", "application/json"));
                Eventually.within(
                        Duration.ofSeconds(2), "others are answered", () -> status(other) == 200);
            }
            Thread drip = Thread.ofVirtual().start(() -> drip(lines));
            List<String> answers = new ArrayList<>();
            for (Socket line : lines) {
                String answer = status(line).replaceAll("(?s)^HTTP/1.1 (\\d+).*", "$1");
                answers.add(answer);
                if (answer.equals("408")) {
                    hungUp(line);
                }
            }
            drip.interrupt();
            assertEquals(MOST, answers.stream().filter("408"::equals).count(), answers::toString);
            assertEquals(
                    MANY - MOST, answers.stream().filter("429"::equals).count(), answers::toString);
        } finally {
            close(lines);
        }
        assertEquals(200, status(token));
    }

    /** What they send is called a form: then many a server reads it before it is asked to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /oai",
                "POST /api/v1/works",
                "GET /api/v1/works",
                "POST /api/v1/sources",
                "PUT /api/v1/works/reports/plan/files/a.csv",
                "POST /nb/",
                "POST /nb/sok/",
                "POST /guest/nb",
                "POST /staff",
                "POST /staff/uploads",
                "POST /share",
                "POST /s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/again",
                "POST /openapi",
                "POST /health"
            })
    void strangersWhoLetAFormDripKeepNobodyWaiting(String question) throws Exception {
        List<Socket> lines = new ArrayList<>();
        Thread drip = Thread.ofVirtual().unstarted(() -> drip(lines));
        try {
            for (int number = 0; number < MANY; number++) {
                lines.add(begun("none", question, "application/x-www-form-urlencoded"));
            }
            drip.start();
            for (int time = 0; time < 3; time++) {
                assertTrue(page(10_000).startsWith("HTTP/1.1 200"), question);
            }
        } finally {
            drip.interrupt();
            drip.join();
            close(lines);
        }
    }

    /** Many questions on each line, whose answers nobody takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/",
                "/nb/atom.xml",
                "/nb/there-is-none/",
                "/sitemap.xml",
                "/site/funding-logo.svg",
                "/oai?verb=ListRecords&metadataPrefix=mods",
                "/api/v1/works?limit=100",
                "/share/nb",
                "/share/nb/there-is-none",
                "/s/there-is-none",
                "/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/preview/files/there-is-none",
                "/health/there-is-none",
                "/health/ready",
                "/nb",
                "/api",
                "/api/v1/there-is-none",
                "/openapi",
                "/nb/artikler/"
            })
    void strangersWhoTakeNoAnswersKeepNobodyWaiting(String address) throws Exception {
        List<Socket> lines = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                lines.add(impatient(address));
            }
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                assertTrue(page(20_000).startsWith("HTTP/1.1 200"), address);
            }
        } finally {
            close(lines);
        }
    }

    /** The answer is made, and waits without a thread; so the next program has its turn. */
    @Test
    void programsThatTakeNoAnswersLeaveRoomForOthers() throws Exception {
        List<Socket> lines = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                lines.add(impatient("/openapi"));
            }
            for (int time = 0; time < 5; time++) {
                Eventually.within(
                        Duration.ofSeconds(10),
                        "another program is answered",
                        () -> room().portal().get("/api/v1/works").statusCode() == 200);
            }
        } finally {
            close(lines);
        }
    }

    /** A line on which much is asked at once, and nothing is read. */
    private Socket impatient(String address) throws IOException {
        Socket line = new Socket();
        line.setReceiveBufferSize(2_048);
        line.connect(new InetSocketAddress("localhost", room().portal().address().getPort()));
        byte[] questions =
                ("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .repeat(MANY_QUESTIONS)
                        .getBytes(UTF_8);
        // What the server does not read any more can't be written.
        Thread.ofVirtual().start(() -> ask(line, questions));
        return line;
    }

    private static void ask(Socket line, byte[] questions) {
        try {
            line.getOutputStream().write(questions);
        } catch (IOException ended) {
            // As it is to be.
        }
    }

    /**
     * What a reader gets, who waits less long than for those who drip, or take nothing.
     *
     * @param milliseconds at most
     */
    private String page(int milliseconds) throws IOException {
        try (Socket reader = new Socket("localhost", room().portal().address().getPort())) {
            reader.setSoTimeout(milliseconds);
            reader.getOutputStream().write("GET /nb/ HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
            return status(reader);
        }
    }

    private int status(String token) {
        return room().portal().get(SOURCE, "Authorization", "Bearer " + token).statusCode();
    }

    private static void drip(List<Socket> lines) {
        while (!Thread.currentThread().isInterrupted()) {
            for (Socket line : lines) {
                try {
                    line.getOutputStream().write(' ');
                } catch (IOException ended) {
                    // As it is to be.
                }
            }
            LockSupport.parkNanos(200_000_000);
        }
    }
}
