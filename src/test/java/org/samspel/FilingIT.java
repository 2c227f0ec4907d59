package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Folders, history and problems, as staff meet them in a browser. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FilingIT {
    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final String PASSWORD = "fem røde epler i kurven";
    private static final String TOOLS = "/staff/folders/documents/Metoder%20og%20verkt%C3%B8y";
    private static final String PLAN =
            "/staff/file/documents/Metoder%20og%20verkt%C3%B8y/M%C3%B8teplan%20for%20brukerpanel.docx";

    private final BrowserContext context;
    private final Page window;
    private final List<String> noise = new ArrayList<>();
    private Path folder = Path.of("");
    private RunningPortal portal;

    FilingIT(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        window = context.newPage();
        window.onConsoleMessage(this::heard);
        window.onPageError(noise::add);
    }

    /** A page that says what is refused comes with a status that says so too. */
    private void heard(ConsoleMessage said) {
        if (!said.text().matches(".*status of 4(09|22) .*")) {
            noise.add(said.type() + ": " + said.text());
        }
    }

    @BeforeAll
    void openTheDoor() throws IOException {
        folder = Files.createTempDirectory("samspel");
        Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
        portal = RunningPortal.start(content, folder.resolve("var"));
        Eventually.within(
                Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal.said()).find());
        Matcher link = FIRST.matcher(portal.said());
        assertTrue(link.find());
        window.navigate(link.group(1));
        window.locator("#email").fill("kari@example.org");
        window.locator("#name").fill("Kari Nordmann");
        window.locator("#password").fill(PASSWORD);
        window.locator("#password").press("Enter");
        window.waitForURL("**/staff/enrol*");
        Authenticator phone = new Authenticator(window.locator(".key").innerText());
        window.locator("#code").fill(phone.next());
        window.locator("#code").press("Enter");
        window.locator("main .button").press("Enter");
        window.waitForURL("**/staff");
    }

    @AfterAll
    void closeTheDoor() throws IOException {
        context.close();
        portal.close();
        SharedPortal.delete(folder);
    }

    private int go(String address) {
        Response response = window.navigate(portal.address().resolve(address).toString());
        return response == null ? 0 : response.status();
    }

    private void press(String button) {
        window.locator("button[name=do][value='" + button + "']").first().press("Enter");
        window.waitForLoadState();
    }

    private String said() {
        return window.locator(".said").innerText();
    }

    private void undo() {
        window.locator(".undo button").press("Enter");
        window.waitForLoadState();
        assertTrue(said().startsWith("Angret"), said());
    }

    @Test
    @Order(1)
    void aFolderIsMadeAndFilesAreSentIntoIt() throws IOException {
        go("/staff/folders");
        window.locator("#name").fill("Møter 2027");
        press("make");
        assertEquals("Mappen «Møter 2027» er laget.", said());
        assertEquals("Møter 2027", window.locator("h1").innerText());
        byte[] text = "Referat fra møtet i januar.".getBytes(StandardCharsets.UTF_8);
        window.locator("#upload-files")
                .setInputFiles(new FilePayload("referat januar.txt", "text/plain", text));
        window.locator(".upload-file.ready").waitFor();
        window.locator("button[value=place]").waitFor();
        press("place");
        assertEquals(
                "Referat fra møtet i januar.",
                portal.get("/files/M%C3%B8ter%202027/referat%20januar.txt").body());
        assertEquals(0, window.locator("#waiting button").count());
        assertEquals(200, portal.get("/nb/dokumenter/M%C3%B8ter%202027/").statusCode());
    }

    @Test
    @Order(2)
    void aTakenNameIsAskedAbout() {
        go("/staff/folders/documents/M%C3%B8ter%202027");
        byte[] text = "Rettet referat.".getBytes(StandardCharsets.UTF_8);
        window.locator("#upload-files")
                .setInputFiles(new FilePayload("referat januar.txt", "text/plain", text));
        window.locator("button[value=place]").waitFor();
        press("place");
        assertEquals("Navnet er opptatt", window.locator("h1").innerText());
        assertEquals(List.of(), DeskPictures.wrong(window, "filing-clashes"));
        window.locator("#as-0-replace").check();
        window.locator("main form button").press("Enter");
        window.waitForLoadState();
        assertEquals(
                "Rettet referat.",
                portal.get("/files/M%C3%B8ter%202027/referat%20januar.txt").body());
        undo();
        assertEquals(
                "Referat fra møtet i januar.",
                portal.get("/files/M%C3%B8ter%202027/referat%20januar.txt").body());
    }

    @Test
    @Order(3)
    void aRenamedFileAnswersWhereItWas() {
        go(PLAN);
        window.locator("#name").fill("Plan for brukerpanelet");
        press("rename");
        assertTrue(said().contains("Plan for brukerpanelet.docx"), said());
        String old = PLAN.replace("/staff/file/documents/", "/files/");
        assertEquals(301, portal.get(old).statusCode());
        assertTrue(
                portal.get(old)
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("/Plan%20for%20brukerpanelet.docx"));
        undo();
        assertEquals(200, portal.get(old).statusCode());
        go(PLAN);
        window.locator("#name").fill("Plan.exe");
        press("rename");
        assertTrue(window.locator(".mistakes").innerText().contains("filtype"));
        assertEquals(200, portal.get(old).statusCode());
    }

    @Test
    @Order(4)
    void severalThingsAreRemovedAtOnceAndComeBack() {
        go(TOOLS);
        int all = window.locator(".inside li").count();
        window.locator(".inside input").first().check();
        window.locator(".inside input").nth(1).check();
        press("delete");
        assertEquals("Fjernet: 2.", said());
        assertEquals(all - 2, window.locator(".inside li").count());
        go("/staff/removed");
        assertEquals(2, window.locator("button[name=path]").count());
        assertEquals(1, window.locator("button[name=path][value$='brukerpanel.docx']").count());
        assertEquals(1, window.locator("button[name=path][value$='forslag.xlsx']").count());
        go("/staff/history");
        window.locator(".history a").first().press("Enter");
        window.waitForLoadState();
        window.locator("form[action='/staff/undo'] button").press("Enter");
        window.waitForLoadState();
        go(TOOLS);
        assertEquals(all, window.locator(".inside li").count());
    }

    @Test
    @Order(5)
    void itWorksWithoutAScript(Browser browser) {
        try (BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setStorageState(context.storageState()))) {
            Page page = plain.newPage();
            page.navigate(
                    portal.address()
                            .resolve("/staff/folders/documents/M%C3%B8ter%202027")
                            .toString());
            byte[] text = "Uten skript.".getBytes(StandardCharsets.UTF_8);
            page.locator("#upload-files")
                    .setInputFiles(new FilePayload("uten skript.txt", "text/plain", text));
            page.locator("form.upload button").first().press("Enter");
            page.waitForURL("**/staff/folders/documents/M%C3%B8ter%202027");
            page.locator("button[value=place]").press("Enter");
            page.waitForURL("**done=*");
            assertEquals(
                    "Uten skript.",
                    portal.get("/files/M%C3%B8ter%202027/uten%20skript.txt").body());
        }
    }

    @Test
    @Order(6)
    void everyPageIsForEveryone() throws IOException {
        Files.writeString(
                portal.content().resolve("articles/families/extra.sv.md"),
                "---\ntitle: Fel\nunknown: 1\n---\n[Bort](ingenstans.md) ![](bild.png)\n");
        Path text = portal.content().resolve("articles/families/index.en.md");
        Files.writeString(text, Files.readString(text) + "\n[Gone](nowhere.md)\n");
        Eventually.within(
                Duration.ofSeconds(20),
                "problems",
                () -> !portal.get("/api/v1/status").body().contains("\"problems\":0"));
        go("/staff/history");
        String change = window.locator(".history a").first().getAttribute("href");
        List<String> pages =
                List.of(
                        "/staff/folders",
                        TOOLS,
                        TOOLS.replace("/folders/", "/folder/"),
                        PLAN,
                        "/staff/history",
                        change,
                        "/staff/removed",
                        "/staff/problems");
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            go("/staff/folders");
            window.locator("button[name=language][value=" + language + "]").click();
            window.waitForLoadState();
            for (String page : pages) {
                assertEquals(200, go(page), page);
                String name = page.replaceAll("%..|/staff/|[0-9a-f]{40}", "").replace('/', '-');
                wrong.addAll(DeskPictures.wrong(window, "filing-" + language + "-" + name));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), noise);
    }

    @Test
    @Order(7)
    void problemsLeadToWhereTheyAreMended() {
        go("/staff/problems");
        assertTrue(
                window.locator(".problems a[href='/staff/works/articles/families/en']").count()
                        > 0);
        window.locator("#kind").selectOption("link");
        window.locator("#language").selectOption("en");
        window.locator(".narrow button").press("Enter");
        window.waitForLoadState();
        assertFalse(window.locator(".problems .name").allInnerTexts().isEmpty());
        assertTrue(
                window.locator(".problems .name").allInnerTexts().stream()
                        .allMatch(place -> place.contains(".en.md")));
    }

    @Test
    @Order(8)
    void problemsAreSaidInTheLanguageOfWhoReadsThem() {
        Map<String, String> said =
                Map.of(
                        "sv", "Länken till nowhere.md leder inte till något i innehållet.",
                        "nb", "Lenken til nowhere.md fører ikke til noe i innholdet.",
                        "nn", "Lenkja til nowhere.md fører ikkje til noko i innhaldet.",
                        "en", "The link to nowhere.md leads to nothing in the content.");
        said.forEach(
                (language, sentence) -> {
                    go("/staff/problems");
                    window.locator("button[name=language][value=" + language + "]").click();
                    window.waitForLoadState();
                    String problems = window.locator("main").innerText();
                    assertTrue(problems.contains(sentence), problems);
                });
    }
}
