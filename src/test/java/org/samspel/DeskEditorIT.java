package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links and pictures find their way into a text by mouse, by keyboard and without a script. */
class DeskEditorIT extends DeskWindow {

    DeskEditorIT(Browser browser) throws IOException {
        super(browser);
    }

    @BeforeAll
    void thereIsSomethingToLinkTo() throws IOException {
        write(
                "articles/brukerpanel/index.nb.md",
                "---\ntitle: Brukerpanelet [prøvet]\n---\nTekst.");
        write("documents/Skjema/Melding om møte.txt", "Vi møtes.");
        Eventually.within(
                Duration.ofSeconds(60),
                "the article is shown",
                () -> portal.get("/nb/artikler/brukerpanel/").statusCode() == 200);
    }

    private void write(String path, String text) throws IOException {
        Path file = portal.content().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void begin(String title) {
        window.navigate(room.address("/staff/write"));
        window.locator("#title").fill(title);
        window.locator("main form.form button").click();
        window.waitForURL("**/staff/works/**");
        expect(window.locator("#body")).isVisible();
    }

    private void publish() {
        window.locator("button[name=do][value=publish]:not(.hidden)").first().click();
        expect(window.locator(".said")).containsText("publisert");
    }

    private static FilePayload picture(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }

    @Test
    void aLinkIsFoundByTheKeyboardAndPutAroundTheWordsThatWereChosen() {
        begin("Lenker");
        Locator body = window.locator("#body");
        body.fill("Se panelet, og formularet: ");
        body.evaluate("field => field.setSelectionRange(3, 10)");
        window.locator("[data-panel=finder]").press("Enter");
        expect(window.locator("#find")).isFocused();
        window.keyboard().type("brukerp");
        expect(window.locator("#find-list [role=option]")).hasCount(1);
        window.keyboard().press("ArrowDown");
        window.keyboard().press("Enter");
        expect(body).isFocused();
        expect(body).hasValue("Se [panelet](../brukerpanel/index.nb.md), og formularet: ");
        body.evaluate("field => field.setSelectionRange(99, 99)");
        window.locator("[data-panel=finder]").click();
        window.locator("#find").fill("melding");
        window.locator("#find-list [role=option]").click();
        expect(body)
                .hasValue(
                        "Se [panelet](../brukerpanel/index.nb.md), og formularet: [Melding om møte.txt]"
                                + "(<../../documents/Skjema/Melding om møte.txt>)");
        publish();
        String page = portal.get("/nb/artikler/lenker/").body();
        assertTrue(page.contains("href=\"/nb/artikler/brukerpanel/\""), page);
        assertTrue(page.contains("href=\"/files/Skjema/"), page);
    }

    @Test
    void whatATitleHasOfMarkdownIsNoMarkdownInTheLink() {
        begin("Klammer");
        window.locator("[data-panel=finder]").click();
        window.locator("#find").fill("brukerpanelet");
        window.locator("#find-list [role=option]").click();
        publish();
        assertTrue(
                portal.get("/nb/artikler/klammer/").body().contains(">Brukerpanelet [prøvet]</a>"));
    }

    @Test
    void leavingTheSearchGoesBackToTheTextAndChangesNothing() {
        begin("Angre");
        window.locator("#body").fill("Som før.");
        window.locator("[data-panel=finder]").click();
        window.locator("#find").fill("finnes ikke");
        expect(window.locator("#finder [role=status]")).containsText("Ingenting");
        window.keyboard().press("Enter");
        window.keyboard().press("Escape");
        expect(window.locator("#finder")).isHidden();
        expect(window.locator("#body")).isFocused();
        expect(window.locator("#body")).hasValue("Som før.");
    }

    @Test
    void aPictureGoesInOnceItIsSaidWhatItShows() throws IOException {
        begin("Med bilde");
        window.locator("[data-panel=picture]").click();
        window.locator("#picture-file").setInputFiles(picture("Kartet vårt.PNG"));
        window.locator("[data-insert]").click();
        expect(window.locator("#picture-alt")).isFocused();
        expect(window.locator("#picture [role=status]")).containsText("Skriv hva bildet viser");
        expect(window.locator("#body")).hasValue("");
        window.locator("#picture-alt").fill("Et kart over [regionen]");
        window.locator("[data-insert]").click();
        expect(window.locator("#body")).hasValue("![Et kart over \\[regionen\\]](kartet-vart.png)");
        Locator seen = window.frameLocator("#proof").locator("main img");
        expect(seen).hasAttribute("alt", "Et kart over [regionen]");
        Eventually.within(
                Duration.ofSeconds(60),
                "the preview shows the picture",
                () -> Boolean.TRUE.equals(seen.evaluate("image => image.naturalWidth === 40")));
        assertEquals(404, portal.get("/nb/artikler/med-bilde/kartet-vart.png").statusCode());
        publish();
        assertEquals(200, portal.get("/nb/artikler/med-bilde/kartet-vart.png").statusCode());
        assertTrue(Files.exists(portal.content().resolve("articles/med-bilde/kartet-vart.png")));
    }

    @Test
    void aPictureThatIsDroppedMayBeDecorationAndIsThenNoProblem() throws IOException {
        begin("Bare pynt");
        String bytes = Base64.getEncoder().encodeToString(picture("strek.png").buffer);
        JSHandle dropped =
                window.evaluateHandle(
                        "text => { const all = new DataTransfer(); const bytes ="
                                + " Uint8Array.from(atob(text), c => c.charCodeAt(0));"
                                + " all.items.add(new File([bytes], 'strek.png',"
                                + " {type: 'image/png'})); return all; }",
                        bytes);
        window.locator("#body").dispatchEvent("drop", Map.of("dataTransfer", dropped));
        expect(window.locator("#picture-alt")).isFocused();
        window.locator("#picture-decorative").check();
        window.locator("[data-insert]").click();
        expect(window.locator("#body")).hasValue("<img src=\"strek.png\" alt=\"\">");
        publish();
        assertTrue(portal.get("/nb/artikler/bare-pynt/").body().contains("strek.png"));
        window.navigate(room.address("/staff/problems"));
        assertFalse(window.locator("main").innerText().contains("articles/bare-pynt"));
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheReason() {
        begin("Falsk");
        window.locator("[data-panel=picture]").click();
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        window.locator("#picture-file")
                .setInputFiles(new FilePayload("falsk.png", "image/png", page));
        window.locator("#picture-alt").fill("Noe annet");
        window.locator("[data-insert]").click();
        expect(window.locator("#picture [role=status]")).not().hasText("Sender bildet …");
        expect(window.locator("#picture [role=status]")).not().isEmpty();
        expect(window.locator("#body")).hasValue("");
        assertFalse(Files.exists(portal.content().resolve("articles/falsk")));
    }

    private void choosePicture(FilePayload picture, String alt) {
        window.locator("[data-panel=picture]").click();
        window.locator("#picture-file").setInputFiles(picture);
        window.locator("#picture-alt").fill(alt);
    }

    private Locator said(String panel) {
        return window.locator("#" + panel + " [role=status]");
    }

    @Test
    void aPictureThatDidNotComeThroughLeavesTheFocusAndCanBeSentAgain() throws IOException {
        begin("Dårlig linje");
        window.route("**/staff/uploads/**", Route::abort);
        choosePicture(picture("bro.png"), "Ei bro");
        window.locator("[data-insert]").press("Enter");
        expect(said("picture")).hasText("Bildet kunne ikke sendes. Prøv igjen.");
        expect(window.locator("[data-insert]")).isFocused();
        window.unroute("**/staff/uploads/**");
        window.keyboard().press("Enter");
        expect(window.locator("#body")).hasValue("![Ei bro](bro.png)");
        expect(window.locator("#body")).isFocused();
    }

    @Test
    void aPictureThatIsNeverLookedAtIsNotWaitedForForEver() throws IOException {
        window.clock().install();
        begin("Uten ende");
        window.route(
                Pattern.compile("/staff/uploads/\\w+$"),
                route -> {
                    if (route.request().method().equals("GET")) {
                        route.fulfill(
                                new Route.FulfillOptions().setBody("{\"state\": \"checking\"}"));
                    } else {
                        route.resume();
                    }
                });
        choosePicture(picture("evig.png"), "Et hjul");
        window.locator("[data-insert]").click();
        for (int look = 0; look < 1000 && said("picture").innerText().contains("Sender"); look++) {
            window.clock().runFor(500);
        }
        expect(said("picture")).hasText("Bildet kunne ikke sendes. Prøv igjen.");
        expect(window.locator("[data-insert]")).isFocused();
    }

    @Test
    void pressingTwicePutsOnePicture() throws IOException {
        begin("To trykk");
        choosePicture(picture("hus.png"), "Et hus");
        window.locator("[data-insert]").dblclick();
        expect(window.locator("#body")).hasValue("![Et hus](hus.png)");
        publish();
        assertFalse(Files.exists(portal.content().resolve("articles/to-trykk/hus-2.png")));
    }

    @Test
    void aPictureThatIsTooLargeIsNotEvenSent() {
        begin("Altfor stort");
        List<String> sent = new ArrayList<>();
        window.onRequest(request -> sent.add(request.url()));
        choosePicture(new FilePayload("stort.png", "image/png", new byte[21 << 20]), "Et hav");
        window.locator("[data-insert]").click();
        expect(said("picture")).containsText("større enn 20 MB");
        expect(window.locator("#picture-file")).isFocused();
        assertFalse(sent.stream().anyMatch(url -> url.contains("/staff/uploads")), sent.toString());
    }

    @Test
    void whoIsSignedOutMeanwhileIsToldAndLosesNothing() throws IOException {
        begin("Utlogget");
        window.locator("#body").fill("Ikke lagret ennå.");
        List<Cookie> session = window.context().cookies();
        window.context().clearCookies();
        window.locator("[data-panel=finder]").click();
        window.locator("#find").fill("brukerp");
        expect(said("finder")).containsText("Du er logget ut.");
        Locator way = said("finder").locator("a[target=_blank]");
        expect(way).hasText("Logg inn (åpnes i ny fane)");
        expect(way).hasAttribute("href", Pattern.compile("^/staff/sign-in"));
        expect(window.locator("#find-list")).isHidden();
        choosePicture(picture("bro.png"), "Ei bro");
        window.locator("[data-insert]").press("Enter");
        expect(said("picture")).containsText("Du er logget ut.");
        expect(window.locator("[data-insert]")).isFocused();
        DeskPictures.look(window, "signed-out");
        expect(window.locator("#body")).hasValue("Ikke lagret ennå.");
        window.context().addCookies(session);
        window.locator("#text > [name=token]").evaluate("field => field.value = 'of before'");
        window.locator("[data-insert]").press("Enter");
        expect(window.locator("#body")).hasValue(Pattern.compile(".*\\(bro\\.png\\).*"));
        publish();
    }

    /**
     * A draft with a picture too large to be sent within a page, a file, and another draft below.
     */
    private void secret() throws IOException {
        BufferedImage noise = new BufferedImage(1500, 1400, BufferedImage.TYPE_3BYTE_BGR);
        new Random(1).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", bytes);
        write("articles/hemmelig/vedlegg 100 % på.txt", "Et vedlegg");
        Files.write(portal.content().resolve("articles/hemmelig/kart.png"), bytes.toByteArray());
        write("articles/hemmelig/indre/skjult.txt", "En annens");
        write("articles/hemmelig/indre/index.nb.md", "---\ntitle: Indre\ndraft: true\n---\n");
        write(
                "articles/hemmelig/index.nb.md",
                "---\ntitle: Hemmelig\ndraft: true\n---\n"
                        + "![Et kart](kart.png)\n\n[Vedlegget](<vedlegg 100 %25 på.txt>)"
                        + " [Indre](indre/skjult.txt)\n");
        Eventually.within(
                Duration.ofSeconds(60),
                "the draft is known",
                () -> {
                    window.navigate(room.address("/staff/works/articles/hemmelig/nb"));
                    return window.locator("#sharing").isVisible();
                });
    }

    @Test
    void whoHasALinkGetsPicturesAndFilesOfThatTextAndOfNoOther() throws IOException {
        secret();
        window.locator("#sharing > summary").click();
        window.locator("button[value=link]").click();
        String link = window.locator("#made").inputValue();
        Page stranger = room.stranger();
        Locator seen = stranger.locator("main img");
        Eventually.within(
                Duration.ofSeconds(60),
                "the picture is known",
                () -> {
                    stranger.navigate(link);
                    return seen.count() == 1;
                });
        Eventually.within(
                Duration.ofSeconds(60),
                "the picture is shown",
                () -> Boolean.TRUE.equals(seen.evaluate("image => image.naturalWidth === 1500")));
        String given = stranger.getByText("Vedlegget").getAttribute("href");
        assertEquals("Et vedlegg", portal.get(given).body());
        assertEquals(0, stranger.locator(".archive, a[href*='/nb/preview/']").count());
        String place = given.substring(0, given.lastIndexOf('/'));
        String token = place.substring(place.lastIndexOf('/') + 1);
        char last = token.charAt(0) == 'A' ? 'B' : 'A';
        for (String address :
                List.of(
                        "/nb/artikler/hemmelig/kart.png",
                        "/preview/files/kart.png",
                        "/preview/files/" + last + token.substring(1) + "/kart.png",
                        place + "/indre/skjult.txt",
                        place + "/index.nb.md",
                        place + "/indre/index.nb.md",
                        place + "/%2e%2e/brukerpanel/index.nb.md",
                        place + "/")) {
            assertTrue(portal.get(address).statusCode() >= 400, address);
        }
        DeskPictures.look(stranger, "linked");
        window.navigate(room.address("/staff/works/articles/hemmelig/nb"));
        window.locator("#sharing > summary").click();
        window.locator("#sharing button[name=unlink]").click();
        expect(window.locator(".said")).containsText("virker ikke lenger");
        assertEquals(404, portal.get(given).statusCode());
        stranger.context().close();
    }

    @Test
    void itIsSaidHowMuchThereIsAndNotHowMuchIsShown() throws IOException {
        for (int number = 1; number <= 23; number++) {
            write("documents/Punkter/Dagsorden " + number + ".txt", "Punkt " + number);
        }
        begin("Mange treff");
        window.locator("[data-panel=finder]").click();
        Eventually.within(
                Duration.ofSeconds(60),
                "all are found",
                () -> {
                    window.locator("#find").fill("");
                    window.locator("#find").fill("dagsorden");
                    window.locator("#find-list [role=option]").first().waitFor();
                    return said("finder").innerText().contains("23");
                });
        expect(said("finder")).hasText("23 treff, de første 20 vises.");
        expect(window.locator("#find-list [role=option]")).hasCount(20);
    }

    @Test
    void withoutAScriptThereIsAPageForEach() throws IOException {
        begin("Uten skript");
        Page plain = room.withoutScript(window);
        plain.navigate(window.url());
        plain.locator("#body").fill("Skrevet før bildet.");
        String find = plain.locator("#plain-tools a").getAttribute("href");
        plain.locator("#plain-tools button").press("Enter");
        plain.waitForURL("**/staff/picture/**");
        plain.locator("#upload-files").setInputFiles(picture("bro.png"));
        plain.locator("form.upload button").press("Enter");
        plain.locator("button[value=append]").press("Enter");
        expect(plain.locator(".mistakes")).containsText("Skriv hva bildet viser");
        plain.locator("#alt").fill("Ei bro");
        plain.locator("button[value=append]").press("Enter");
        expect(plain.locator(".said")).containsText("bro.png");
        expect(plain.locator("#body")).hasValue("Skrevet før bildet.\n\n![Ei bro](bro.png)\n");
        plain.navigate(room.address(find + "?q=brukerp"));
        expect(plain.locator("#found input")).hasValue("../brukerpanel/index.nb.md");
        plain.context().close();
    }

    @Test
    void allOfItIsForEveryone() {
        begin("Verktøy");
        String text = window.url();
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            window.navigate(room.address("/staff"));
            window.locator("button[name=language][value=" + language + "]").click();
            expect(window.locator("html")).hasAttribute("lang", language);
            window.navigate(text);
            window.locator("[data-panel=picture]").click();
            window.locator("[data-panel=finder]").click();
            window.locator("#find").fill("m");
            expect(window.locator("#find-list [role=option]").first()).isVisible();
            wrong.addAll(DeskPictures.wrong(window, language + "-panels"));
            window.navigate(text.replace("/works/", "/find/") + "?q=m");
            wrong.addAll(DeskPictures.wrong(window, language + "-find"));
            window.navigate(text.replace("/works/", "/picture/"));
            wrong.addAll(DeskPictures.wrong(window, language + "-picture"));
        }
        assertEquals(List.of(), wrong);
    }
}
