package org.samspel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More searches than can be answered, and an index that is lost, cost nobody a page. */
final class SearchUnderPressureTest {
    /** Far more than the line takes. */
    private static final int FLOOD = 400;

    private static final Map<String, String> REBUILT =
            Map.of(
                    "/sv/sok/", "Sökningen byggs upp på nytt.",
                    "/nb/sok/", "Søket bygges opp på nytt.",
                    "/nn/sok/", "Søket blir bygd opp på nytt.",
                    "/en/search/", "Search is being rebuilt.");

    @TempDir private Path folder;
    private RunningSite site;

    @BeforeEach
    void publish() throws Exception {
        site = new RunningSite(folder);
        write("a", "brukermedvirkning i kommunen");
        for (String language : List.of("sv", "nn", "en")) {
            site.write("content/articles/a/index." + language + ".md", text("A", "medvirkning"));
        }
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void write(String name, String words) throws IOException {
        site.write("content/articles/" + name + "/index.nb.md", text(name, words));
    }

    private static byte[] text(String title, String words) {
        return ("---\ntitle: " + title + "\n---\n" + words + "\n").getBytes(UTF_8);
    }

    private Answer get(String address) throws IOException {
        return site.ask("GET " + address, List.of());
    }

    @Test
    void aFloodOfSearchesIsTurnedAwayKindlyWhilePagesAreRead() throws Exception {
        String words =
                IntStream.range(0, 30)
                        .mapToObj(i -> "medvirkingsordningene" + i)
                        .collect(Collectors.joining("+"));
        List<Socket> flood = new ArrayList<>();
        try {
            for (int i = 0; i < FLOOD; i++) {
                Socket socket = site.connect();
                flood.add(socket);
                String request = "GET /nb/sok/?q=" + i + words + " HTTP/1.1\r\nHost: localhost\r\n";
                socket.getOutputStream()
                        .write((request + "Connection: close\r\n\r\n").getBytes(UTF_8));
            }
            assertEquals(200, get("/nb/artikler/a/").status());
            List<String> answers = new ArrayList<>();
            for (Socket socket : flood) {
                answers.add(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
            }
            assertTrue(answers.stream().anyMatch(it -> it.startsWith("HTTP/1.1 200")));
            List<String> away =
                    answers.stream().filter(it -> !it.startsWith("HTTP/1.1 200")).toList();
            assertFalse(away.isEmpty());
            for (String answer : away) {
                assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
                assertTrue(answer.contains("Retry-After: 5"), answer);
                assertTrue(answer.contains("Mange "), answer);
            }
            assertEquals(200, get("/nb/sok/?q=medvirkning").status());
        } finally {
            for (Socket socket : flood) {
                socket.close();
            }
        }
    }

    @Test
    void anIndexLostBeforeTheStartKeepsNobodyFromReading() throws Exception {
        site.close();
        deleteAll(folder.resolve("var/index"));
        site = new RunningSite(folder);
        site.start();
        assertEquals(200, get("/nb/artikler/a/").status());
        for (Map.Entry<String, String> page : REBUILT.entrySet()) {
            assertTrue(get(page.getKey()).body().contains(page.getValue()), page.getKey());
        }
        site.publish();
        assertTrue(get("/nb/sok/?q=kommunen").body().contains("1 treff"));
        for (Map.Entry<String, String> page : REBUILT.entrySet()) {
            assertFalse(get(page.getKey()).body().contains(page.getValue()), page.getKey());
        }
    }

    @Test
    void whileTheIndexIsLostSearchSaysSoAndGoesOn() throws Exception {
        Path index = folder.resolve("var/index");
        deleteAll(index);
        Files.writeString(index, "in the way");
        write("b", "noe nytt");
        site.publish();
        for (Map.Entry<String, String> page : REBUILT.entrySet()) {
            assertTrue(get(page.getKey()).body().contains(page.getValue()), page.getKey());
        }
        assertTrue(get("/nb/sok/?q=kommunen").body().contains("1 treff"));
        assertEquals(200, get("/nb/artikler/b/").status());
        site.awaitHarvest();
        Files.delete(index);
        write("c", "enda nyere");
        site.publish();
        for (Map.Entry<String, String> page : REBUILT.entrySet()) {
            assertFalse(get(page.getKey()).body().contains(page.getValue()), page.getKey());
        }
        assertTrue(get("/nb/sok/?q=nyere").body().contains("1 treff"));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
