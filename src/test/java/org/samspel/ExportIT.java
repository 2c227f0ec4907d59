package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The site lives on as plain files when its server is gone. */
@ExtendWith(Browsing.class)
class ExportIT {
    private static final String IN_SOME_FOLDER = "/old/sites/";

    @TempDir private static Path folder;
    private static HttpServer server;

    @BeforeAll
    static void copyTheSiteAndServeItFromAPlainServer() throws Exception {
        Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
        Path draft = Files.createDirectories(content.resolve("articles/draft"));
        Files.writeString(
                draft.resolve("index.nb.md"),
                "---\ntitle: Kladd\ndraft: true\n---\nIkke ferdig.\n");
        Path copy = folder.resolve("www" + IN_SOME_FOLDER + "samspel");
        Files.createDirectories(folder.resolve("www" + IN_SOME_FOLDER));
        assertEquals(0, export(copy.toString()), said());
        server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress("localhost", 0),
                        folder.resolve("www"),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static int export(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-jar", System.getProperty("samspel.jar", "target/samspel.jar"), "export"));
        command.addAll(List.of(arguments));
        command.add("samspel.content=" + folder.resolve("content"));
        command.add("samspel.data=" + folder.resolve("var"));
        command.add("samspel.url=https://samspel.example.org");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("console").toFile())
                        .start();
        assertTrue(process.waitFor(4, TimeUnit.MINUTES), "the export takes for ever");
        return process.exitValue();
    }

    private static String said() throws IOException {
        return Files.readString(folder.resolve("console"));
    }

    private static URI top() {
        return URI.create(
                "http://localhost:" + server.getAddress().getPort() + IN_SOME_FOLDER + "samspel/");
    }

    private static HttpResponse<String> get(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows every link there is, in every language, and looks for each fragment. */
    @Test
    void everyLinkOfTheCopyLeadsSomewhereInIt() {
        Map<URI, Document> pages = new HashMap<>();
        Map<URI, Integer> seen = new HashMap<>();
        List<String> dead = new ArrayList<>();
        Deque<URI> waiting = new ArrayDeque<>(List.of(top().resolve("index.html")));
        List<String[]> fragments = new ArrayList<>();
        while (!waiting.isEmpty()) {
            URI at = waiting.remove();
            if (seen.containsKey(at)) {
                continue;
            }
            HttpResponse<String> answer = get(at);
            seen.put(at, answer.statusCode());
            if (answer.statusCode() != 200 || !at.getPath().endsWith(".html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body(), at.toString());
            pages.put(at, page);
            for (Element control : page.select("[form]")) {
                if (page.getElementById(control.attr("form")) == null) {
                    dead.add(at + " has a control without its form: " + control);
                }
            }
            for (Element link :
                    page.select("a[href], img[src], script[src], link[href], form[action]")) {
                String attribute =
                        List.of("href", "src", "action").stream()
                                .filter(link::hasAttr)
                                .findFirst()
                                .orElseThrow();
                assertFalse(link.attr(attribute).startsWith("/"), at + " " + link);
                String to = link.absUrl(attribute);
                if (!to.startsWith("http://localhost")) {
                    continue;
                }
                URI target = URI.create(to);
                URI bare = URI.create(to.replaceAll("[#?].*", ""));
                waiting.add(bare);
                if (target.getFragment() != null) {
                    fragments.add(
                            new String[] {at.toString(), bare.toString(), target.getFragment()});
                }
            }
        }
        seen.forEach(
                (address, status) -> {
                    if (status != 200) {
                        dead.add(status + " " + address);
                    }
                });
        for (String[] each : fragments) {
            Document page = pages.get(URI.create(each[1]));
            if (page != null && page.getElementById(each[2]) == null) {
                dead.add(each[0] + " -> " + each[1] + "#" + each[2]);
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(pages.size() > 300, "only " + pages.size() + " pages");
    }

    @Test
    void everyLanguageHasItsPagesAndEveryFileItsBytes() throws IOException {
        Path copy = folder.resolve("www" + IN_SOME_FOLDER + "samspel");
        for (String page :
                List.of(
                        "sv/artiklar",
                        "nb/artikler",
                        "en/articles/brev-som-gar-att-lasa",
                        "nb/rapporter/glossary")) {
            assertTrue(Files.exists(copy.resolve(page).resolve("index.html")), page);
        }
        assertEquals(
                -1,
                Files.mismatch(
                        Path.of("content/reports/glossary/ordliste.nb.pdf"),
                        copy.resolve("nb/rapporter/ordliste/ordliste.nb.pdf")));
        assertFalse(Files.exists(copy.resolve("nb/artikler/draft")));
        assertTrue(Files.exists(copy.resolve("id/reports/glossary/index.html")));
    }

    @Test
    void aFormerAddressLeadsOn() throws IOException {
        Document page = Jsoup.parse(get(top().resolve("id/reports/glossary/index.html")).body());
        assertEquals(
                "0; url=../../../en/reports/glossary/index.html",
                page.select("meta[http-equiv=refresh]").attr("content"));
    }

    @Test
    void wordsAreFoundWithoutAServer(Browser browser) {
        try (Page page = browser.newPage()) {
            page.navigate(top().resolve("nb/index.html").toString());
            page.locator("input[name=q]").first().fill("brukerpaneler");
            page.locator("form button[type=submit]").first().click();
            page.waitForSelector(".hits .hit");
            assertTrue(page.locator(".hit").count() > 1);
            page.locator(".hit a").first().click();
            assertTrue(page.locator("h1").isVisible());
            assertTrue(page.url().startsWith(top().toString()), page.url());
        }
    }

    @Test
    void nobodysFilesAreOverwritten() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("thesis.txt"), "years of work");
        assertEquals(2, export(own.toString()));
        assertTrue(said().contains("thesis") || said().contains("own has files"), said());
        assertEquals("years of work", Files.readString(own.resolve("thesis.txt")));
        assertFalse(Files.exists(folder.resolve("own.half")));
        assertEquals(2, export());
    }

    @Test
    void anArchiveGetsTheSiteAndItsSourcesAsABag() throws Exception {
        Path bag = folder.resolve("bag");
        assertEquals(0, export("--bagit", bag.toString()), said());
        assertEquals(
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
                Files.readString(bag.resolve("bagit.txt")));
        Map<String, String> listed = manifest(bag.resolve("manifest-sha512.txt"));
        long octets = 0;
        List<Path> payload;
        try (Stream<Path> files = Files.walk(bag.resolve("data"))) {
            payload = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : payload) {
            octets += Files.size(file);
            String name = bag.relativize(file).toString();
            assertEquals(sha512(file), listed.get(name.replace("%", "%25")), name);
        }
        assertEquals(payload.size(), listed.size());
        assertTrue(
                Files.readString(bag.resolve("bag-info.txt"))
                        .contains("Payload-Oxum: " + octets + "." + payload.size() + "\n"));
        for (var tag : manifest(bag.resolve("tagmanifest-sha512.txt")).entrySet()) {
            assertEquals(tag.getValue(), sha512(bag.resolve(tag.getKey())), tag.getKey());
        }
        assertTrue(listed.containsKey("data/content/reports/glossary/index.nb.md"));
        assertFalse(listed.containsKey("data/content/articles/draft/index.nb.md"));
    }

    private static Map<String, String> manifest(Path file) throws IOException {
        Map<String, String> digests = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            digests.put(line.substring(130), line.substring(0, 128));
        }
        return digests;
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
