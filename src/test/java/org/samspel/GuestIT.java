package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Visitors who send from a real portal, and strangers who try to make it say what they want. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestIT {
    private static final Pattern PROOF = Pattern.compile("/guest/confirm/[A-Za-z0-9_-]{32}");
    private static final String ITEMS = "/id/reports/glossary";

    private final Browser browser;
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<RunningPortal> portals = new ArrayList<>();

    GuestIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        mail.start();
        Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
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
        for (RunningPortal portal : portals) {
            portal.close();
        }
        mail.stop();
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
                            .POST(BodyPublishers.ofString(body)),
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
        return new Visitor(portals.getFirst(), "198.18." + network + ".1", "none=");
    }

    private Visitor known(Visitor visitor, String email) {
        HttpResponse<String> confirmed =
                visitor.post(proof(email) + "?lang=en", "same-origin", Map.of());
        assertEquals(303, confirmed.statusCode());
        String cookie = header(confirmed, "Set-Cookie").split(";", -1)[0];
        return new Visitor(visitor.portal(), visitor.network(), cookie);
    }

    private String proof(String email) {
        return PROOF.matcher(text(letter(email))).results().findFirst().orElseThrow().group();
    }

    private MimeMessage letter(String email) {
        Eventually.within(Duration.ofMinutes(1), "a letter", () -> find(email).isPresent());
        return find(email).orElseThrow();
    }

    private Optional<MimeMessage> find(String email) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals(email))
                .findFirst();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        return GreenMailUtil.getBody(message).replace("=\r\n", "");
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
        Eventually.within(
                Duration.ofSeconds(100), "it left", () -> find("ann@example.com").isPresent());
        MimeMessage letter = letter("ann@example.com");
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
    void whoAsksTooOftenIsToldHowLongToWait() {
        Visitor busy = visitor(5);
        for (int i = 0; i < 10; i++) {
            assertEquals(303, busy.post(Map.of("email", "busy" + i + "@example.com")).statusCode());
        }
        HttpResponse<String> full = busy.post(Map.of("email", "busy@example.com"));
        assertEquals(429, full.statusCode());
        assertTrue(Integer.parseInt(header(full, "Retry-After")) > 80_000);
        assertTrue(full.body().contains("about 24 hours"), full.body());
    }

    @Test
    @ExtendWith(SharedPortal.class)
    void whereGuestsCannotSendNothingLeadsThere(RunningPortal without) {
        assertEquals(404, without.get("/guest").statusCode());
        assertFalse(without.get("/share/en?f=" + ITEMS).body().contains("\"/guest"));
    }

    @Test
    void everyPageIsForEveryone() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            try (BrowserContext context =
                    browser.newContext(
                            new Browser.NewContextOptions()
                                    .setExtraHTTPHeaders(
                                            Map.of("X-Forwarded-For", "203.0.113.9")))) {
                wrong.addAll(walked(context.newPage(), language));
                assertEquals(List.of(), context.cookies(), "whoever leaves takes it along");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> walked(Page page, String language) {
        String email = "gast." + language + "@example.com";
        List<String> wrong = new ArrayList<>();
        page.navigate(address("/guest?lang=" + language + "&items=" + ITEMS));
        wrong.addAll(looked(page, language + "-guest"));
        assertTrue(
                page.locator("nav.languages a[hreflang=nn]")
                        .getAttribute("href")
                        .contains("items="));
        page.locator("#email").fill(email);
        page.locator("form.form button").press("Enter");
        page.waitForURL("**/guest/asked?**");
        wrong.addAll(looked(page, language + "-guest-asked"));
        page.navigate(address(proof(email) + "?lang=" + language));
        wrong.addAll(looked(page, language + "-guest-confirm"));
        page.locator("main form button").press("Enter");
        page.locator("#addresses").fill("per." + language + "@example.com");
        page.locator("button[name=preview]").press("Enter");
        page.locator(".letter-frame").waitFor();
        wrong.addAll(looked(page, language + "-guest-preview"));
        page.locator("button[name=send]").press("Enter");
        page.waitForURL("**/guest/sent/*");
        wrong.addAll(looked(page, language + "-guest-sent"));
        page.locator("main form button").press("Enter");
        page.waitForURL("**undo=1");
        wrong.addAll(looked(page, language + "-guest-undone"));
        page.navigate(address("/guest?lang=" + language));
        page.locator("button[name=leave]").press("Enter");
        page.waitForURL("**/guest/left?**");
        wrong.addAll(looked(page, language + "-guest-left"));
        page.navigate(address("/guest/gone?lang=" + language));
        wrong.addAll(looked(page, language + "-guest-404"));
        return wrong;
    }

    private String address(String path) {
        return portals.getFirst().address().resolve(path).toString();
    }

    private static List<String> looked(Page page, String name) {
        return DeskPictures.wrong(page, name);
    }
}
