package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** From an empty folder to a report that readers find in three languages, and back. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DeskIT {
    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final String PASSWORD = "fem røde epler i kurven";
    private static final Path SWEDISH = Path.of("content/reports/interim-report/delrapport.sv.pdf");
    private static final Path NORWEGIAN =
            Path.of("content/reports/interim-report/delrapport.nb.pdf");

    /** On a busy machine a page takes its time. */
    private static final int PATIENCE = 120_000;

    private final Browser browser;
    private final BrowserContext context;
    private final Page window;
    private final List<String> noise = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Path folder = Path.of("");
    private RunningPortal portal;

    DeskIT(Browser browser) {
        this.browser = browser;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        context.setDefaultTimeout(PATIENCE);
        window = context.newPage();
        window.onConsoleMessage(said -> noise.add(said.type() + ": " + said.text()));
        window.onPageError(noise::add);
    }

    @BeforeAll
    void openTheDoor() throws IOException {
        folder = Files.createTempDirectory("samspel");
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "languages: [sv, nb, nn, en]\n");
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

    private void go(String address) {
        window.navigate(portal.address().resolve(address).toString());
    }

    private Locator button(String value) {
        return window.locator("button[name=do][value='" + value + "']");
    }

    @Test
    @Order(1)
    void filesFillTheFormWithWhatTheySayAboutThemselves() {
        window.locator(".begin a[href='/staff/publish']").click();
        window.waitForURL("**/staff/publish/*");
        window.locator("#upload-files").setInputFiles(new Path[] {SWEDISH, NORWEGIAN});
        window.locator(".upload-file.ready").nth(1).waitFor();
        window.locator(".file-language").nth(1).waitFor();
        assertEquals("sv", window.getByLabel("delrapport.sv.pdf").last().inputValue());
        assertEquals("nb", window.getByLabel("delrapport.nb.pdf").last().inputValue());
        Eventually.within(
                Duration.ofSeconds(20),
                "a suggested title",
                () -> !field("title.sv").inputValue().isEmpty());
        assertFalse(field("title.nb").inputValue().isEmpty());
        assertTrue(window.locator(".suggested").count() > 1);
        DeskPictures.look(window, "publish-filled");
    }

    private Locator field(String name) {
        return window.locator("[name='" + name + "']");
    }

    private void open(String language) {
        if (!field("title." + language).isVisible()) {
            window.locator("#part-" + language + " > summary").click();
        }
    }

    @Test
    @Order(2)
    void thePreviewIsTheRealPageAndNobodyElseSeesIt() {
        field("title.sv").fill("På väg tillsammans");
        field("title.nb").fill("På vei sammen");
        open("en");
        field("title.en").fill("Together on the way");
        field("description.en").fill("What we have tried and learned.");
        button("preview").first().click();
        window.waitForURL("**/staff/preview/*");
        var page = window.frameLocator("iframe.proof");
        page.locator("h1").filter(new Locator.FilterOptions().setHasText("På väg")).waitFor();
        assertEquals(2, page.locator(".file-list > li").count());
        DeskPictures.look(window, "preview");
        window.locator(".tabs a[href$='in=en']").click();
        window.frameLocator("iframe.proof")
                .locator("h1")
                .filter(new Locator.FilterOptions().setHasText("Together"))
                .waitFor();
        assertEquals(404, portal.get("/sv/rapporter/pa-vag-tillsammans/").statusCode());
        String proof = window.locator("iframe.proof").getAttribute("src");
        assertEquals(303, portal.get(proof).statusCode(), "who is not signed in sees nothing");
    }

    @Test
    @Order(3)
    void publishingTwiceMakesOneReport() throws IOException {
        window.evaluate(
                "const form = document.querySelector('main form.do');"
                        + "const body = new URLSearchParams(new FormData(form)); body.set('do', 'publish');"
                        + "window.both = Promise.all([1, 2, 3].map(() => fetch(form.action, {method:"
                        + " 'POST', body}).then(answer => answer.url)))");
        Object urls = window.evaluate("window.both");
        assertEquals(1, List.copyOf((List<?>) urls).stream().distinct().count(), urls.toString());
        go(((List<?>) urls).getFirst().toString());
        assertEquals("Rapporten er publisert", window.locator("h1").innerText());
        DeskPictures.look(window, "published");
        try (var reports = Files.list(portal.content().resolve("reports"))) {
            assertEquals(1, reports.count());
        }
        for (String address :
                List.of(
                        "/sv/rapporter/pa-vag-tillsammans/",
                        "/nb/rapporter/pa-vei-sammen/",
                        "/en/reports/together-on-the-way/",
                        "/en/reports/together-on-the-way/delrapport.nb.pdf")) {
            assertEquals(200, portal.get(address).statusCode(), address);
        }
        assertTrue(portal.get("/sv/sok/?q=tillsammans").body().contains("På väg tillsammans"));
    }

    @Test
    @Order(4)
    void aReportCanBeTakenBack() {
        window.locator("main form.do button.quiet").click();
        window.waitForLoadState();
        assertTrue(window.locator(".said").innerText().contains("trukket tilbake"));
        assertEquals(410, portal.get("/sv/rapporter/pa-vag-tillsammans/").statusCode());
    }

    @Test
    @Order(5)
    void draftsAreNowherePublic() throws IOException {
        go("/staff/publish");
        field("title.nb").fill("Hemmelig utkast");
        field("slug.nb").evaluate("e => e.closest('details').open = true");
        field("slug.nb").fill("../../../etc/Hemmelig");
        window.locator("#upload-files").setInputFiles(NORWEGIAN);
        window.locator(".file-language").waitFor();
        button("keep").click();
        window.waitForURL("**/staff/published/*");
        DeskPictures.look(window, "kept");
        assertTrue(Files.exists(portal.content().resolve("reports/etc-hemmelig/index.nb.md")));
        for (String address :
                List.of(
                        "/nb/rapporter/",
                        "/nb/",
                        "/nb/sok/?q=hemmelig",
                        "/sitemap.xml",
                        "/nb/rapporter.atom",
                        "/nb/rapporter.json")) {
            assertFalse(portal.get(address).body().contains("emmelig utkast"), address);
        }
        for (String address :
                List.of(
                        "/nb/rapporter/etc-hemmelig/",
                        "/nb/rapporter/hemmelig-utkast/",
                        "/nb/rapporter/etc-hemmelig/delrapport.nb.pdf",
                        "/nb/rapporter/etc-hemmelig.zip",
                        "/nb/preview/reports/etc-hemmelig/delrapport.nb.pdf/",
                        "/id/reports/etc-hemmelig")) {
            assertEquals(404, portal.get(address).statusCode(), address);
        }
        go("/staff");
        assertTrue(window.locator("main").innerText().contains("Hemmelig utkast"));
        DeskPictures.look(window, "home");
    }

    @Test
    @Order(6)
    void theSameWithoutAScriptAndByAnotherPersonsHands() {
        try (BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setStorageState(context.storageState()))) {
            plain.setDefaultTimeout(PATIENCE);
            Page page = plain.newPage();
            page.navigate(portal.address().resolve("/staff/publish").toString());
            page.locator("#upload-files").setInputFiles(new Path[] {SWEDISH, NORWEGIAN});
            page.locator("form.upload button").click();
            page.waitForURL("**/staff/publish/*");
            assertEquals(2, page.locator(".file-language").count());
            page.locator("[name='title.sv']").fill("Utan skript");
            page.locator("button[value=preview]").press("Enter");
            page.waitForURL("**/staff/preview/*");
            page.locator("button[value=publish]").first().press("Enter");
            page.waitForURL("**/staff/published/*");
            assertEquals(200, portal.get("/sv/rapporter/utan-skript/").statusCode());
            String other = "/staff/published/" + "0".repeat(32);
            assertEquals(404, page.navigate(portal.address().resolve(other).toString()).status());
        }
    }

    @Test
    @Order(7)
    void whatIsWrittenIsKeptAsItIsTypedAndTwoWindowsLoseNothing() {
        go("/staff/write");
        window.locator("#title").fill("Hva vi lærte");
        window.locator("main form button").click();
        window.waitForURL("**/staff/works/**");
        window.locator("#body").fill("Dette er **prøven**.");
        savedByItself(window);
        Page other = context.newPage();
        other.navigate(window.url());
        assertEquals("Dette er **prøven**.", other.locator("#body").inputValue());
        other.locator("#body").fill("Fra det andre vinduet.");
        savedByItself(other);
        other.close();
        window.locator("#body").fill("Dette er prøven videre.");
        window.locator("button[value=save]").click();
        window.locator(".two-texts").waitFor();
        assertTrue(window.locator(".marked").nth(1).innerText().contains("andre vinduet"));
        wrong.addAll(DeskPictures.wrong(window, "conflict"));
        window.locator(".two-texts button").first().click();
        window.locator("#text").waitFor();
        assertEquals("Dette er prøven videre.", window.locator("#body").inputValue());
        wrong.addAll(DeskPictures.wrong(window, "write"));
        assertEquals(404, portal.get("/nb/artikler/hva-vi-laerte/").statusCode());
        window.locator("button[value=publish]").click();
        window.locator(".said").waitFor();
        String page = portal.get("/nb/artikler/hva-vi-laerte/").body();
        assertTrue(page.contains("Dette er prøven videre."));
    }

    private static void savedByItself(Page page) {
        String before = page.locator("[name=revision]").inputValue();
        Eventually.within(
                Duration.ofSeconds(60),
                "it is kept",
                () -> !page.locator("[name=revision]").inputValue().equals(before));
    }

    @Test
    @Order(8)
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws IOException {
        Path file = portal.content().resolve("articles/hva-vi-laerte/index.nb.md");
        window.locator("#body").fill("Min setning.");
        savedByItself(window);
        Files.writeString(file, Files.readString(file).replace("prøven videre", "deres setning"));
        Eventually.within(
                Duration.ofSeconds(30),
                "the edit on disk is shown",
                () -> portal.get("/nb/artikler/hva-vi-laerte/").body().contains("deres setning"));
        window.locator("button[value=publish]").click();
        window.locator(".two-texts").waitFor();
        assertTrue(window.locator(".marked").nth(1).innerText().contains("deres"));
        assertTrue(Files.readString(file).contains("deres setning"));
        window.locator("#contents").fill("---\ntitle: Hva vi lærte\n---\nBegge setninger.\n");
        window.locator(".merged button").click();
        window.locator("button[value=publish]").click();
        window.locator(".said").waitFor();
        assertTrue(Files.readString(file).contains("Begge setninger."));
    }

    @Test
    @Order(9)
    void everyPageIsForEveryone() throws IOException {
        go("/staff/publish");
        field("title.nb").fill("Neste rapport");
        button("preview").first().click();
        window.waitForURL("**/staff/preview/*");
        String preview = window.url();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            go("/staff");
            window.locator("button[name=language][value=" + language + "]").click();
            window.waitForLoadState();
            for (String address : List.of("/staff", "/staff/publish", "/staff/write", preview)) {
                go(address);
                String name = address.replaceAll(".*/staff", "").replaceAll("/[0-9a-f]{32}", "");
                wrong.addAll(DeskPictures.wrong(window, language + name.replace('/', '-')));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), noise.stream().filter(said -> !said.contains("409")).toList());
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
