package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.webhooks.Receiver;

/** A program that writes, as its author would write it, and others that may not. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCES = "/api/v1/sources";

    private final Browser browser;
    private final List<Newsroom> rooms = new ArrayList<>();
    private final List<Page> windows = new ArrayList<>();
    private String everything = "";

    WritingIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open() throws IOException {
        rooms.add(
                Newsroom.open(
                        browser,
                        "samspel.webhooks.inside=true",
                        "samspel.api.per-minute=0",
                        "samspel.uploads.max-file-size=2000000"));
        windows.add(room().publisher());
        everything = token(windows.getFirst(), "read", "write", "upload", "publish");
    }

    @AfterAll
    void close() throws IOException {
        for (Newsroom room : rooms) {
            room.close();
        }
    }

    private Newsroom room() {
        return rooms.getFirst();
    }

    private RunningPortal portal() {
        return room().portal();
    }

    private String token(Page window, String... scopes) {
        return room().token(window, scopes);
    }

    /** A program with a token. */
    private record Program(RunningPortal portal, Described described, String token) {

        HttpResponse<String> ask(String method, String address, String body, String... headers) {
            return send(method, address, BodyPublishers.ofString(body), headers);
        }

        HttpResponse<String> send(
                String method, String address, HttpRequest.BodyPublisher body, String... headers) {
            HttpRequest.Builder request =
                    portal.request(address, headers)
                            .method(method, body)
                            .setHeader("Authorization", "Bearer " + token);
            HttpResponse<String> answer = portal.send(request, BodyHandlers.ofString());
            assertEquals(
                    List.of(),
                    described.objections(
                            method.toLowerCase(Locale.ROOT),
                            address,
                            answer.statusCode(),
                            answer.body()),
                    answer.body());
            return answer;
        }

        HttpResponse<String> create(String work, String source) {
            return ask(
                    "POST",
                    SOURCES,
                    json(Map.of("work", work, "language", "nb", "source", source)),
                    "Content-Type",
                    "application/json");
        }

        HttpResponse<String> change(String address, String tag, String source) {
            return ask(
                    "PUT",
                    address,
                    json(Map.of("source", source)),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    tag);
        }
    }

    private Program program(String token) {
        return new Program(portal(), Described.by(portal()), token);
    }

    private Program program() {
        return program(everything);
    }

    private static String json(Map<String, String> fields) {
        return JSON.valueToTree(fields).toString();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String text(String title) {
        return "---\ntitle: %s\ndate: 2026-01-02\n---\nInnhold.\n".formatted(title);
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertFalse(answer.body().contains("{0}") || answer.body().contains("{2}"), answer.body());
        return Described.json(answer.body());
    }

    private static String kind(JsonNode problem) {
        return problem.get("type").asText().replaceAll(".*#", "");
    }

    @Test
    void aProgramWritesSendsAFileAndPublishesAndReadersSeeIt() throws IOException {
        Program program = program();
        HttpResponse<String> made = program.create("reports/plan", text("Plan"));
        assertEquals(201, made.statusCode(), made.body());
        String address = SOURCES + "/reports/plan/nb";
        assertEquals(room().address(address), made.headers().firstValue("Location").orElseThrow());
        assertEquals("draft", Described.json(made.body()).get("state").asText());
        assertEquals(404, portal().get("/api/v1/works/reports/plan").statusCode());

        HttpResponse<String> changed = program.change(address, tag(made), text("En bedre plan"));
        assertEquals(200, changed.statusCode(), changed.body());

        String file = "/api/v1/works/reports/plan/files/tall.nb.csv";
        byte[] bytes = "år;antall\n2026;7\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> sent = program.send("PUT", file, BodyPublishers.ofByteArray(bytes));
        assertEquals(201, sent.statusCode(), sent.body());
        assertEquals(404, portal().get("/api/v1/files/reports/plan/tall.nb.csv").statusCode());

        HttpResponse<String> shown =
                program.ask("PUT", address + "/publication", "", "If-Match", tag(changed));
        assertEquals(200, shown.statusCode(), shown.body());
        JsonNode source = Described.json(shown.body());
        assertEquals("published", source.get("state").asText());
        String page = source.get("page").asText().replaceAll("^https?://[^/]+", "");
        assertTrue(portal().get(page).body().contains("En bedre plan"));
        JsonNode work = Described.json(portal().get("/api/v1/works/reports/plan").body());
        String download =
                Described.json(portal().get("/api/v1/files/reports/plan/tall.nb.csv").body())
                        .at("/links/download")
                        .asText()
                        .replaceAll("^https?://[^/]+", "");
        assertEquals(1, work.get("files").size());
        assertEquals(
                new String(bytes, StandardCharsets.UTF_8),
                new String(portal().bytes(download).body(), StandardCharsets.UTF_8));

        HttpResponse<String> hidden =
                program.ask("DELETE", address + "/publication", "", "If-Match", tag(shown));
        assertEquals(200, hidden.statusCode(), hidden.body());
        assertEquals(404, portal().get(page).statusCode());
        assertEquals(404, portal().get(download).statusCode());
    }

    @Test
    void withoutATokenNobodyWritesAndACookieIsNone() {
        HttpResponse<String> nobody =
                portal().send(
                                portal().request(SOURCES, "Accept-Language", "sv"),
                                BodyHandlers.ofString());
        JsonNode problem = problem(nobody, 401);
        assertEquals("Bearer", nobody.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals("sv", nobody.headers().firstValue("Content-Language").orElse(""));
        assertTrue(problem.get("type").asText().endsWith("#no-token"), problem::toString);
        String cookies =
                windows.getFirst().context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
        assertFalse(cookies.isEmpty());
        problem(portal().get(SOURCES, "Cookie", cookies), 401);
        HttpResponse<String> wrong =
                portal().get(SOURCES, "Authorization", "Bearer samspel_" + "x".repeat(43));
        problem(wrong, 401);
        assertEquals(
                "Bearer error=\"invalid_token\"",
                wrong.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void aTokenThatIsTakenBackIsNoneAnyMore() {
        Page window = room().author();
        String token = token(window, "read");
        assertEquals(200, portal().get(SOURCES, "Authorization", "Bearer " + token).statusCode());
        window.navigate(room().address("/staff/tokens"));
        assertTrue(window.locator(".rows").innerText().contains("Import read"));
        window.locator("[name=revoke]").press("Enter");
        window.locator(".said").waitFor();
        problem(portal().get(SOURCES, "Authorization", "Bearer " + token), 401);
    }

    @Test
    void aTokenThatIsNotGoodForItIsToldWhatIsMissing() {
        String address = SOURCES + "/reports/scopes/nb";
        HttpResponse<String> made = program().create("reports/scopes", text("Tilgang"));
        Program reader = program(token(windows.getFirst(), "read"));
        assertEquals(200, reader.ask("GET", address, "").statusCode());
        HttpResponse<String> refused = reader.change(address, tag(made), text("Nei"));
        assertEquals("write", problem(refused, 403).get("scope").asText());
        assertEquals(
                "Bearer error=\"insufficient_scope\", scope=\"write\"",
                refused.headers().firstValue("WWW-Authenticate").orElse(""));
        HttpResponse<String> shown =
                reader.ask("PUT", address + "/publication", "", "If-Match", tag(made));
        assertEquals("publish", problem(shown, 403).get("scope").asText());
        HttpResponse<String> sent =
                reader.ask("PUT", "/api/v1/works/reports/scopes/files/a.csv", "a;b\n");
        assertEquals("upload", problem(sent, 403).get("scope").asText());
        Program writer = program(token(windows.getFirst(), "write"));
        assertEquals("read", problem(writer.ask("GET", address, ""), 403).get("scope").asText());
    }

    @Test
    void anAuthorsProgramWritesDraftsAndNoMore() {
        Program author = program(token(room().author(), "read", "write", "upload", "publish"));
        HttpResponse<String> made = author.create("articles/from-author", text("Utkast"));
        assertEquals(201, made.statusCode(), made.body());
        String address = SOURCES + "/articles/from-author/nb/publication";
        JsonNode problem = problem(author.ask("PUT", address, "", "If-Match", tag(made)), 403);
        assertTrue(problem.get("type").asText().endsWith("#missing-role"), problem::toString);
    }

    @Test
    void aDraftIsNowhereForOthers() {
        Program program = program();
        program.create("articles/hidden-plan", text("Xylofonkvartett"));
        String folder = "/api/v1/works/articles/hidden-plan";
        program.ask("PUT", folder + "/files/xylofonliste.csv", "a;b\n1;2\n");
        for (String address :
                List.of(
                        folder,
                        folder + "/translations/nb",
                        "/api/v1/files/articles/hidden-plan/xylofonliste.csv",
                        "/nb/artikler/hidden-plan/",
                        "/id/articles/hidden-plan",
                        "/nb/artikler/hidden-plan/xylofonliste.csv")) {
            assertEquals(404, portal().get(address).statusCode(), address);
        }
        for (String address :
                List.of(SOURCES + "/articles/hidden-plan/nb", folder + "/files/xylofonliste.csv")) {
            problem(portal().get(address), 401);
        }
        problem(portal().get(folder + "/files"), 401);
        for (String address :
                List.of(
                        "/api/v1/works?limit=100",
                        "/api/v1/files?limit=100",
                        "/api/v1/tags?limit=100",
                        "/api/v1/search?q=xylofonkvartett&locale=nb",
                        "/api/v1/suggestions?q=xylo&locale=nb",
                        "/nb/",
                        "/nb/artikler/",
                        "/nb/artikler.atom",
                        "/nb.atom",
                        "/nb/sok/?q=xylofonkvartett",
                        "/sitemap.xml",
                        "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
                        "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                        "/oai?verb=GetRecord&metadataPrefix=oai_dc"
                                + "&identifier=oai:localhost:articles/hidden-plan")) {
            String body =
                    portal().get(address)
                            .body()
                            // What was asked may be repeated.
                            .replaceAll("(?i)<request[^>]*>|\"q\":\"[^\"]*\"|q=xylo\\w*", "")
                            .replaceAll("(?i)value=\"xylo\\w*\"", "");
            assertFalse(body.contains("hidden-plan"), address + " " + body);
            assertFalse(body.contains("Xylofon"), address + " " + body);
            assertFalse(body.contains("xylofonliste"), address + " " + body);
        }
        assertTrue(program.ask("GET", SOURCES + "?limit=100", "").body().contains("hidden-plan"));
    }

    @Test
    void whoMayReadDraftsGetsTheFilesBesideThem() {
        Program program = program();
        program.create("articles/with-files", text("Med filer"));
        String folder = "/api/v1/works/articles/with-files/files";
        HttpResponse<String> sent = program.ask("PUT", folder + "/tall.nb.csv", "a;b\n1;2\n");
        Program reader = program(token(windows.getFirst(), "read"));
        HttpResponse<String> listed = reader.ask("GET", folder, "");
        assertEquals(200, listed.statusCode(), listed.body());
        JsonNode one = Described.json(listed.body()).at("/data/0");
        assertEquals(Described.json(sent.body()), one);
        String address = one.get("bytes").asText().replaceAll("^https?://[^/]+", "");
        HttpResponse<String> file = reader.ask("GET", address, "");
        assertEquals("a;b\n1;2\n", file.body());
        assertEquals(tag(sent), tag(file));
        assertEquals("attachment", file.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(304, reader.ask("GET", address, "", "If-None-Match", tag(file)).statusCode());
        problem(reader.ask("GET", folder + "/other.csv", ""), 404);
        problem(reader.ask("GET", "/api/v1/works/articles/none/files", ""), 404);
        Program writer = program(token(windows.getFirst(), "write", "upload"));
        assertEquals("read", problem(writer.ask("GET", folder, ""), 403).get("scope").asText());
        assertEquals("read", problem(writer.ask("GET", address, ""), 403).get("scope").asText());
    }

    /** Everything of both, since one name is the beginning of the other. */
    @Test
    void aWorkWhoseNameEndsAsWhatBelongsToAWorkIsAnsweredAndSoAreItsFiles() throws IOException {
        String parent = "/api/v1/works/reports/yearly";
        for (String name : List.of("", "/files", "/translations/nb")) {
            Path folder = portal().content().resolve("reports/yearly" + name);
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("index.nb.md"),
                    "---\ntitle: Navn" + name + "\ndate: 2026-01-01\n---\nTekst.\n");
        }
        Path below = portal().content().resolve("reports/yearly/files");
        Files.writeString(below.resolve("tall.nb.csv"), "a;b\n1;2\n");
        Eventually.within(
                Duration.ofSeconds(20),
                "the works are read",
                () -> portal().get(parent + "/files/translations/nb").statusCode() == 200);

        assertEquals("Navn", title(parent));
        assertEquals("Navn/files", title(parent + "/files"));
        assertEquals("Navn/translations/nb", title(parent + "/translations/nb"));
        assertEquals("Navn/files", title(parent + "/files/translations/nb"));

        problem(portal().get(parent + "/files/files"), 401);
        Program program = program();
        JsonNode listed = Described.json(program.ask("GET", parent + "/files/files", "").body());
        assertEquals("tall.nb.csv", listed.at("/data/0/name").asText(), listed::toString);
        String file = parent + "/files/files/tall.nb.csv";
        HttpResponse<String> there = program.ask("GET", file, "");
        assertEquals("a;b\n1;2\n", there.body());
        HttpResponse<String> put = program.ask("PUT", file, "a;b\n3;4\n", "If-Match", tag(there));
        assertEquals(200, put.statusCode(), put.body());
        assertEquals("a;b\n3;4\n", Files.readString(below.resolve("tall.nb.csv")));
        HttpRequest.Builder instead =
                portal().request(parent + "/files", "Authorization", "Bearer " + everything);
        problem(
                portal().send(instead.PUT(BodyPublishers.ofString("x")), BodyHandlers.ofString()),
                405);
    }

    private String title(String address) {
        JsonNode title = Described.json(portal().get(address).body()).get("title");
        return (title.isObject() ? title.get("value") : title).asText();
    }

    @Test
    void aTextIsTakenAwayOnceAndOnlyAsItWasSeen() {
        Program program = program();
        HttpResponse<String> made = program.create("articles/leaving", text("På vei ut"));
        String address = SOURCES + "/articles/leaving/nb";
        HttpResponse<String> changed = program.change(address, tag(made), text("Blir litt til"));
        problem(program.ask("DELETE", address, ""), 428);
        problem(program.ask("DELETE", address, "", "If-Match", tag(made)), 412);
        HttpResponse<String> gone = program.ask("DELETE", address, "", "If-Match", tag(changed));
        assertEquals(204, gone.statusCode(), gone.body());
        problem(program.ask("DELETE", address, "", "If-Match", tag(changed)), 404);
        assertFalse(Files.exists(portal().content().resolve("articles/leaving/index.nb.md")));
    }

    @Test
    void aTextThatSomebodyIsWritingOnIsNotTakenAway() {
        Program program = program();
        HttpResponse<String> made = program.create("articles/in-use", text("I bruk"));
        Page window = windows.getFirst();
        window.navigate(room().address("/staff/works/articles/in-use/nb"));
        window.locator("#title").fill("Under arbeid");
        window.locator("#title").press("Enter");
        String address = SOURCES + "/articles/in-use/nb";
        Eventually.within(
                Duration.ofSeconds(30),
                "it is in use",
                () ->
                        program.ask("DELETE", address, "", "If-Match", tag(made)).statusCode()
                                == 409);
        JsonNode problem = problem(program.ask("DELETE", address, "", "If-Match", tag(made)), 409);
        assertEquals("in-use", kind(problem));
    }

    @Test
    void aNameThatCanNotBeIsNamedItself() {
        Program program = program();
        JsonNode work = problem(program.create("articles/Åre", text("Vekk")), 422);
        assertEquals("work", work.get("parameter").asText());
        assertTrue(work.get("detail").asText().contains("“articles/Åre”"), work::toString);
        program.create("articles/named", text("Navn"));
        String folder = "/api/v1/works/articles/named/files/";
        JsonNode file = problem(program.ask("PUT", folder + "index.en.md", "x"), 422);
        assertEquals("file", file.get("parameter").asText());
        assertTrue(file.get("detail").asText().contains("“index.en.md”"), file::toString);
    }

    @Test
    void whereSomethingElseLiesTheProgramIsToldToChooseAnotherName() throws IOException {
        Files.createDirectories(portal().content().resolve("articles/blocked/index.nb.md"));
        JsonNode problem = problem(program().create("articles/blocked", text("Stengt")), 409);
        assertEquals("in-the-way", kind(problem));
        assertFalse(problem.get("detail").asText().contains("If-Match"), problem::toString);
    }

    @Test
    void everyProblemIsExplainedOnThePageItsTypeLeadsTo() {
        String page = portal().get("/nb/api/").body();
        for (HttpResponse<String> answer :
                List.of(
                        program().create("articles/Åre", text("Vekk")),
                        program().ask("DELETE", SOURCES + "/articles/none/nb", ""),
                        portal().get(SOURCES))) {
            String kind = kind(Described.json(answer.body()));
            assertTrue(page.contains("id=\"" + kind + "\""), kind);
        }
    }

    @Test
    void theProgramOfSomebodyWhoIsShutOutIsShutOutToo() {
        Page window = room().publisher();
        String token = token(window, "read");
        assertEquals(200, portal().get(SOURCES, "Authorization", "Bearer " + token).statusCode());
        Page owner = room().owner();
        owner.navigate(room().address("/staff/people"));
        owner.locator("a[href*='/staff/people/person/']").last().click();
        owner.locator("[value=disable]").press("Enter");
        owner.locator(".said").waitFor();
        JsonNode problem = problem(portal().get(SOURCES, "Authorization", "Bearer " + token), 401);
        assertEquals("wrong-token", kind(problem));
    }

    @Test
    void noTokenIsInALogOrInTheData() throws IOException {
        String token = token(windows.getFirst(), "read");
        // No letter again and again: the start-up cache has bitmaps that look like that.
        String wrong = "samspel_" + "noTokenOfOurs".repeat(4).substring(0, 43);
        for (String shown : List.of(token, wrong, token + "x")) {
            portal().get(SOURCES, "Authorization", "Bearer " + shown);
            portal().get(SOURCES + "?token=" + shown);
            portal().get(SOURCES, "Authorization", "Basic " + shown);
            portal().send(
                            portal().request(
                                            "/api/v1/works/articles/none/files/a.csv",
                                            "Authorization",
                                            "Bearer " + shown)
                                    .PUT(BodyPublishers.ofString("a;b\n")),
                            BodyHandlers.ofString());
        }
        for (String secret : List.of(token, everything, wrong)) {
            String part = secret.substring(8);
            assertFalse(portal().said().contains(part), "on the console");
            try (Stream<Path> files = Files.walk(portal().content().resolveSibling("var"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertFalse(told(file).contains(part), file.toString());
                }
            }
        }
    }

    /** What is in a file, unless it has got its name, or gone, just now. */
    private static String told(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    @Test
    void nothingNewerIsOverwrittenAndWhatIsSentTwiceIsDoneOnce() {
        Program program = program();
        HttpResponse<String> made = program.create("articles/twice", text("To ganger"));
        assertEquals(200, program.create("articles/twice", text("To ganger")).statusCode());
        problem(program.create("articles/twice", text("En annen")), 409);
        String address = SOURCES + "/articles/twice/nb";
        HttpResponse<String> first = program.change(address, tag(made), text("Ny"));
        assertEquals(200, first.statusCode(), first.body());
        HttpResponse<String> again = program.change(address, tag(made), text("Ny"));
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(tag(first), tag(again));
        assertNotEquals(tag(made), tag(first));
        problem(program.change(address, tag(made), text("For sent")), 412);
        problem(program.change(address, "W/" + tag(first), text("Svak")), 412);
        problem(program.change(address, "\"x\"", text("Tull")), 412);
        problem(program.change(address, "*", text("Hva som helst")), 428);
        problem(
                program.ask(
                        "PUT",
                        address,
                        json(Map.of("source", text("Uten"))),
                        "Content-Type",
                        "application/json"),
                428);
        problem(program.ask("PUT", address + "/publication", ""), 428);
        assertEquals(
                304,
                portal().get(
                                address,
                                "Authorization",
                                "Bearer " + everything,
                                "If-None-Match",
                                tag(first))
                        .statusCode());
    }

    @Test
    void mistakesInATextAreToldWithTheirPlaceAndRemedy() {
        HttpResponse<String> answer =
                program().create("articles/wrong", "---\ntitle: [\n---\nInnhold\n");
        JsonNode first = problem(answer, 422).at("/problems/0");
        assertEquals("articles/wrong/index.nb.md", first.get("file").asText());
        assertTrue(first.get("line").asInt() > 0, first::toString);
        assertFalse(first.get("hint").asText().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "../site, 422",
        "reports/.., 422",
        "reports/../../var, 422",
        "reports/%2e%2e, 422",
        "reports/Åre, 422",
        "nothing/x, 422",
        "reports, 422"
    })
    void noNameOfAWorkLeadsElsewhere(String work, int status) {
        problem(program().create(work, text("Vekk")), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2Fa.csv",
                "..%5Ca.csv",
                "%2e%2e%2fa.csv",
                ".hidden.csv",
                "index.en.md",
                "a%00.csv",
                "a%E2%80%AEvsc.exe"
            })
    void noNameOfAFileLeadsElsewhere(String name) throws IOException {
        Program program = program();
        program.create("articles/files", text("Filer"));
        HttpResponse<String> answer =
                portal().send(
                                portal().request(
                                                "/api/v1/works/articles/files/files/" + name,
                                                "Authorization",
                                                "Bearer " + everything)
                                        .PUT(BodyPublishers.ofString("a;b\n")),
                                BodyHandlers.ofString());
        assertTrue(
                List.of(400, 404, 422).contains(answer.statusCode()),
                answer.statusCode() + answer.body());
        try (var files = Files.list(portal().content().resolve("articles/files"))) {
            assertEquals(
                    List.of("index.nb.md"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFileThatIsNotWhatItSaysOrTooLargeIsNotTaken() {
        Program program = program();
        program.create("articles/bad-files", text("Filer"));
        String folder = "/api/v1/works/articles/bad-files/files/";
        problem(program.ask("PUT", folder + "a.pdf", "no PDF"), 422);
        problem(program.ask("PUT", folder + "a.exe", "MZ"), 422);
        byte[] large = new byte[2_000_001];
        Arrays.fill(large, (byte) 'a');
        problem(program.send("PUT", folder + "a.txt", BodyPublishers.ofByteArray(large)), 413);
        problem(
                program.send(
                        "PUT",
                        folder + "a.txt",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
                413);
    }

    @Test
    void whatIsNoQuestionIsExplained() {
        Program program = program();
        String[] json = {"Content-Type", "application/json"};
        problem(program.ask("POST", SOURCES, "{", json), 400);
        problem(program.ask("POST", SOURCES, "[]", json), 400);
        problem(program.ask("POST", SOURCES, "{\"work\":1}", json), 400);
        problem(program.ask("POST", SOURCES, "{}", json), 400);
        problem(program.ask("POST", SOURCES + "?fields=id", "{}", json), 400);
        problem(program.ask("POST", SOURCES, "x", "Content-Type", "text/plain"), 415);
        problem(program.create("articles/long", "x".repeat(3_000_000)), 413);
        problem(program.create("articles/long", text("x".repeat(300_000))), 422);
        JsonNode unknown = problem(program.ask("POST", SOURCES, "{\"title\":\"x\"}", json), 400);
        assertEquals("title", unknown.get("parameter").asText());
    }

    @Test
    void programsElsewhereAreToldAndToldAgainWhenTheyFail() throws IOException {
        Page owner = room().owner();
        try (Receiver receiver = new Receiver(500)) {
            owner.navigate(room().address("/staff/webhooks"));
            owner.locator("#address").fill(receiver.address().toString());
            owner.locator("main form.form button").press("Enter");
            String secret = owner.locator("#made").inputValue();
            Program program = program();
            HttpResponse<String> made = program.create("articles/told", text("Fortalt"));
            program.ask(
                    "PUT", SOURCES + "/articles/told/nb/publication", "", "If-Match", tag(made));
            List<Receiver.Taken> taken = receiver.await(2);
            assertTrue(taken.getLast().isSignedWith(secret), taken::toString);
            JsonNode message = Described.json(taken.getLast().body());
            assertEquals("text.published", message.get("type").asText());
            assertEquals("articles/told", message.at("/data/work").asText());
            assertEquals(
                    taken.getFirst().headers().get("webhook-id"),
                    taken.getLast().headers().get("webhook-id"));
            Eventually.within(
                    Duration.ofSeconds(20),
                    "the page tells of it",
                    () -> {
                        owner.navigate(room().address("/staff/webhooks"));
                        return owner.locator("table.log").innerText().contains("204");
                    });
            owner.locator("[name=remove]").first().press("Enter");
            owner.locator(".said").waitFor();
        }
    }
}
