package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writing and publishing, as somebody meets it who has an account since this morning. */
class DeskIT extends DeskWindow {
    private static final Path SWEDISH = Path.of("content/reports/interim-report/delrapport.sv.pdf");
    private static final Path NORWEGIAN =
            Path.of("content/reports/interim-report/delrapport.nb.pdf");

    DeskIT(Browser browser) throws IOException {
        super(browser);
    }

    @BeforeAll
    void strangersStayOutside() {
        window.navigate(room.address("/staff/translations"));
        assertTrue(window.url().contains("/staff/sign-in"), window.url());
        window.context().close();
    }

    private void go(String path) {
        window.navigate(room.address(path));
    }

    private static Locator button(Page page, String value) {
        return page.locator("button[name=do][value='" + value + "']:not(.hidden)").first();
    }

    private Locator field(String name) {
        return window.locator("[name='" + name + "']");
    }

    private void sendFiles() {
        window.locator("#upload-files").setInputFiles(new Path[] {SWEDISH, NORWEGIAN});
        expect(window.locator(".upload-file.ready")).hasCount(2);
        expect(window.locator(".file-language")).hasCount(2);
        expect(field("title.sv")).not().isEmpty();
        expect(field("title.nb")).not().isEmpty();
    }

    private void title(String language, String title) {
        Locator part = window.locator("#part-" + language);
        if (part.getAttribute("open") == null) {
            part.locator("> summary").click();
        }
        field("title." + language).fill(title);
    }

    @Test
    void aReportInThreeLanguagesIsPublishedSeenAndTakenBack() {
        window.locator(".begin a[href='/staff/publish']").click();
        sendFiles();
        assertEquals("sv", window.getByLabel("delrapport.sv.pdf").last().inputValue());
        assertEquals("nb", window.getByLabel("delrapport.nb.pdf").last().inputValue());
        title("sv", "På väg tillsammans");
        title("nb", "På vei sammen");
        title("en", "Together on the way");
        field("description.en").fill("What we have tried and learned.");
        button(window, "preview").click();
        window.waitForURL("**/staff/preview/*");
        var proof = window.frameLocator("iframe.proof");
        expect(proof.locator("h1")).hasText("På väg tillsammans");
        expect(proof.locator(".file-list > li")).hasCount(2);
        String address = window.locator("iframe.proof").getAttribute("src");
        assertEquals(303, portal.get(address).statusCode(), "nobody else sees it");
        window.locator(".tabs a[href$='in=en']").click();
        expect(proof.locator("h1")).hasText("Together on the way");
        assertEquals(404, portal.get("/sv/rapporter/pa-vag-tillsammans/").statusCode());
        button(window, "publish").click();
        expect(window.locator("h1")).hasText("Rapporten er publisert");
        for (String page :
                List.of(
                        "/sv/rapporter/pa-vag-tillsammans/",
                        "/nb/rapporter/pa-vei-sammen/",
                        "/en/reports/together-on-the-way/",
                        "/en/reports/together-on-the-way/delrapport.nb.pdf")) {
            assertEquals(200, portal.get(page).statusCode(), page);
        }
        assertTheTranslationsKnowTheirSource();
        window.locator("main form.do button.quiet").click();
        expect(window.locator(".said")).containsText("trukket tilbake");
        assertEquals(410, portal.get("/sv/rapporter/pa-vag-tillsammans/").statusCode());
    }

    private void assertTheTranslationsKnowTheirSource() {
        Page board = window.context().newPage();
        board.navigate(room.address("/staff/translations"));
        Locator row = board.locator(".board > li").filter(text("På vei sammen"));
        expect(row.locator(".cells > li.current")).hasCount(2);
        expect(row.locator(".cells > li.original")).hasCount(1);
        board.close();
    }

    @Test
    void pressingTwiceMakesOneReport() throws IOException {
        go("/staff/publish");
        title("nb", "Trykket to ganger");
        button(window, "publish").dblclick();
        expect(window.locator("h1")).hasText("Rapporten er publisert");
        assertEquals(1, folders("reports", "trykket-to-ganger"));
    }

    private long folders(String section, String begin) throws IOException {
        try (var all = Files.list(portal.content().resolve(section))) {
            return all.filter(it -> it.getFileName().toString().startsWith(begin)).count();
        }
    }

    @Test
    void aDraftIsNowherePublic() {
        go("/staff/publish");
        title("nb", "Hemmelig utkast");
        window.locator("#upload-files").setInputFiles(NORWEGIAN);
        expect(window.locator(".file-language")).hasCount(1);
        button(window, "keep").click();
        window.waitForURL("**/staff/published/*");
        for (String list :
                List.of(
                        "/nb/rapporter/",
                        "/nb/",
                        "/nb/sok/?q=hemmelig",
                        "/sitemap.xml",
                        "/nb/rapporter.atom",
                        "/nb/rapporter.json")) {
            assertFalse(portal.get(list).body().contains("emmelig utkast"), list);
        }
        for (String guess :
                List.of(
                        "/nb/rapporter/hemmelig-utkast/",
                        "/nb/rapporter/hemmelig-utkast/delrapport.nb.pdf",
                        "/nb/rapporter/hemmelig-utkast.zip",
                        "/nb/preview/reports/hemmelig-utkast/delrapport.nb.pdf/",
                        "/id/reports/hemmelig-utkast")) {
            assertEquals(404, portal.get(guess).statusCode(), guess);
        }
        go("/staff");
        expect(window.locator("#drafts + .rows, section[aria-labelledby=drafts]").first())
                .containsText("Hemmelig utkast");
    }

    @Test
    void aReportIsPublishedWithoutAScript() {
        Page plain = room.withoutScript(window);
        plain.navigate(room.address("/staff/publish"));
        plain.locator("#upload-files").setInputFiles(new Path[] {SWEDISH, NORWEGIAN});
        plain.locator("form.upload button").click();
        expect(plain.locator(".file-language")).hasCount(2);
        plain.locator("[name='title.sv']").fill("Utan skript");
        button(plain, "preview").press("Enter");
        plain.waitForURL("**/staff/preview/*");
        button(plain, "publish").press("Enter");
        plain.waitForURL("**/staff/published/*");
        assertEquals(200, portal.get("/sv/rapporter/utan-skript/").statusCode());
        plain.context().close();
    }

    @Test
    void aReportIsPublishedByTheKeyboardAlone() {
        window.locator(".begin a[href='/staff/publish']").press("Enter");
        window.waitForURL("**/staff/publish/*");
        int keys = tabTo("title.nb");
        window.keyboard().type("Med tastaturet");
        window.keyboard().press("Enter");
        expect(field("title.nb")).hasValue("Med tastaturet");
        keys += tabTo("publish");
        window.keyboard().press("Enter");
        expect(window.locator("h1")).hasText("Rapporten er publisert");
        assertEquals(200, portal.get("/nb/rapporter/med-tastaturet/").statusCode());
        assertTrue(keys < 60, keys + " tabs");
    }

    /** Until the field or button of that name has the focus. */
    private int tabTo(String name) {
        String here = "document.activeElement.name + ' ' + document.activeElement.value";
        for (int keys = 1; keys < 100; keys++) {
            window.keyboard().press("Tab");
            String focus = String.valueOf(window.evaluate(here));
            if (focus.startsWith(name + " ") || focus.equals("do " + name)) {
                return keys;
            }
        }
        throw new AssertionError("No way by Tab to " + name);
    }

    /** A text that was begun just now, open in the window. */
    private void begin(String title) {
        go("/staff/write");
        window.locator("#title").fill(title);
        window.locator("main form.form button").click();
        window.waitForURL("**/staff/works/**");
        expect(window.locator("#body")).isVisible();
    }

    private static void keptByItself(Page page, String text) {
        String before = page.locator("[name=revision]").inputValue();
        page.locator("#body").fill(text);
        expect(page.locator("[name=revision]")).not().hasValue(before);
    }

    @Test
    void whatIsWrittenOutlivesAClosedTabAndIsThereOnAnotherDevice() {
        begin("Lukket fane");
        keptByItself(window, "Dette er **prøven**.");
        Page device = room.withoutScript(window);
        String address = window.url();
        window.close();
        device.navigate(room.address("/staff"));
        device.locator(".rows a").filter(text("Lukket fane")).first().click();
        assertEquals(address, device.url());
        expect(device.locator("#body")).hasValue("Dette er **prøven**.");
        assertEquals(404, portal.get("/nb/artikler/lukket-fane/").statusCode());
        device.context().close();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void twoWindowsLoseNothing() {
        begin("To vinduer");
        Page other = window.context().newPage();
        other.navigate(window.url());
        keptByItself(other, "Fra det andre vinduet.");
        window.locator("#body").fill("Fra det første vinduet.");
        button(window, "save").click();
        expect(window.locator(".marked").nth(1)).containsText("andre vinduet");
        window.locator(".two-texts button").first().click();
        expect(window.locator("#body")).hasValue("Fra det første vinduet.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        assertTrue(portal.get("/nb/artikler/to-vinduer/").body().contains("det første vinduet"));
    }

    /** The answer to the first save that happens by itself comes late, or not at all. */
    private void slowLine(String until) {
        window.evaluate(
                "until => { const send = window.fetch; window.fetch = (...all) => {"
                        + " window.fetch = send; document.body.dataset.sent = '1';"
                        + " return send(...all).then(answer => new Promise(resolve =>"
                        + " setTimeout(() => resolve(answer), Number(until)))); }; }",
                until);
    }

    private void pressedDuringASave(String title, String answerAfter) {
        begin(title);
        slowLine(answerAfter);
        window.locator("#body").fill("Først dette.");
        expect(window.locator("body[data-sent]")).hasCount(1);
        window.locator("#body").fill("Først dette. Så dette.");
        button(window, "publish").click();
        expect(window.locator(".said, .two-texts").first()).isVisible();
    }

    @Test
    void publishPressedWhileTheTextIsBeingKeptPublishesWhatIsThereByThen() {
        pressedDuringASave("Midt i lagringen", "1500");
        expect(window.locator(".said")).containsText("publisert");
        assertTrue(portal.get("/nb/artikler/midt-i-lagringen/").body().contains("Så dette."));
    }

    @Test
    void publishPressedOnALineThatHangsLosesNothing() {
        pressedDuringASave("Hengende linje", "60000");
        expect(window.locator("main")).containsText("Først dette. Så dette.");
    }

    @Test
    void aTextPublishedTwiceIsPublishedOnce() {
        begin("Publisert to ganger");
        window.locator("#body").fill("Én gang er nok.");
        button(window, "publish").dblclick();
        expect(window.locator(".said")).containsText("publisert");
        assertEquals(200, portal.get("/nb/artikler/publisert-to-ganger/").statusCode());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws IOException {
        begin("Begge skriver");
        window.locator("#body").fill("Før.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        Path file = portal.content().resolve("articles/begge-skriver/index.nb.md");
        keptByItself(window, "Min setning.");
        Files.writeString(file, Files.readString(file).replace("Før.", "Deres setning."));
        Eventually.within(
                Duration.ofSeconds(60),
                "the edit on disk is shown",
                () -> portal.get("/nb/artikler/begge-skriver/").body().contains("Deres setning"));
        button(window, "publish").click();
        expect(window.locator(".marked").nth(1)).containsText("Deres setning.");
        assertTrue(Files.readString(file).contains("Deres setning."));
        window.locator("#contents").fill("---\ntitle: Begge skriver\n---\nBegge setninger.\n");
        window.locator(".merged button").click();
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        assertTrue(Files.readString(file).contains("Begge setninger."));
    }

    @Test
    void aLinkShowsOneTextToAStrangerUntilItIsEnded() {
        begin("Til gjennomlesing");
        window.locator("#body").fill("Les dette først.");
        window.locator("#sharing > summary").click();
        button(window, "link").click();
        String link = window.locator("#made").inputValue();
        Page stranger = room.stranger();
        stranger.navigate(link);
        expect(stranger.locator("h1")).hasText("Til gjennomlesing");
        expect(stranger.locator("main")).containsText("Les dette først.");
        expect(stranger.locator(".notice").first()).containsText("Forhåndsvisning");
        assertEquals(404, portal.get("/nb/artikler/til-gjennomlesing/").statusCode());
        go(Pattern.compile("https?://[^/]+").matcher(window.url()).replaceFirst(""));
        window.locator("#sharing > summary").click();
        window.locator("#sharing button[name=unlink]").click();
        expect(window.locator(".said")).containsText("virker ikke lenger");
        Response gone = stranger.navigate(link);
        assertNotNull(gone);
        assertEquals(404, gone.status());
        stranger.context().close();
    }

    @Test
    void theBoardTellsWhenATranslationFallsBehindAndWhenItHasCaughtUp() {
        begin("Kilden");
        window.locator("#body").fill("Vi møttes en gang.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        go("/staff/translations");
        Locator row = window.locator(".board > li").filter(text("Kilden"));
        expect(row.locator("li.original")).containsText("Norsk bokmål");
        row.locator("li.missing a").filter(text("English")).click();
        expect(window.locator(".source-text")).containsText("Vi møttes en gang.");
        window.locator("#title").fill("The source");
        window.locator("#body").fill("We met once.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        String translation = window.url();
        window.navigate(translation.replace("/en", "/nb"));
        window.locator("#body").fill("Vi møttes to ganger.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        go("/staff/translations?state=stale");
        row.locator("li.stale a").click();
        expect(window.locator(".writing-proof ins").first()).containsText("to");
        window.locator("#body").fill("We met twice.");
        window.locator("#compared").check();
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        go("/staff/translations?language=en");
        expect(row.locator("li.current")).containsText("English");
    }

    @Test
    void everyPageIsForEveryone() {
        List<String> noise = new ArrayList<>();
        window.onConsoleMessage(said -> noise.add(said.type() + ": " + said.text()));
        window.onPageError(noise::add);
        begin("En tekst for alle");
        window.locator("#body").fill("Et avsnitt.");
        button(window, "publish").click();
        expect(window.locator(".said")).containsText("publisert");
        String text = URI.create(window.url()).getPath();
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            go("/staff");
            window.locator("button[name=language][value=" + language + "]").click();
            expect(window.locator("html")).hasAttribute("lang", language);
            for (String page :
                    List.of(
                            "/staff",
                            "/staff/publish",
                            "/staff/write",
                            "/staff/translations",
                            text,
                            text.replace("/nb", "/sv"))) {
                go(page);
                String name = page.replaceAll("[^a-z]+", "-");
                wrong.addAll(DeskPictures.wrong(window, language + name));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), noise);
    }
}
