package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samspel.KeptLine.get;
import static org.samspel.KeptLine.question;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.KeptLine.Reply;

/** Pages that are ready are sent past most of the server: nobody may see a difference. */
@ExtendWith(SharedPortal.class)
class ReadyPageIT {
    private static final String PAGE = "/nb/artikler/";
    private static final int MANY = 400;

    private final RunningPortal portal;

    ReadyPageIT(RunningPortal portal) {
        this.portal = portal;
    }

    @BeforeEach
    void itIsReady() {
        portal.get(PAGE);
        portal.get("/nb/");
    }

    private Reply reply(String question) throws IOException {
        try (KeptLine line = KeptLine.to(portal)) {
            line.send(question);
            return line.reply();
        }
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
        try (KeptLine line = KeptLine.to(portal)) {
            String tag = reply(get(PAGE)).headers().get("ETag");
            line.send(
                    get(PAGE)
                            + get(PAGE, "If-None-Match: " + tag)
                            + question("HEAD", PAGE)
                            + get("/nb/")
                            + get("/nb/finnes-ikke/")
                            + get(PAGE));
            Reply whole = line.reply();
            assertEquals("HTTP/1.1 200 OK", whole.status());
            Reply unchanged = line.head();
            assertTrue(unchanged.status().startsWith("HTTP/1.1 304"), unchanged.status());
            Reply head = line.head();
            assertEquals(whole.headers(), head.headers());
            assertTrue(line.reply().body().contains("<html"));
            assertTrue(line.reply().status().startsWith("HTTP/1.1 404"));
            assertEquals(whole.body(), line.reply().body());
        }
    }

    /** Whatever waits with the connection meanwhile, nothing of it is mixed up or left out. */
    @Test
    void aSlowReaderGetsEachPageWhole() throws Exception {
        String whole = reply(get(PAGE)).body();
        String home = reply(get("/nb/")).body();
        try (KeptLine line = KeptLine.to(portal)) {
            Thread asking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            for (int i = 0; i < MANY; i++) {
                                                line.send(get(i % 2 == 0 ? PAGE : "/nb/"));
                                            }
                                        } catch (IOException ended) {
                                            // Then an answer is missing below.
                                        }
                                    });
            Thread.sleep(500); // as long as it takes until no more is sent
            for (int i = 0; i < MANY; i++) {
                Reply reply = line.reply();
                assertEquals("HTTP/1.1 200 OK", reply.status(), "answer " + i);
                assertEquals(i % 2 == 0 ? whole : home, reply.body(), "answer " + i);
            }
            asking.join();
        }
    }

    @Test
    void whoAsksForTheLineToEndSeesItEnd() throws IOException {
        try (KeptLine line = KeptLine.to(portal)) {
            line.send(get(PAGE, "Connection: close"));
            assertEquals("HTTP/1.1 200 OK", line.reply().status());
            assertTrue(line.hasEnded());
        }
        try (KeptLine line = KeptLine.to(portal)) {
            line.send("GET " + PAGE + " HTTP/1.0\r\n\r\n");
            Reply old = line.reply();
            assertTrue(old.status().endsWith("200 OK"), old.status());
            assertTrue(line.hasEnded());
        }
    }
}
