package org.samspel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SameSiteAttribute;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files find their way to somebody, by a real mail server and in a real browser. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SharingIT {
    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final Pattern LINK = Pattern.compile("(/s/[A-Za-z0-9_-]{32})(?!/)\\b");
    private static final Path PICTURES = Path.of("target", "sharing-pages");
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final List<String> ATTACKS =
            List.of(
                    "kari@example.com\r\nBcc: victim@example.com",
                    "kari@example.com\nSubject: Won!",
                    "kari@example.com%0d%0aBcc: victim@example.com",
                    "kari@example.com\u760D\u760ABcc: victim@example.com",
                    "kari@example.com\u2028Bcc: victim@example.com",
                    "kari@example.com\u0085Bcc: victim@example.com",
                    "\"kari\\\r\nBcc: victim\"@example.com",
                    "kari@[127.0.0.1]",
                    "kari@127.0.0.1",
                    "kari@localhost",
                    "@relay.example,@other.example:kari@example.com",
                    "kari%victim.example@example.com@relay.example",
                    "victim.example!kari",
                    "kari@example.com>\r\nRCPT TO:<victim@example.com",
                    "<kari@example.com> SIZE=1 NOTIFY=SUCCESS",
                    "kari@example.com\r\n.\r\nMAIL FROM:<a@b.example>",
                    "=?utf-8?q?kari=40example.com=0aBcc:x?=",
                    "kari@exam\uFF0Eple@example.com",
                    "kari@-example.com",
                    "|/bin/sh@example.com /etc/passwd");

    private final Browser browser;
    private final BrowserContext context;
    private final Page window;
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final List<RunningPortal> portals = new ArrayList<>();
    private String link = "";
    private String fileLink = "";
    private String overview = "";

    SharingIT(Browser browser) {
        this.browser = browser;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        window = context.newPage();
    }

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        mail.start();
        Files.createDirectories(PICTURES);
        Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
        Files.createDirectories(content.resolve("documents/Lenker"));
        Files.writeString(content.resolve("documents/Lenker/a.txt"), "First version.");
        Files.writeString(content.resolve("documents/Lenker/other.txt"), "Nobody sent this.");
        portals.add(
                RunningPortal.start(
                        content,
                        folder.resolve("var"),
                        "samspel.sharing.guests=true",
                        "samspel.mail.host=127.0.0.1",
                        "samspel.mail.port=" + mail.getSmtp().getPort(),
                        "samspel.mail.tls=none"));
    }

    @AfterAll
    void close() throws IOException {
        context.close();
        for (RunningPortal portal : portals) {
            portal.close();
        }
        mail.stop();
    }

    private RunningPortal portal() {
        return portals.getFirst();
    }

    private void go(String path) {
        window.navigate(portal().address().resolve(path).toString());
    }

    @Test
    @Order(1)
    void filesOfSeveralPagesAreChosenByTheKeyboardAndShareOneLink() {
        go("/nb/dokumenter/Metoder%20og%20verkt%C3%B8y/");
        String report = tick();
        go("/nb/dokumenter/Presentasjoner/");
        String minutes = tick();
        assertNotEquals(report, minutes);
        window.locator("form#choose button").press("Enter");
        window.waitForURL("**/share/nb?**");
        assertEquals(2, window.locator("input[name=f]:checked").count());
        check("basket");
        String address = window.locator("#share-address").innerText();
        String path = address.substring(address.indexOf("/share/"));
        HttpResponse<String> files = portal().get(path);
        assertEquals(200, files.statusCode());
        assertEquals("private, no-store", header(files, "Cache-Control"));
        assertTrue(files.body().contains("href=\"" + report + "\""), files.body());
        assertTrue(window.locator("a[href^='mailto:?']").getAttribute("href").contains("body="));
        assertTrue(context.cookies().isEmpty(), "readers get no cookie");
    }

    /** The first file of the page, by Space. */
    private String tick() {
        var box = window.locator(".pick input").first();
        box.focus();
        window.keyboard().press("Space");
        assertTrue(box.isChecked());
        return box.getAttribute("value");
    }

    @Test
    @Order(2)
    void withoutAScriptFilesAreChosenAndFound() {
        try (BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("sv-SE")
                                .setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            // Behind another window nothing is drawn, and what is not drawn cannot be clicked.
            page.bringToFront();
            page.navigate(
                    portal().address()
                            .resolve("/sv/dokument/Metoder%20og%20verkt%C3%B8y/")
                            .toString());
            page.locator(".pick input").first().check();
            page.locator("form#choose button").press("Enter");
            page.waitForURL("**/share/sv?**");
            assertEquals(1, page.locator("input[name=f]:checked").count());
            page.locator("#share-search").fill("rapport");
            page.locator(".basket .search button").press("Enter");
            page.locator("#found-0").check();
            page.locator(".basket section:last-child .do button").press("Enter");
            assertThat(page.locator("input[id^=chosen]")).hasCount(2);
            page.locator("#chosen-0").uncheck();
            page.locator(".basket section:first-child .do button").press("Enter");
            assertThat(page.locator("input[id^=chosen]")).hasCount(1);
        }
    }

    @Test
    @Order(3)
    void whoIsNotSignedInSendsNothingFromHere() {
        HttpResponse<String> refused =
                portal().send(
                                portal().request(
                                                "/staff/send",
                                                "Content-Type",
                                                "application/x-www-form-urlencoded",
                                                "Sec-Fetch-Site",
                                                "same-origin")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "send=1&items=/id/reports/glossary"
                                                                + "&addresses=kari@example.com")),
                                BodyHandlers.ofString());
        assertEquals(403, refused.statusCode());
        assertEquals(0, mail.getReceivedMessages().length);
    }

    @Test
    @Order(4)
    void staffSendToSeveralPeopleAndCanThinkAgain() {
        signUp();
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

    /** The first owner, who is staff as well. */
    private void signUp() {
        Eventually.within(
                Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal().said()).find());
        Matcher first = FIRST.matcher(portal().said());
        assertTrue(first.find());
        go(URI.create(first.group(1)).getPath());
        window.locator("#email").fill("sender@example.org");
        window.locator("#name").fill("Kari Nordmann");
        window.locator("#password").fill("fem røde epler i kurven");
        window.locator("#password").press("Enter");
        window.waitForURL("**/staff/enrol*");
        Authenticator phone = new Authenticator(window.locator(".key").innerText());
        window.locator("#code").fill(phone.next());
        window.locator("#code").press("Enter");
        window.locator(".codes").waitFor();
    }

    @Test
    @Order(5)
    void twentyAttacksSendNothing() {
        int sent = sendings();
        go("/staff/send?items=/id/reports/glossary");
        for (String attack : ATTACKS) {
            int status = post(Map.of("addresses", attack, "send", "1"));
            assertTrue(List.of(400, 422).contains(status), attack + " " + status);
        }
        assertEquals(sent, sendings());
        assertEquals(0, mail.getReceivedMessages().length);
    }

    @Test
    @Order(6)
    void noFieldOfAFormTakesWhatCouldBecomeAHeader() {
        int sent = sendings();
        go("/staff/send?items=/id/reports/glossary");
        List<String> evils =
                List.of("\r\nBcc: v@example.com", "\u760D\u760ABcc: v@b.no", "\0", "\u0085x");
        for (String evil : evils) {
            for (String field : List.of("addresses", "language", "days", "key", "token")) {
                int status = post(Map.of(field, "+" + evil, "send", "1"));
                assertTrue(List.of(400, 403, 422).contains(status), field + " " + evil + status);
            }
            // What is nothing of this site is nothing to send: the rest of the form is shown.
            int status = post(Map.of("items", evil, "send", "1"));
            assertTrue(List.of(400, 422).contains(status), evil + status);
        }
        assertEquals(sent, sendings());
        assertEquals(0, mail.getReceivedMessages().length);
    }

    @Test
    @Order(7)
    void tenThousandAddressesAndAMegabyteOfANameAreAnsweredAndNotSentTo() {
        int sent = sendings();
        go("/staff/send?items=/id/reports/glossary");
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "person" + i + "@example.com")
                        .collect(Collectors.joining(","));
        assertEquals(422, post(Map.of("addresses", many, "send", "1")));
        String name = "Kari ".repeat(190_000) + "<kari@example.com>";
        assertEquals(422, post(Map.of("addresses", name, "send", "1")));
        assertEquals(413, post(Map.of("addresses", name + name, "send", "1")));
        assertEquals(sent, sendings());
        assertEquals(0, mail.getReceivedMessages().length);
    }

    /** The form of the page with other values: one that begins with + is added to what is there. */
    private int post(Map<String, String> fields) {
        Object status =
                window.evaluate(
                        "async fields => { const form = new URLSearchParams(new"
                                + " FormData(document.querySelector('form.form')));"
                                + " form.set('addresses', 'kari@example.com');"
                                + " for (const [name, value] of Object.entries(fields)) {"
                                + " form.set(name, value.startsWith('+') ? (form.get(name) ?? '') +"
                                + " value.slice(1) : value); }"
                                + " const answer = await fetch('/staff/send', {method: 'POST',"
                                + " body: form}); return answer.status; }",
                        fields);
        return (int) status;
    }

    private int sendings() {
        go("/staff/sent");
        return window.locator(".rows li").count();
    }

    @Test
    @Order(8)
    void eachRecipientGetsALetterOfTheirOwn() throws MessagingException, IOException {
        send("/files/Lenker/a.txt", "lise@example.com");
        Looked looked = send("/id/reports/glossary", "kari@example.com\nper@example.com");
        overview = URI.create(window.url()).getPath();
        assertTrue(mail.waitForIncomingEmail(150_000, 5), "three letters and two copies");
        fileLink = link(letter("lise@example.com"));
        MimeMessage toKari = letter("kari@example.com");
        assertEquals(looked, arrived(toKari), "what was shown before is what was sent");
        String raw = GreenMailUtil.getWholeMessage(toKari);
        Files.writeString(PICTURES.resolve("letter.eml"), raw);
        assertFalse(raw.contains("per@example.com"), raw);
        assertEquals("sender@example.org", toKari.getReplyTo()[0].toString());
        assertEquals("List-Unsubscribe=One-Click", toKari.getHeader("List-Unsubscribe-Post")[0]);
        link = link(toKari);
        assertNotEquals(link, link(letter("per@example.com")));
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

    private MimeMessage letter(String to) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(MimeMessage message) {
        String text = GreenMailUtil.getBody(message).replace("=\r\n", "");
        Matcher found = LINK.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    @Test
    @Order(9)
    void programsThatLookIntoLettersSpendAndMarkNothing() {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> page = portal().get(link, "User-Agent", BROWSER);
            assertEquals(200, page.statusCode());
            assertEquals("private, no-store", header(page, "Cache-Control"));
            assertEquals("no-referrer", header(page, "Referrer-Policy"));
            assertEquals("noindex", header(page, "X-Robots-Tag"));
        }
        assertEquals(404, portal().get("/s/" + "A".repeat(32), "User-Agent", BROWSER).statusCode());
        assertEquals(404, portal().get(link + "/f/nb/", "User-Agent", BROWSER).statusCode());
        assertEquals(404, portal().get(link + "/f/site/funding-logo.svg").statusCode());
        window.reload();
        assertFalse(window.locator("main").innerText().contains("Åpnet."));
    }

    @Test
    @Order(10)
    void theSenderSeesThatSomebodyOpenedAndDownloaded() throws IOException {
        try (BrowserContext other =
                browser.newContext(
                        new Browser.NewContextOptions().setUserAgent(BROWSER).setLocale("en"))) {
            Page page = other.newPage();
            page.navigate(portal().address().resolve(link).toString());
            assertEquals("nb", page.locator("html").getAttribute("lang"));
            assertTrue(page.locator(".lead").innerText().contains("Kari Nordmann"));
            picture(page, "link");
            assertEquals(List.of(), DeskPictures.wrongNow(page, "link"));
            assertTrue(other.cookies().isEmpty());
            String file = page.locator(".rows a.button").first().getAttribute("href");
            HttpResponse<byte[]> got = portal().bytes(file, "User-Agent", BROWSER);
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
    @Order(11)
    void aClosedLinkSaysWhatItWasAndCanBeAskedFor() {
        go(overview);
        window.locator("button[value=revoke]").press("Enter");
        window.locator(".said").waitFor();
        assertEquals(410, portal().get(link).statusCode());
        int before = mail.getReceivedMessages().length;
        Page page = browser.newPage();
        page.navigate(portal().address().resolve(link + "?lang=sv").toString());
        assertEquals("sv", page.locator("html").getAttribute("lang"));
        assertEquals(List.of(), DeskPictures.wrongNow(page, "ended"));
        picture(page, "ended");
        page.locator("main form button").press("Enter");
        page.locator("main [role=status]").waitFor();
        page.close();
        assertTrue(mail.waitForIncomingEmail(30_000, before + 1), "the sender is asked");
        go(overview);
        window.locator("button[value=grant]").press("Enter");
        window.locator(".said").waitFor();
        assertEquals(200, portal().get(link).statusCode());
    }

    @Test
    @Order(12)
    void oneClickInTheMailProgramStopsLetters() {
        HttpResponse<String> asked = portal().get(link + "/stop");
        assertEquals(200, asked.statusCode());
        HttpResponse<String> stopped =
                portal().send(
                                portal().request(
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
    @Order(13)
    void everyPageIsForEveryone() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            for (Map.Entry<ColorScheme, Integer> look :
                    List.of(Map.entry(ColorScheme.LIGHT, 1280), Map.entry(ColorScheme.DARK, 320))) {
                window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.getKey()));
                window.setViewportSize(look.getValue(), 800);
                String chosen = "?f=/id/reports/glossary&f=/nb/dokumenter/Rapporter/";
                for (String page :
                        List.of(
                                "/share/" + language + chosen + "&q=rapport",
                                "/share/" + language,
                                "/share/" + language + "/files" + chosen,
                                link + "?lang=" + language,
                                link + "/stop?lang=" + language)) {
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
    @Order(14)
    void aStrangerWithTheLinkGetsTheFilesAndNothingElse() {
        HttpResponse<String> page = portal().get(fileLink);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("lise@"), "not even whom it was for");
        assertEquals("First version.", portal().get(fileLink + "/f/files/Lenker/a.txt").body());
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
            assertEquals(404, portal().get(fileLink + other).statusCode(), other);
        }
        for (String no : List.of("", "/f/files/Lenker/a.txt", "/revoke", "/grant")) {
            assertEquals(405, post(fileLink + no, "do=revoke").statusCode(), no);
        }
        assertEquals(303, post(fileLink + "/again", "").statusCode());
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused =
                    portal().send(
                                    portal().request(fileLink)
                                            .method(method, BodyPublishers.noBody()),
                                    BodyHandlers.ofString());
            assertEquals(405, refused.statusCode(), method);
        }
        assertEquals(404, portal().get(fileLink.substring(0, 34)).statusCode());
        assertEquals(404, portal().get(fileLink + "A").statusCode());
        assertEquals(303, portal().get("/staff/sent").statusCode());
        assertEquals(200, portal().get(fileLink).statusCode(), "and it works as before");
    }

    private HttpResponse<String> post(String path, String body) {
        return portal().send(
                        portal().request(path, "Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)),
                        BodyHandlers.ofString());
    }

    @Test
    @Order(15)
    void theLinkFollowsItsFileWhereverItGoes() throws IOException {
        Path folder = portal().content().resolve("documents/Lenker");
        Files.writeString(folder.resolve("a.txt"), "Second version.");
        becomes("a new version", "/f/files/Lenker/a.txt", "Second version.");
        Files.move(folder.resolve("a.txt"), folder.resolve("renamed.txt"));
        becomes("a new name", "/f/files/Lenker/renamed.txt", "Second version.");
        Files.move(folder, folder.resolveSibling("Moved"));
        becomes("another folder", "/f/files/Moved/renamed.txt", "Second version.");
        assertTrue(portal().get(fileLink).body().contains("/f/files/Moved/renamed.txt"));
        Files.delete(folder.resolveSibling("Moved").resolve("renamed.txt"));
        Eventually.within(
                Duration.ofSeconds(60),
                "it says so",
                () -> portal().get(fileLink).body().contains("finnes ikke lenger"));
        HttpResponse<String> page = portal().get(fileLink);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("a.txt"), "as it was called when it was sent");
        assertEquals(404, portal().get(fileLink + "/f/files/Moved/renamed.txt").statusCode());
    }

    private void becomes(String what, String file, String text) {
        Eventually.within(
                Duration.ofSeconds(60),
                what,
                () -> portal().get(fileLink + file).body().equals(text));
    }

    @Test
    @Order(16)
    void aGuestShowsWhoTheyAreAndSendsWithoutAScript() throws MessagingException {
        try (BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("en-GB")
                                .setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.bringToFront();
            page.navigate(address("/share/en?f=/id/reports/glossary"));
            page.locator("a[href^='/guest']").press("Enter");
            page.locator("#email").fill("grete@example.com");
            int before = mail.getReceivedMessages().length;
            page.locator("form.form button").press("Enter");
            page.waitForURL("**/guest/asked?**");
            assertTrue(mail.waitForIncomingEmail(60_000, before + 1));
            String proof = proof(letter("grete@example.com"));
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> looked = portal().get(proof);
                assertEquals(200, looked.statusCode());
                assertEquals("", header(looked, "Set-Cookie"));
            }
            page.navigate(address(proof));
            assertTrue(plain.cookies().isEmpty(), "looking gives no cookie");
            picture(page, "guest-confirm");
            page.locator("main form button").press("Enter");
            page.locator("#addresses").fill("per@example.com, kari@example.com");
            var cookie = plain.cookies().getFirst();
            assertTrue(cookie.httpOnly);
            assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
            assertEquals(410, portal().get(proof).statusCode(), "the letter's link is spent");
            page.locator("button[name=preview]").press("Enter");
            assertTrue(page.locator(".letter-frame").isVisible());
            assertTrue(
                    page.frameLocator(".letter-frame")
                            .locator("body")
                            .innerText()
                            .contains("grete@example.com has sent you files from"));
            picture(page, "guest-preview");
            page.locator("button[name=send]").press("Enter");
            page.waitForURL("**/guest/sent/*");
            picture(page, "guest-sent");
            page.locator("main form button").press("Enter");
            assertTrue(page.locator("main").innerText().contains("Nobody gets the e-mail"));
            page.navigate(address("/guest?lang=en"));
            page.locator("button[name=leave]").press("Enter");
            page.waitForURL("**/guest/left?**");
            assertTrue(plain.cookies().isEmpty());
        }
    }

    @Test
    @Order(18)
    void staffAreNoGuestsEvenOnAPageThatWasLeftOpen() {
        go("/guest?lang=nb");
        window.waitForURL("**/staff/send?**");
        Object status =
                window.evaluate(
                        "async () => (await fetch('/guest?lang=nb', {method: 'POST', body: new"
                                + " URLSearchParams({leave: '1'})})).url");
        assertTrue(status.toString().contains("/staff/send"), status.toString());
        go("/staff/sent");
        assertTrue(window.url().endsWith("/staff/sent"), "still signed in");
    }

    private String address(String path) {
        return portal().address().resolve(path).toString();
    }

    private static String proof(MimeMessage message) {
        String text = GreenMailUtil.getBody(message).replace("=\r\n", "");
        Matcher found = Pattern.compile("/guest/confirm/[A-Za-z0-9_-]{32}").matcher(text);
        assertTrue(found.find(), text);
        return found.group();
    }

    @Test
    @Order(17)
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
            wrong.addAll(guestsPages(language));
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> guestsPages(String language) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext guest =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(ColorScheme.DARK)
                                .setViewportSize(320, 800))) {
            Page page = guest.newPage();
            for (String each : List.of("/guest", "/guest/asked", "/guest/confirm/gone")) {
                page.navigate(address(each + "?lang=" + language));
                wrong.addAll(looked(page, language + each));
            }
        }
        return wrong;
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
