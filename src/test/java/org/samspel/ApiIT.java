package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface for programs, asked as programs ask it. */
@ExtendWith(SharedPortal.class)
class ApiIT {
    private static final String WORKS = "/api/v1/works";

    private final RunningPortal portal;

    ApiIT(RunningPortal portal) {
        this.portal = portal;
    }

    private JsonNode ask(String address, String... headers) {
        HttpResponse<String> answer = portal.get(address, headers);
        assertEquals(200, answer.statusCode(), address + " " + answer.body());
        return Described.json(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }

    /** Follows every link to another answer, as a harvester would, from the lists on. */
    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsDescribed() {
        Described described = Described.by(portal);
        List<String> addresses =
                new ArrayList<>(List.of("/api/v1/search?q=dialog", "/api/v1/suggestions?q=dia"));
        for (String path : described.paths()) {
            if (!path.contains("{") && !path.startsWith("/s")) {
                String list = "/api/v1" + path;
                addresses.addAll(List.of(list, list + "?locale=en&limit=3", list + "?fields=id"));
                ask(list + "?limit=100").get("data").findValuesAsText("self").stream()
                        .map(self -> self.replaceAll("^https?://[^/]+", ""))
                        .forEach(addresses::add);
            }
        }
        assertTrue(addresses.size() > 150, "only " + addresses.size());
        return addresses.stream()
                .distinct()
                .map(it -> DynamicTest.dynamicTest(it, () -> isAsDescribed(described, it)));
    }

    private void isAsDescribed(Described described, String address) {
        HttpResponse<String> answer = portal.get(address);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(), described.objections(address, 200, answer.body()));
    }

    @Test
    void aListIsLeafedThroughByItsLinks() {
        List<String> all = texts(ask(WORKS + "?limit=100&sort=id").get("data"), "kind");
        List<String> ids = new ArrayList<>();
        String next = WORKS + "?limit=7&sort=id";
        while (!next.isEmpty()) {
            JsonNode page = ask(next.replaceAll("^https?://[^/]+", ""));
            page.get("data").forEach(work -> ids.add(work.get("id").asText()));
            assertEquals(all.size(), page.at("/meta/total").asInt());
            next = page.at("/links/next").asText();
        }
        assertEquals(all.size(), ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void theNewestWorksComeFirst() {
        List<String> days = new ArrayList<>();
        ask(WORKS + "?filter[kind]=report".replace("[", "%5B").replace("]", "%5D"))
                .get("data")
                .forEach(work -> days.add(work.get("published").asText()));
        assertTrue(days.size() > 2);
        assertEquals(days.stream().sorted(java.util.Comparator.reverseOrder()).toList(), days);
    }

    @Test
    void filtersNarrowAndFieldsLeaveOut() {
        JsonNode found =
                ask(
                        WORKS
                                + "?"
                                + encoded("filter[kind]")
                                + "=report&"
                                + encoded("filter[language]")
                                + "=en&fields=title,kind");
        assertTrue(found.at("/meta/total").asInt() > 0);
        for (JsonNode work : found.get("data")) {
            List<String> names = new ArrayList<>();
            work.fieldNames().forEachRemaining(names::add);
            assertEquals(List.of("id", "kind", "title"), names.stream().sorted().toList());
            assertEquals("report", work.get("kind").asText());
        }
    }

    @Test
    void everyTextSaysItsLanguageAndWhatStandsInForIt() {
        JsonNode own = ask("/api/v1/works/reports/glossary?locale=sv");
        assertEquals("sv", own.at("/title/language").asText());
        assertTrue(own.get("fallback") == null);
        JsonNode other = ask("/api/v1/works/reports/glossary", "Accept-Language", "nn");
        assertEquals("nb", other.at("/title/language").asText());
        assertEquals("nn", other.at("/fallback/requested").asText());
        assertEquals("nb", other.at("/fallback/served").asText());
    }

    @Test
    void aTextIsThereAsHtmlAndAsItsAuthorWroteIt() {
        JsonNode text = ask("/api/v1/works/articles/families/translations/nb");
        assertTrue(text.get("html").asText().contains("<p>"), text::toString);
        assertTrue(text.get("markdown").asText().contains("\n## "), text::toString);
        assertFalse(text.get("markdown").asText().contains("title:"), text::toString);
        assertEquals(
                404, portal.get("/api/v1/works/articles/families/translations/nn").statusCode());
    }

    @Test
    void aFileIsToldWithItsDigestAndCanBeDownloaded() {
        JsonNode file = ask("/api/v1/files/reports/glossary/ordliste.nb.pdf");
        assertEquals("nb", file.get("language").asText());
        String address = file.at("/links/download").asText().replaceAll("^https?://[^/]+", "");
        assertEquals(file.get("size").asInt(), portal.bytes(address).body().length);
    }

    @Test
    void searchFindsAndSuggestionsGoOn() {
        JsonNode found = ask("/api/v1/search?q=brukerpanel&locale=nb");
        assertTrue(found.at("/meta/total").asInt() > 0);
        assertTrue(found.at("/data/0/snippet").toString().contains("\"found\":true"));
        assertTrue(ask("/api/v1/suggestions?q=bruk&locale=nb").get("data").size() > 0);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        HttpResponse<String> first = portal.get(WORKS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertTrue(tag.startsWith("\""), tag);
        HttpResponse<String> again = portal.get(WORKS, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
        assertNotEquals(
                tag, portal.get(WORKS + "?locale=en").headers().firstValue("ETag").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/works?fliter=x | 400 | fliter | filter[kind]",
                "/works?filter[colour]=x | 400 | filter[colour] | filter[tag]",
                "/works?filter[kind]=novel | 400 | filter[kind] | report",
                "/works?sort=size | 400 | sort | -date",
                "/works?fields=title,secret | 400 | fields | translations",
                "/works?limit=100000 | 400 | limit | ",
                "/works?limit=0 | 400 | limit | ",
                "/works?page=-1 | 400 | page | ",
                "/works?page=99999999999 | 400 | page | ",
                "/works?locale=xx | 400 | locale | nn",
                "/works?limit=1&limit=2 | 400 | limit | ",
                "/search | 400 | q | ",
                "/works/reports/nothing | 404 | | ",
                "/works/nothing/at-all | 404 | | ",
                "/files/documents/nothing.pdf | 404 | | ",
                "/files/site.yml | 404 | | ",
                "/files/..%2Fpom.xml | 404 | | ",
                "/nothing | 404 | | "
            })
    void aWrongQuestionIsExplained(String address, int status, String parameter, String allowed) {
        HttpResponse<String> answer =
                portal.get("/api/v1" + address.replace("[", "%5B").replace("]", "%5D"));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        JsonNode problem = Described.json(answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().contains("{"), problem::toString);
        if (parameter != null) {
            assertEquals(parameter, problem.get("parameter").asText());
        }
        if (allowed != null) {
            assertTrue(problem.get("allowed").toString().contains(allowed), problem::toString);
        }
    }

    @Test
    void whoAsksIsToldInTheirLanguage() {
        String address = "/api/v1/works?limit=1000";
        List<String> said = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            HttpResponse<String> answer = portal.get(address, "Accept-Language", language);
            assertEquals(language, answer.headers().firstValue("Content-Language").orElse(""));
            said.add(Described.json(answer.body()).get("detail").asText());
        }
        assertEquals(4, said.stream().distinct().count(), said::toString);
        assertEquals("limit ska vara ett heltal från 1 till 100.", said.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void nothingIsChangedByAsking(String method) {
        HttpResponse<String> refused =
                portal.send(
                        portal.request(WORKS).method(method, BodyPublishers.noBody()),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(405, refused.statusCode());
    }

    @Test
    void aPageOfAnyoneMayAskFromABrowserAndEachAnswerSaysHowManyAreLeft() {
        HttpResponse<String> answer = portal.get(WORKS, "Origin", "https://school.example.org");
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        assertTrue(
                answer.headers()
                        .firstValue("RateLimit")
                        .orElse("")
                        .matches("\"address\";r=\\d+;t=\\d+"));
        assertEquals(
                List.of("\"address\";q=600;w=60"), answer.headers().allValues("RateLimit-Policy"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    /** A school's catalogue, written from nothing but the description. */
    @Test
    void aClientThatKnowsOnlyTheDescriptionFetchesAReport() {
        Client client = new Client(Described.by(portal), portal);
        JsonNode reports =
                client.call(
                        "listWorks",
                        Map.of("filter[kind]", "report", "locale", "nb", "sort", "title"));
        String name = reports.at("/data/0/id").asText().replace("reports/", "");
        JsonNode report = client.call("getWork", Map.of("kind", "reports", "name", name));
        JsonNode text =
                client.call(
                        "getTranslation",
                        Map.of("kind", "reports", "name", name, "language", "nb"));
        assertEquals(report.get("id"), text.get("work"));
        String path = report.at("/files/0/id").asText();
        JsonNode file = client.call("getFile", Map.of("path", path));
        assertEquals(path, file.get("id").asText());
        assertEquals(
                200,
                portal.get(file.at("/links/download").asText().replaceAll("^https?://[^/]+", ""))
                        .statusCode());
    }

    private record Client(Described described, RunningPortal portal) {
        JsonNode call(String operation, Map<String, String> values) {
            String path =
                    described.paths().stream()
                            .filter(it -> id(it).equals(operation))
                            .findFirst()
                            .orElseThrow();
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : described.operation(path).get("parameters")) {
                String name = parameter.get("name").asText();
                String value = encoded(values.getOrDefault(name, "")).replace("+", "%20");
                if (value.isEmpty()) {
                    continue;
                }
                switch (parameter.get("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", value);
                    case "query" -> query.add(encoded(name) + "=" + value);
                    default -> throw new AssertionError(parameter.toString());
                }
            }
            String base = described.document().at("/servers/0/url").asText();
            HttpResponse<String> answer =
                    portal.get(
                            base.replaceAll("^https?://[^/]+", "")
                                    + path
                                    + "?"
                                    + String.join("&", query));
            assertEquals(200, answer.statusCode(), answer.body());
            return Described.json(answer.body());
        }

        private String id(String path) {
            return described.operation(path).get("operationId").asText();
        }
    }

    @Test
    void manyQuestionsAtOnceKeepNoReaderWaiting() throws Exception {
        try (ExecutorService programs = Executors.newFixedThreadPool(24)) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                asked.add(programs.submit(() -> portal.get(WORKS + "?limit=100")));
            }
            long start = System.nanoTime();
            assertEquals(200, portal.get("/nb/").statusCode());
            assertTrue(System.nanoTime() - start < 5_000_000_000L);
            for (Future<HttpResponse<String>> each : asked) {
                HttpResponse<String> answer = each.get();
                if (answer.statusCode() != 200) {
                    assertEquals(503, answer.statusCode());
                    assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
                    assertEquals(
                            "busy",
                            Described.json(answer.body())
                                    .get("type")
                                    .asText()
                                    .replaceAll(".*#", ""));
                }
            }
        }
    }

    @Test
    void headTellsWhatGetWouldSend() {
        HttpResponse<byte[]> get = portal.bytes(WORKS);
        HttpResponse<byte[]> head =
                portal.send(
                        portal.request(WORKS).method("HEAD", BodyPublishers.noBody()),
                        HttpResponse.BodyHandlers.ofByteArray());
        for (String name : List.of("Content-Length", "ETag", "Content-Type")) {
            assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), name);
        }
    }

    @Test
    void whatReadersDoNotSeeLeavesNoTrace() throws IOException {
        String before = tags();
        Path folder = Files.createDirectories(portal.content().resolve("articles/secret-plan"));
        String revision = ask("/api/v1/status").get("revision").asText();
        Files.writeString(
                folder.resolve("index.nb.md"),
                "---\ntitle: Hemmelig plan\ntags: [hemmelig]\ndate: 2026-01-01\ndraft: true\n---\nXylofonkvartett.\n");
        Files.writeString(folder.resolve("plan.nb.txt"), "Xylofonkvartett");
        try {
            Eventually.within(
                    java.time.Duration.ofSeconds(20),
                    "the draft has been read",
                    () -> !ask("/api/v1/status").get("revision").asText().equals(revision));
            assertEquals(before, tags());
            assertEquals(404, portal.get(WORKS + "/articles/secret-plan").statusCode());
            assertEquals(
                    404, portal.get(WORKS + "/articles/secret-plan/translations/nb").statusCode());
            assertEquals(
                    404, portal.get("/api/v1/files/articles/secret-plan/plan.nb.txt").statusCode());
            assertEquals(0, ask("/api/v1/search?q=xylofonkvartett").at("/meta/total").asInt());
            assertEquals(0, ask("/api/v1/suggestions?q=hemmelig").get("data").size());
        } finally {
            SharedPortal.delete(folder);
        }
    }

    /** The tags of all lists, from which nobody can tell that there is a draft. */
    private String tags() {
        StringBuilder tags = new StringBuilder();
        for (String list : List.of("works", "files", "folders", "tags", "projects")) {
            tags.append(
                    portal.get("/api/v1/" + list + "?limit=100")
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow());
        }
        return tags.toString();
    }
}
