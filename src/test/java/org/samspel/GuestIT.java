package org.samspel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Visitors who send from a real portal, and strangers who try to make it say what they want. */
@ExtendWith({MailedPortal.Given.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestIT {
    private static final Pattern PROOF = Pattern.compile("/guest/confirm/[A-Za-z0-9_-]{32}");
    private static final String ITEMS = "/id/reports/glossary";

    /** As large as a form can be, in bytes. */
    private static final int FORM = 128 * 1024;

    private final MailedPortal mailed;
    private final Browser browser;

    GuestIT(MailedPortal mailed, Browser browser) {
        this.mailed = mailed;
        this.browser = browser;
    }

    /** Somebody with a browser, in a network of their own. */
    private record Visitor(RunningPortal portal, String network, String cookie) {
        HttpResponse<String> get(String path) {
            return portal.get(path, "Cookie", cookie, "X-Forwarded-For", network);
        }

        HttpResponse<String> post(String path, String from, Map<String, String> fields) {
            String body =
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"));
            return post(path, from, BodyPublishers.ofString(body));
        }

        HttpResponse<String> post(String path, String from, BodyPublisher body) {
            return portal.send(
                    portal.request(
                                    path,
                                    "Content-Type",
                                    "application/x-www-form-urlencoded",
                                    "Sec-Fetch-Site",
                                    from,
                                    "Cookie",
                                    cookie,
                                    "X-Forwarded-For",
                                    network)
                            .POST(body),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> post(Map<String, String> fields) {
            return post("/guest?lang=en", "same-origin", fields);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private Visitor visitor(int network) {
        return new Visitor(mailed.portal(), "198.18." + network + ".1", "none=");
    }

    private Visitor known(Visitor visitor, String email) {
        HttpResponse<String> confirmed =
                visitor.post(proof(email) + "?lang=en", "same-origin", Map.of());
        assertEquals(303, confirmed.statusCode());
        String cookie = header(confirmed, "Set-Cookie").split(";", -1)[0];
        return new Visitor(visitor.portal(), visitor.network(), cookie);
    }

    private String proof(String email) {
        return PROOF.matcher(MailedPortal.text(mailed.letter(email)))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void anAddressThatReadsLikeAMessageIsNotTaken() {
        Visitor stranger = visitor(1);
        for (String email :
                List.of(
                        "you-won/claim.now!@login.evil.com",
                        "a@" + "claim-it-now.".repeat(5) + "evil.com")) {
            HttpResponse<String> answer = stranger.post(Map.of("email", email, "items", ITEMS));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("Guests need a plain address"), answer.body());
        }
        for (String attack :
                List.of(
                        "g@example.com\r\nBcc: victim@example.com",
                        "g@example.com\nSubject: Won!",
                        "g@example.com\u2028Bcc: victim@example.com",
                        "g@example.com, victim@example.com")) {
            assertEquals(422, stranger.post(Map.of("email", attack)).statusCode(), attack);
        }
    }

    @Test
    void noSubjectHoldsTheAddressOfAGuest() throws MessagingException {
        Visitor asking = visitor(2);
        assertEquals(
                303, asking.post(Map.of("email", "gry@example.com", "items", ITEMS)).statusCode());
        Visitor gry = known(asking, "gry@example.com");
        HttpResponse<String> preview = gry.post(draft("ann@example.com", "preview"));
        assertEquals(200, preview.statusCode());
        String frame = find("src=\"(/guest/letter[^\"]+)\"", preview.body()).replace("&amp;", "&");
        assertFalse(gry.get(frame).body().contains("href"), "an example leads nowhere");
        assertEquals(303, gry.post(draft("ann@example.com", "send")).statusCode());
        MimeMessage letter = mailed.letter("ann@example.com");
        assertFalse(letter.getSubject().contains("gry"), letter.getSubject());
        assertTrue(letter.getSubject().startsWith("Files from "), letter.getSubject());
        assertEquals("gry@example.com", letter.getReplyTo()[0].toString());
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static Map<String, String> draft(String addresses, String button) {
        return Map.of(
                "items",
                ITEMS,
                "addresses",
                addresses,
                "language",
                "en",
                "days",
                "7",
                "key",
                "00000000-0000-0000-0000-000000000001",
                button,
                "1");
    }

    @Test
    void whatWasWrittenIsThereAgainAfterANewProof() {
        Visitor late = visitor(3);
        HttpResponse<String> expired =
                late.post(draft("per@example.com, kari@example.com", "send"));
        assertEquals(403, expired.statusCode());
        assertTrue(expired.body().contains("value=\"per@example.com, kari@example.com\""));
        Map<String, String> again =
                Map.of(
                        "email", "late@example.com",
                        "items", ITEMS,
                        "addresses", "per@example.com, kari@example.com",
                        "language", "en",
                        "days", "7",
                        "key", "00000000-0000-0000-0000-000000000002");
        HttpResponse<String> asked = late.post(again);
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("value=\"per@example.com, kari@example.com\""));
        HttpResponse<String> on =
                known(late, "late@example.com")
                        .post(draft("per@example.com, kari@example.com", "preview"));
        assertEquals(200, on.statusCode());
        assertTrue(on.body().contains("<li>kari@example.com</li>"), on.body());
    }

    @Test
    void formsOfOtherSitesAreRefusedInWordsForVisitors() {
        Visitor stranger = visitor(4);
        stranger.post(Map.of("email", "eva@example.com"));
        String proof = proof("eva@example.com");
        for (String path : List.of("/guest", proof)) {
            HttpResponse<String> refused =
                    stranger.post(
                            path + "?lang=en", "cross-site", Map.of("email", "x@example.com"));
            assertEquals(403, refused.statusCode());
            assertEquals("", header(refused, "Set-Cookie"));
            assertFalse(refused.body().contains("your role"), refused.body());
            assertFalse(refused.body().contains("href=\"/staff"), refused.body());
        }
        assertEquals(200, stranger.get(proof).statusCode(), "the link is not spent");
    }

    @Test
    void whoAsksTooOftenIsToldWhichLimitThereIsAndHowLongItLasts() {
        Visitor busy = visitor(5);
        for (int i = 0; i < 10; i++) {
            assertEquals(303, busy.post(Map.of("email", "busy" + i + "@example.com")).statusCode());
        }
        HttpResponse<String> full =
                busy.post(
                        Map.of(
                                "email", "busy@example.com",
                                "items", ITEMS,
                                "addresses", "per@example.com"));
        assertEquals(429, full.statusCode());
        assertTrue(Integer.parseInt(header(full, "Retry-After")) > 80_000);
        assertTrue(full.body().contains("10 requests for links from the network"), full.body());
        assertTrue(full.body().contains("about 24 hours"), full.body());
        assertTrue(full.body().contains("value=\"busy@example.com\""), "what was typed is there");
        assertTrue(full.body().contains("value=\"per@example.com\""), "what was typed is there");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedAndNothingOfItKept() {
        Visitor large = visitor(6);
        String addresses = "x".repeat(FORM);
        String form = "email=large@example.com&addresses=" + addresses;
        for (BodyPublisher body :
                List.of(
                        BodyPublishers.ofString(form),
                        // Without a length in front.
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(form.getBytes(US_ASCII))))) {
            HttpResponse<String> refused = large.post("/guest?lang=nn", "same-origin", body);
            assertEquals(413, refused.statusCode());
            assertTrue(refused.body().contains("større enn skjemaet tek imot"), refused.body());
            assertEquals("", header(refused, "Set-Cookie"));
        }
        Map<String, String> fits =
                Map.of("email", "fits@example.com", "addresses", "x".repeat(FORM - 100));
        assertEquals(200, large.post(fits).statusCode());
        mailed.letter("fits@example.com");
        assertTrue(mailed.find("large@example.com").isEmpty());
    }

    @Test
    void withoutADatabaseGuestsAreAskedToComeBackAndReadersGoOn(@TempDir Path folder)
            throws IOException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "languages: [sv, nb, nn, en]\n");
        try (RunningPortal without =
                RunningPortal.start(
                        content,
                        folder.resolve("var"),
                        "samspel.sharing.guests=true",
                        "samspel.database.url=jdbc:postgresql://127.0.0.1:1/nothing")) {
            Visitor guest = new Visitor(without, "198.18.9.1", "samspel-staff=" + "A".repeat(32));
            for (HttpResponse<String> answer :
                    List.of(
                            guest.get("/guest?lang=sv"),
                            guest.get("/guest/confirm/" + "A".repeat(32) + "?lang=sv"),
                            guest.post(
                                    "/guest?lang=sv",
                                    "same-origin",
                                    Map.of("email", "g@example.com")))) {
                assertEquals(503, answer.statusCode());
                assertEquals("sv", header(answer, "Content-Language"));
                assertTrue(answer.body().contains("Sidan svarar inte för tillfället"));
                assertFalse(answer.body().contains("logga in"), answer.body());
                assertFalse(answer.body().contains("href=\"/staff"), answer.body());
                assertEquals("", header(answer, "Set-Cookie"));
            }
            assertEquals(200, without.get("/share/sv").statusCode());
        }
    }

    @Test
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
            page.locator("form.form button").press("Enter");
            page.waitForURL("**/guest/asked?**");
            String proof = proof("grete@example.com");
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> looked = mailed.portal().get(proof);
                assertEquals(200, looked.statusCode());
                assertEquals("", header(looked, "Set-Cookie"));
            }
            page.navigate(address(proof));
            assertTrue(plain.cookies().isEmpty(), "looking gives no cookie");
            page.locator("main form button").press("Enter");
            page.locator("#addresses").fill("per@example.com, kari@example.com");
            var cookie = plain.cookies().getFirst();
            assertTrue(cookie.httpOnly);
            assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
            assertEquals(
                    410, mailed.portal().get(proof).statusCode(), "the letter's link is spent");
            page.locator("button[name=preview]").press("Enter");
            assertTrue(page.locator(".letter-frame").isVisible());
            assertTrue(
                    page.frameLocator(".letter-frame")
                            .locator("body")
                            .innerText()
                            .contains("grete@example.com has sent you files from"));
            page.locator("button[name=send]").press("Enter");
            page.waitForURL("**/guest/sent/*");
            page.locator("main form button").press("Enter");
            assertTrue(page.locator("main").innerText().contains("Nobody gets the e-mail"));
            page.navigate(address("/guest?lang=en"));
            page.locator("button[name=leave]").press("Enter");
            page.waitForURL("**/guest/left?**");
            assertTrue(plain.cookies().isEmpty());
        }
    }

    @Test
    void staffAreNoGuestsEvenOnAPageThatWasLeftOpen() {
        Page window = mailed.owner(browser);
        window.navigate(address("/guest?lang=nb"));
        window.waitForURL("**/staff/send?**");
        Object status =
                window.evaluate(
                        "async () => (await fetch('/guest?lang=nb', {method: 'POST', body: new"
                                + " URLSearchParams({leave: '1'})})).url");
        assertTrue(status.toString().contains("/staff/send"), status.toString());
        window.navigate(address("/staff/sent"));
        assertTrue(window.url().endsWith("/staff/sent"), "still signed in");
    }

    @Test
    @ExtendWith(SharedPortal.class)
    void whereGuestsCannotSendNothingLeadsThere(RunningPortal without) {
        assertEquals(404, without.get("/guest").statusCode());
        assertFalse(without.get("/share/en?f=" + ITEMS).body().contains("\"/guest"));
    }

    @Test
    void everyPageIsForEveryoneAndForTheKeyboardAlone() {
        List<String> wrong = new ArrayList<>();
        Map.of("sv", "dokument", "nb", "dokumenter", "nn", "dokument", "en", "documents")
                .forEach(
                        (language, folder) -> {
                            try (BrowserContext context =
                                    browser.newContext(
                                            new Browser.NewContextOptions()
                                                    .setExtraHTTPHeaders(
                                                            Map.of(
                                                                    "X-Forwarded-For",
                                                                    "203.0.113.9")))) {
                                Page page = context.newPage();
                                page.navigate(
                                        address(
                                                "/"
                                                        + language
                                                        + "/"
                                                        + folder
                                                        + "/Presentasjoner/"));
                                wrong.addAll(walked(page, language));
                                assertEquals(List.of(), context.cookies(), "it is taken along");
                            }
                        });
        assertEquals(List.of(), wrong);
    }

    /** From files that are ticked on a page to letters that are called back. */
    private List<String> walked(Page page, String language) {
        Hand hand = new Hand.Keyboard();
        String email = "gast." + language + "@example.com";
        hand.tick(page.locator(".pick input").first());
        hand.press(page.locator("form#choose button"));
        page.waitForURL("**/share/" + language + "?**");
        hand.press(page.locator("a[href^='/guest']"));
        page.waitForURL("**/guest?**");
        List<String> wrong = new ArrayList<>(looked(page, language + "-guest"));
        assertTrue(
                page.locator("nav.languages a[hreflang=nn]")
                        .getAttribute("href")
                        .contains("items="));
        hand.write(page.locator("#email"), email);
        hand.press(page.locator("form.form button"));
        page.waitForURL("**/guest/asked?**");
        wrong.addAll(looked(page, language + "-guest-asked"));
        page.navigate(address(proof(email) + "?lang=" + language));
        wrong.addAll(looked(page, language + "-guest-confirm"));
        hand.press(page.locator("main form button"));
        hand.write(page.locator("#addresses"), "per." + language + "@example.com");
        hand.press(page.locator("button[name=preview]"));
        assertThat(page.frameLocator(".letter-frame").locator("body")).containsText(email);
        wrong.addAll(looked(page, language + "-guest-preview"));
        hand.press(page.locator("button[name=send]"));
        page.waitForURL("**/guest/sent/*");
        wrong.addAll(looked(page, language + "-guest-sent"));
        hand.press(page.locator("main form button"));
        page.waitForURL("**undo=1");
        wrong.addAll(looked(page, language + "-guest-undone"));
        page.navigate(address("/guest?lang=" + language));
        assertTrue(page.locator("footer").innerText().contains("Interreg"));
        hand.press(page.locator("button[name=leave]"));
        page.waitForURL("**/guest/left?**");
        wrong.addAll(looked(page, language + "-guest-left"));
        page.navigate(address("/guest/confirm/gone?lang=" + language));
        wrong.addAll(looked(page, language + "-guest-spent"));
        page.navigate(address("/guest/gone?lang=" + language));
        wrong.addAll(looked(page, language + "-guest-404"));
        return wrong;
    }

    private String address(String path) {
        return mailed.address(path);
    }

    private static List<String> looked(Page page, String name) {
        return DeskPictures.wrong(page, name);
    }
}
