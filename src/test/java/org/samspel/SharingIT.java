package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files find their way to somebody, by a real mail server and in a real browser. */
@ExtendWith({MailedPortal.Given.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SharingIT {
    private static final Pattern LINK = Pattern.compile("(/s/[A-Za-z0-9_-]{32})(?!/)\\b");
    private static final Path PICTURES = Path.of("target", "sharing-pages");
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final MailedPortal mailed;
    private final Browser browser;
    private final Page window;
    private String link = "";
    private String fileLink = "";
    private String overview = "";

    SharingIT(MailedPortal mailed, Browser browser) throws IOException {
        this.mailed = mailed;
        this.browser = browser;
        window = mailed.owner(browser);
        Files.createDirectories(PICTURES);
        Path folder = mailed.portal().content().resolve("documents/Lenker");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a.txt"), "First version.");
        Files.writeString(folder.resolve("other.txt"), "Nobody sent this.");
        Eventually.within(
                Duration.ofMinutes(1),
                "the files are there",
                () -> mailed.portal().get("/files/Lenker/other.txt").statusCode() == 200);
    }

    private void go(String path) {
        window.navigate(mailed.address(path));
    }

    @Test
    @Order(1)
    void staffSendToSeveralPeopleAndCanThinkAgain() {
        go("/share/nb?f=/id/reports/glossary");
        window.locator("a[href^='/staff/send']").press("Enter");
        window.waitForURL("**/staff/send?**");
        window.locator("#addresses").fill("Kari <kari@example.com>, per@gmial.com; ola@");
        check("send");
        window.locator("button[name=preview]").press("Enter");
        assertTrue(window.locator(".mistakes").innerText().contains("ola@"));
        check("send-wrong");
        window.locator(".chips button").last().press("Enter");
        window.locator("button[name=preview]").press("Enter");
        window.locator("details summary").press("Enter");
        window.locator("pre.letter").waitFor();
        assertTrue(window.locator(".notice").innerText().contains("per@gmail.com"));
        assertTrue(window.locator("pre.letter").innerText().contains("Kari Nordmann"));
        check("preview");
        window.locator("button[name=send]").press("Enter");
        window.waitForURL("**/staff/sent/*");
        assertEquals(2, window.locator(".rows li:has(form)").count());
        check("sending");
        window.locator("button[value=undo]").press("Enter");
        window.locator(".said").waitFor();
        assertTrue(window.locator(".said").innerText().contains("2"));
    }

    @Test
    @Order(2)
    void eachRecipientGetsALetterOfTheirOwn() throws MessagingException, IOException {
        long before = mailed.count(MailedPortal.OWNER);
        send("/files/Lenker/a.txt", "lise@example.com");
        Looked looked = send("/id/reports/glossary", "kari@example.com\nper@example.com");
        overview = URI.create(window.url()).getPath();
        fileLink = link(mailed.letter("lise@example.com"));
        MimeMessage toKari = mailed.letter("kari@example.com");
        mailed.awaits(MailedPortal.OWNER, before + 2);
        assertEquals(looked, arrived(toKari), "what was shown before is what was sent");
        String raw = GreenMailUtil.getWholeMessage(toKari);
        Files.writeString(PICTURES.resolve("letter.eml"), raw);
        assertFalse(raw.contains("per@example.com"), raw);
        assertEquals(MailedPortal.OWNER, toKari.getReplyTo()[0].toString());
        assertEquals("List-Unsubscribe=One-Click", toKari.getHeader("List-Unsubscribe-Post")[0]);
        link = link(toKari);
        assertNotEquals(link, link(mailed.letter("per@example.com")));
    }

    /** A letter as text and as a page, without what is another for each recipient. */
    private record Looked(String text, String html) {
        static Looked of(String text, String html) {
            return new Looked(plain(text), plain(html));
        }

        private static String plain(String form) {
            return form.replaceAll("/s/[A-Za-z0-9_-]{32}|/s/…", "/s/")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    private Looked send(String items, String addresses) {
        go("/staff/send?items=" + items);
        window.locator("#addresses").fill(addresses);
        window.locator("button[name=preview]").press("Enter");
        window.locator("details summary").press("Enter");
        String html = window.frameLocator(".letter-frame").locator("body").innerText();
        Looked looked = Looked.of(window.locator("pre.letter").innerText(), html);
        window.locator("button[name=send]").press("Enter");
        window.waitForURL("**/staff/sent/*");
        return looked;
    }

    private Looked arrived(MimeMessage message) throws MessagingException, IOException {
        Multipart forms = (Multipart) message.getContent();
        try (BrowserContext program = browser.newContext()) {
            Page page = program.newPage();
            page.setContent(String.valueOf(forms.getBodyPart(1).getContent()));
            return Looked.of(
                    String.valueOf(forms.getBodyPart(0).getContent()),
                    page.locator("body").innerText());
        }
    }

    private static String link(MimeMessage message) {
        String text = MailedPortal.text(message);
        Matcher found = LINK.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    @Test
    @Order(3)
    void programsThatLookIntoLettersSpendAndMarkNothing() {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> page = mailed.portal().get(link, "User-Agent", BROWSER);
            assertEquals(200, page.statusCode());
            assertEquals("private, no-store", header(page, "Cache-Control"));
            assertEquals("no-referrer", header(page, "Referrer-Policy"));
            assertEquals("noindex", header(page, "X-Robots-Tag"));
        }
        assertEquals(
                404,
                mailed.portal().get("/s/" + "A".repeat(32), "User-Agent", BROWSER).statusCode());
        assertEquals(404, mailed.portal().get(link + "/f/nb/", "User-Agent", BROWSER).statusCode());
        assertEquals(404, mailed.portal().get(link + "/f/site/funding-logo.svg").statusCode());
        window.reload();
        assertFalse(window.locator("main").innerText().contains("Åpnet."));
    }

    @Test
    @Order(4)
    void theSenderSeesThatSomebodyOpenedAndDownloaded() throws IOException {
        try (BrowserContext other =
                browser.newContext(
                        new Browser.NewContextOptions().setUserAgent(BROWSER).setLocale("en"))) {
            Page page = other.newPage();
            page.navigate(mailed.portal().address().resolve(link).toString());
            assertEquals("nb", page.locator("html").getAttribute("lang"));
            assertTrue(page.locator(".lead").innerText().contains("Kari Nordmann"));
            picture(page, "link");
            assertEquals(List.of(), DeskPictures.wrongNow(page, "link"));
            assertTrue(other.cookies().isEmpty());
            String file = page.locator(".rows a.button").first().getAttribute("href");
            HttpResponse<byte[]> got = mailed.portal().bytes(file, "User-Agent", BROWSER);
            assertEquals(200, got.statusCode());
            assertEquals("private, no-store", got.headers().firstValue("Cache-Control").orElse(""));
        }
        Eventually.within(
                Duration.ofSeconds(20),
                "it is noted",
                () -> {
                    go(overview);
                    return window.locator("main").innerText().contains("Lastet ned.");
                });
        check("overview");
        String table =
                (String)
                        window.evaluate("async () => (await fetch('/staff/sent/sent.csv')).text()");
        assertTrue(table.lines().anyMatch(line -> line.endsWith(";1;2;1;1")), table);
        assertFalse(table.contains("@"), "nobody's address");
    }

    @Test
    @Order(5)
    void aClosedLinkSaysWhatItWasAndCanBeAskedFor() {
        go(overview);
        window.locator("button[value=revoke]").press("Enter");
        window.locator(".said").waitFor();
        assertEquals(410, mailed.portal().get(link).statusCode());
        long before = mailed.count(MailedPortal.OWNER);
        Page page = browser.newPage();
        page.navigate(mailed.portal().address().resolve(link + "?lang=sv").toString());
        assertEquals("sv", page.locator("html").getAttribute("lang"));
        assertEquals(List.of(), DeskPictures.wrongNow(page, "ended"));
        picture(page, "ended");
        page.locator("main form button").press("Enter");
        page.locator("main [role=status]").waitFor();
        page.close();
        mailed.awaits(MailedPortal.OWNER, before + 1);
        go(overview);
        window.locator("button[value=grant]").press("Enter");
        window.locator(".said").waitFor();
        assertEquals(200, mailed.portal().get(link).statusCode());
    }

    @Test
    @Order(6)
    void oneClickInTheMailProgramStopsLetters() {
        HttpResponse<String> asked = mailed.portal().get(link + "/stop");
        assertEquals(200, asked.statusCode());
        HttpResponse<String> stopped =
                mailed.portal()
                        .send(
                                mailed.portal()
                                        .request(
                                                link + "/stop",
                                                "Content-Type",
                                                "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "List-Unsubscribe=One-Click")),
                                BodyHandlers.ofString());
        assertEquals(200, stopped.statusCode());
        assertTrue(stopped.body().contains("ikke flere"), stopped.body());
    }

    @Test
    @Order(7)
    void everyPageIsForEveryone() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            for (Map.Entry<ColorScheme, Integer> look :
                    List.of(Map.entry(ColorScheme.LIGHT, 1280), Map.entry(ColorScheme.DARK, 320))) {
                window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.getKey()));
                window.setViewportSize(look.getValue(), 800);
                for (String page :
                        List.of(link + "?lang=" + language, link + "/stop?lang=" + language)) {
                    go(page);
                    wrong.addAll(DeskPictures.wrongNow(window, language + " " + look + " " + page));
                    picture(
                            window,
                            language
                                    + look.getValue()
                                    + page.replaceAll("[?].*", "")
                                            .replace(link, "link")
                                            .replace('/', '-'));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @Order(8)
    void aStrangerWithTheLinkGetsTheFilesAndNothingElse() {
        HttpResponse<String> page = mailed.portal().get(fileLink);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("lise@"), "not even whom it was for");
        assertEquals(
                "First version.", mailed.portal().get(fileLink + "/f/files/Lenker/a.txt").body());
        for (String other :
                List.of(
                        "/f/files/Lenker/other.txt",
                        "/f/files/Lenker/",
                        "/f/site.yml",
                        "/f/../../site.yml",
                        "/f/%2e%2e/%2e%2e/site.yml",
                        "/f/files/Lenker/a.txt/../other.txt",
                        "/f/staff",
                        "/sent",
                        "/undo")) {
            assertEquals(404, mailed.portal().get(fileLink + other).statusCode(), other);
        }
        for (String no : List.of("", "/f/files/Lenker/a.txt", "/revoke", "/grant")) {
            assertEquals(405, post(fileLink + no, "do=revoke").statusCode(), no);
        }
        assertEquals(303, post(fileLink + "/again", "").statusCode());
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused =
                    mailed.portal()
                            .send(
                                    mailed.portal()
                                            .request(fileLink)
                                            .method(method, BodyPublishers.noBody()),
                                    BodyHandlers.ofString());
            assertEquals(405, refused.statusCode(), method);
        }
        assertEquals(404, mailed.portal().get(fileLink.substring(0, 34)).statusCode());
        assertEquals(404, mailed.portal().get(fileLink + "A").statusCode());
        assertEquals(303, mailed.portal().get("/staff/sent").statusCode());
        assertEquals(200, mailed.portal().get(fileLink).statusCode(), "and it works as before");
    }

    private HttpResponse<String> post(String path, String body) {
        return mailed.portal()
                .send(
                        mailed.portal()
                                .request(path, "Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)),
                        BodyHandlers.ofString());
    }

    @Test
    @Order(9)
    void theLinkFollowsItsFileWhereverItGoes() throws IOException {
        Path folder = mailed.portal().content().resolve("documents/Lenker");
        Files.writeString(folder.resolve("a.txt"), "Second version.");
        becomes("a new version", "/f/files/Lenker/a.txt", "Second version.");
        Files.move(folder.resolve("a.txt"), folder.resolve("renamed.txt"));
        becomes("a new name", "/f/files/Lenker/renamed.txt", "Second version.");
        Files.move(folder, folder.resolveSibling("Moved"));
        becomes("another folder", "/f/files/Moved/renamed.txt", "Second version.");
        assertTrue(mailed.portal().get(fileLink).body().contains("/f/files/Moved/renamed.txt"));
        Files.delete(folder.resolveSibling("Moved").resolve("renamed.txt"));
        Eventually.within(
                Duration.ofSeconds(60),
                "it says so",
                () -> mailed.portal().get(fileLink).body().contains("finnes ikke lenger"));
        HttpResponse<String> page = mailed.portal().get(fileLink);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("a.txt"), "as it was called when it was sent");
        assertEquals(
                404, mailed.portal().get(fileLink + "/f/files/Moved/renamed.txt").statusCode());
    }

    private void becomes(String what, String file, String text) {
        Eventually.within(
                Duration.ofSeconds(60),
                what,
                () -> mailed.portal().get(fileLink + file).body().equals(text));
    }

    @Test
    @Order(10)
    void pagesOfThoseWhoSendAreForEveryone() {
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String language : List.of("sv", "nb", "nn", "en")) {
            number++;
            window.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(
                                    number % 2 == 0 ? ColorScheme.DARK : ColorScheme.LIGHT));
            window.setViewportSize(number < 3 ? 320 : 1280, 800);
            go("/staff/sent");
            window.locator("form.languages button[value=" + language + "]").press("Enter");
            for (String page : List.of("/staff/sent", "/staff/privacy", overview)) {
                go(page);
                wrong.addAll(looked(window, language + page.replaceAll("[0-9a-f-]{36}", "one")));
            }
            go("/staff/send?items=/id/reports/glossary");
            window.locator("#addresses").fill("Kari <kari@example.com>, per@gmial.com");
            window.locator("button[name=preview]").press("Enter");
            window.locator("details summary").press("Enter");
            wrong.addAll(looked(window, language + "/staff/send"));
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> looked(Page page, String name) {
        picture(page, name.replace('/', '-'));
        return DeskPictures.wrongNow(page, name);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void check(String name) {
        assertEquals(List.of(), DeskPictures.wrongNow(window, name));
        picture(window, name);
    }

    private static void picture(Page page, String name) {
        Pictures.take(page, PICTURES.resolve(name + ".png"));
    }
}
