package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The door to the staff's pages on bad days, as it stands behind a proxy with TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StaffDoorIT {
    private static final String URL = "https://portal.example";
    private static final Pattern FIRST =
            Pattern.compile("become the first: " + URL + "(/staff/link/[\\w-]+)");
    private static final int MANY = 200;

    @TempDir static Path folder;
    private EmbeddedPostgres database;
    private RunningPortal portal;

    @BeforeAll
    void open() throws IOException {
        database = EmbeddedPostgres.start();
        Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
        portal =
                RunningPortal.start(
                        content,
                        folder.resolve("var"),
                        "samspel.url=" + URL,
                        "samspel.database.url=jdbc:postgresql://localhost:"
                                + database.getPort()
                                + "/postgres",
                        "samspel.database.user=postgres",
                        "samspel.database.password=postgres");
    }

    @AfterAll
    void close() throws IOException {
        portal.close();
        database.close();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body =
                String.join(
                        "&",
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .toList());
        return portal.request(path, "Origin", URL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void behindTlsTheCookieIsForThisHostAlone() {
        Eventually.within(
                Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal.said()).find());
        Matcher link = FIRST.matcher(portal.said());
        assertTrue(link.find());
        HttpResponse<String> answer =
                portal.send(
                        form(
                                link.group(1),
                                Map.of(
                                        "email", "kari@example.org",
                                        "name", "Kari Nordmann",
                                        "password", "fem røde epler i kurven")),
                        BodyHandlers.ofString());
        assertEquals(303, answer.statusCode());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(
                cookie.matches(
                        "__Host-samspel-staff=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure"),
                cookie);
    }

    @Test
    @Order(2)
    void bodiesThatAreTooLargeAreNotRead() {
        String large = "email=" + "a".repeat(100_000);
        HttpRequest.Builder told =
                portal.request("/staff/sign-in", "Origin", URL)
                        .header("Content-Type", "application/x-www-form-urlencoded");
        assertEquals(413, status(told.copy().POST(BodyPublishers.ofString(large))));
        assertEquals(
                413,
                status(
                        told.copy()
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofString(large)))),
                "in pieces, without a length");
        assertEquals(
                415,
                status(
                        portal.request("/staff/sign-in", "Origin", URL)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("email=a"))));
    }

    private int status(HttpRequest.Builder request) {
        return portal.send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    @Order(3)
    void slowSendersKeepNobodyElseWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket("localhost", portal.address().getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                ("POST /staff/sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                                                + URL
                                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                                + "Content-Length: 30\r\n\r\nemail=")
                                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertEquals(200, portal.get("/nb/").statusCode());
            assertEquals(
                    422,
                    status(form("/staff/sign-in", Map.of("email", "a@example.org"))),
                    "others can sign in meanwhile");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Order(4)
    void manyWhoSignInAtOnceDoNotSlowReadersDown() throws Exception {
        long before = median(IntStream.range(0, 40).mapToObj(i -> reading()).toList());
        List<Callable<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            HttpRequest.Builder guess =
                    form(
                                    "/staff/sign-in",
                                    Map.of(
                                            "email",
                                            "guess" + i + "@example.org",
                                            "password",
                                            "fem røde epler i kurven"))
                            .header("X-Forwarded-For", "198.51." + i + ".1")
                            .header("Accept-Language", "nn");
            crowd.add(() -> portal.send(guess, BodyHandlers.ofString()));
        }
        try (ExecutorService people = Executors.newFixedThreadPool(MANY)) {
            List<Future<HttpResponse<String>>> waiting =
                    crowd.stream().map(people::submit).toList();
            List<Long> during = new ArrayList<>();
            while (waiting.stream().anyMatch(each -> !each.isDone())) {
                during.add(reading());
            }
            int busy = 0;
            for (Future<HttpResponse<String>> each : waiting) {
                HttpResponse<String> answer = each.get();
                assertTrue(List.of(422, 429).contains(answer.statusCode()), answer::body);
                boolean sentAway = answer.statusCode() == 429;
                busy += sentAway ? 1 : 0;
                assertEquals(sentAway, answer.headers().firstValue("Retry-After").isPresent());
                assertEquals(sentAway, answer.body().contains("Vent litt"), answer::body);
            }
            long meanwhile = median(during);
            System.Logger log = System.getLogger(StaffDoorIT.class.getName());
            log.log(
                    System.Logger.Level.INFO,
                    "A page took {0} µs before, {1} µs (of {2}) beside {3} who sign in; {4} were"
                            + " asked to wait",
                    before,
                    meanwhile,
                    during.size(),
                    MANY,
                    busy);
            assertTrue(busy >= MANY / 2, busy + " were asked to wait");
            assertTrue(meanwhile < 5 * before + 20_000, meanwhile + " µs after " + before);
        }
    }

    /** Microseconds until a page is there. */
    private long reading() {
        long start = System.nanoTime();
        assertEquals(200, portal.get("/nb/").statusCode());
        return (System.nanoTime() - start) / 1_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    @Order(5)
    void withoutTheDatabaseStaffAreToldAndReadersAreServed() throws IOException {
        database.close();
        Map<String, String> titles =
                Map.of(
                        "sv", "Ingen kan logga in just nu",
                        "nb", "Ingen kan logge inn akkurat nå",
                        "nn", "Ingen kan logge inn akkurat no",
                        "en", "Nobody can sign in just now");
        titles.forEach(
                (language, title) -> {
                    HttpResponse<String> answer =
                            portal.get(
                                    "/staff",
                                    "Cookie",
                                    "__Host-samspel-staff=" + "a".repeat(43),
                                    "Accept-Language",
                                    language);
                    assertEquals(503, answer.statusCode(), language);
                    assertTrue(answer.body().contains(title), answer::body);
                    assertFalse(answer.body().contains("Exception"), answer::body);
                });
        assertEquals(200, portal.get("/nb/").statusCode());
        assertFalse(portal.said().contains("failed, number"), "it is nobody's mistake");
    }
}
