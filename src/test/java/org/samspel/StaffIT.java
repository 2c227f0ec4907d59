package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;

/** From an empty portal to two people who can sign in, with the keyboard alone. */
@ExtendWith({SharedPortal.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StaffIT {
    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/staff/link/[\\w-]+)");
    private static final String PASSWORD = "fem røde epler i kurven";
    private static final Path PICTURES = Path.of("target", "staff-pages");
    private static final List<String> PAGES =
            List.of(
                    "/staff",
                    "/staff/account",
                    "/staff/account/password",
                    "/staff/account/address",
                    "/staff/account/codes",
                    "/staff/enrol",
                    "/staff/confirm",
                    "/staff/tokens",
                    "/staff/tokens/new",
                    "/staff/webhooks",
                    "/staff/people",
                    "/staff/people/person/1",
                    "/staff/people/person/2/remove",
                    "/staff/log",
                    "/staff/none");
    private static final List<String> OPEN =
            List.of("/staff/sign-in", "/staff/forgotten", "/staff/link/nothing");

    private final RunningPortal portal;
    private final Browser browser;
    private final BrowserContext context;
    private final Page window;
    private final List<String> paper = new ArrayList<>();
    private Authenticator phone = new Authenticator("");

    StaffIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        window = context.newPage();
    }

    @Test
    @Order(1)
    void theLinkOnTheConsoleMakesTheFirstOwner() {
        Eventually.within(
                Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal.said()).find());
        Matcher link = FIRST.matcher(portal.said());
        assertTrue(link.find());
        window.navigate(link.group(1));
        check("first-owner");
        type("email", "kari@example.org");
        type("name", "Kari Nordmann");
        type("password", PASSWORD);
        send();
        window.waitForURL("**/staff/enrol*");
        check("enrol");
        phone = new Authenticator(window.locator(".key").innerText());
        String before = cookie().value;
        type("code", phone.next());
        send();
        paper.addAll(window.locator(".codes li").allInnerTexts());
        assertEquals(10, paper.size());
        check("codes");
        assertNotEquals(before, cookie().value, "a new session for each step");
        window.locator("main .button").press("Enter");
        window.waitForURL("**/staff");
        assertTrue(window.locator(".lead").innerText().contains("Kari Nordmann"));
    }

    @Test
    @Order(2)
    void theCookieIsForThisHostAndNoScript() {
        Cookie cookie = cookie();
        assertTrue(cookie.httpOnly);
        assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
        assertEquals("/", cookie.path);
        assertEquals(-1, cookie.expires, "gone with the browser");
        assertTrue(cookie.value.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    @Order(3)
    void signingOutAndInAgainTakesPasswordAndCode() {
        String before = cookie().value;
        press(window, ".leaving button");
        assertTrue(window.url().contains("/staff/sign-in"), window.url());
        assertTrue(window.locator(".said").innerText().contains("logget ut"));
        assertTrue(window.locator("footer").innerText().contains("Med støtte fra Interreg"));
        assertEquals(303, portal.get("/staff", "Cookie", "samspel-staff=" + before).statusCode());
        window.navigate(portal.address().resolve("/staff/people").toString());
        check("sign-in");
        type("email", "KARI@example.org");
        type("password", "not this password");
        send();
        assertTrue(window.locator(".mistakes").isVisible());
        check("sign-in-wrong");
        type("email", "kari@example.org");
        type("password", PASSWORD);
        send();
        window.waitForURL("**/staff/code*");
        check("code");
        type("code", phone.next());
        send();
        window.waitForURL("**/staff/people");
    }

    @Test
    @Order(4)
    void anInvitedPersonJoinsByTheLetter() throws IOException {
        window.navigate(portal.address().resolve("/staff/people").toString());
        type("name", "Ola Nordmann");
        type("email", "ola@example.org");
        press(window, "main form.form button");
        assertTrue(window.locator(".said").innerText().contains("Ola Nordmann"));
        check("people");
        try (BrowserContext other = browser.newContext()) {
            Page ola = other.newPage();
            ola.navigate(portal.address().resolve(link("ola@example.org")).toString());
            assertEquals(List.of(), DeskPictures.wrongNow(ola, "invitation"));
            picture(ola, "en", Look.LIGHT_DESK, "/invitation");
            ola.locator("#password").fill("syv blå båter ved kaia");
            ola.locator("main form button:not([data-reveal])").press("Enter");
            ola.waitForURL("**/staff/enrol*");
            Authenticator olas = new Authenticator(ola.locator(".key").innerText());
            ola.locator("#code").fill(olas.next());
            ola.locator("#code").press("Enter");
            ola.locator(".codes").waitFor();
            for (String owners : List.of("/staff/people", "/staff/people/person/1", "/staff/log")) {
                Response refused = ola.navigate(portal.address().resolve(owners).toString());
                assertNotNull(refused);
                assertEquals(403, refused.status(), owners);
            }
            assertEquals(0, ola.locator("nav a[href='/staff/people']").count());
            anOwnerChangesTheRoleOf(ola);
        }
    }

    /** What the other person may do changes at their very next page. */
    private void anOwnerChangesTheRoleOf(Page other) {
        open(window, "/staff/people/person/2");
        press(window, "button[value=owner]");
        assertTrue(window.locator(".said").innerText().contains("Ola Nordmann"));
        open(other, "/staff/people");
        assertEquals(1, other.locator("nav a[href='/staff/people']").count());
        open(window, "/staff/people/person/2");
        press(window, "button[value=author]");
        open(other, "/staff/people");
        assertEquals(0, other.locator("nav a[href='/staff/people']").count());
        open(window, "/staff/people/person/2");
        press(window, "button[value=remove]");
        assertTrue(window.url().endsWith("/person/2/remove"), "asked first");
        open(other, "/staff");
        assertEquals(1, other.locator(".leaving").count(), "still there");
    }

    @Test
    @Order(5)
    void everyPageIsForEveryone() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            open(window, "/staff");
            press(window, "button[name=language][value=" + language.code() + "]");
            assertEquals(language.code(), window.locator("html").getAttribute("lang"));
            wrong.addAll(wrong(window, language, PAGES));
        }
        try (BrowserContext stranger = browser.newContext()) {
            Page open = stranger.newPage();
            for (Language language : Language.values()) {
                List<String> pages =
                        OPEN.stream().map(page -> page + "?lang=" + language.code()).toList();
                wrong.addAll(wrong(open, language, pages));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * Each page in each language, scheme and width is looked at for its width; the rules of axe are
     * slow, so each page meets them in two languages, once light and wide, once dark and narrow.
     */
    private List<String> wrong(Page page, Language language, List<String> addresses) {
        List<String> wrong = new ArrayList<>();
        for (Look look : Look.values()) {
            look.put(page);
            for (int i = 0; i < addresses.size(); i++) {
                open(page, addresses.get(i));
                String where = language.code() + " " + look + " " + addresses.get(i);
                int place = List.of(Language.values()).indexOf(language);
                boolean turn = (i + place + 2 * List.of(Look.values()).indexOf(look)) % 4 == 0;
                wrong.addAll(
                        turn
                                ? DeskPictures.wrongNow(page, where)
                                : DeskPictures.tooWide(page, where));
                picture(page, language.code(), look, addresses.get(i));
            }
        }
        Look.LIGHT_DESK.put(page);
        return wrong;
    }

    @Test
    @Order(6)
    void signedOutEverywhereNothingTypedIsLost() {
        try (BrowserContext other = browser.newContext()) {
            Page second = other.newPage();
            signIn(second, "kari@example.org");
            open(second, "/staff/account");
            second.locator("#name").fill("Kari Ny Nordmann");
            open(window, "/staff/account");
            press(window, "button[name=everywhere]");
            assertTrue(window.locator(".said").isVisible());
            press(second, "main form.form button");
            assertEquals(List.of(), DeskPictures.wrongNow(second, "unsent"));
            picture(second, "en", Look.LIGHT_DESK, "/unsent");
            signIn(other.newPage(), "kari@example.org");
            press(second, "main form.form button");
            press(second, "main form.form button");
            assertTrue(second.locator(".said").isVisible(), "saved after all");
            assertEquals("Kari Ny Nordmann", second.locator("#name").inputValue());
        }
    }

    /** With a code from paper, each of which works once. */
    private void signIn(Page page, String email) {
        open(page, "/staff/sign-in?lang=en");
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        press(page, "main form button:not([data-reveal])");
        page.locator("#code").fill(paper.removeFirst());
        press(page, "main form button:not([data-reveal])");
        assertTrue(page.locator(".leaving").isVisible());
    }

    @Test
    @Order(8)
    void aNewAddressIsTheirsOnceTheyHaveFollowedTheLetterThere() throws IOException {
        open(window, "/staff/account/address");
        window.locator("#email").fill("kari.ny@example.org");
        press(window, "main form.form button");
        open(window, link("kari.ny@example.org"));
        check("new-address");
        press(window, "main form button");
        assertTrue(window.url().contains("/staff/sign-in"), window.url());
        assertTrue(window.locator(".said").isVisible());
        Page again = context.newPage();
        signIn(again, "kari.ny@example.org");
    }

    @Test
    @Order(9)
    void whoIsRemovedIsNoLongerThere() {
        open(window, "/staff/people/person/2/remove");
        press(window, "button[value=remove]");
        assertTrue(window.locator(".said").innerText().contains("Ola Nordmann"));
        assertEquals(1, window.locator("main ul.rows > li").count());
        open(window, "/staff/people/person/1/remove");
        press(window, "button[value=remove]");
        assertTrue(window.url().endsWith("/staff/people/person/1"), "the last owner stays");
    }

    /** Of each pair of schemes and widths. */
    private enum Look {
        LIGHT_DESK(ColorScheme.LIGHT, 1280),
        DARK_PHONE(ColorScheme.DARK, 320);

        private final ColorScheme scheme;
        private final int width;

        Look(ColorScheme scheme, int width) {
            this.scheme = scheme;
            this.width = width;
        }

        void put(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, 800);
        }
    }

    private static void picture(Page page, String language, Look look, String address) {
        String name = language + "-" + look + address.replaceAll("[/?=]", "-") + ".png";
        Pictures.take(page, PICTURES.resolve(name));
    }

    private void open(Page page, String path) {
        page.navigate(portal.address().resolve(path).toString());
    }

    private void check(String name) {
        assertEquals(List.of(), DeskPictures.wrongNow(window, name));
        picture(window, "nb", Look.LIGHT_DESK, "/" + name);
    }

    private Cookie cookie() {
        return context.cookies().getFirst();
    }

    /** By the keyboard: from field to field until it is reached. */
    private void type(String field, String text) {
        for (int i = 0; i < 60 && !focused().equals(field); i++) {
            window.keyboard().press("Tab");
        }
        assertEquals(field, focused());
        window.keyboard().press("Control+A");
        window.keyboard().type(text);
    }

    private String focused() {
        return String.valueOf(window.evaluate("document.activeElement.id"));
    }

    private void send() {
        next(window, () -> window.keyboard().press("Enter"));
    }

    private static void press(Page page, String button) {
        next(page, () -> page.locator(button).press("Enter"));
    }

    /** Waits for the page that comes of it, which may have the same address. */
    private static void next(Page page, Runnable deed) {
        page.evaluate("document.documentElement.dataset.old = ''");
        deed.run();
        page.locator("html:not([data-old]) main").waitFor();
    }

    /** Where the newest letter to somebody leads. */
    private String link(String to) throws IOException {
        Path folder = portal.content().resolveSibling("var/mail");
        Eventually.within(Duration.ofSeconds(30), "a letter", () -> letter(folder, to).isPresent());
        Matcher link = LINK.matcher(letter(folder, to).orElseThrow());
        assertTrue(link.find(), to);
        return link.group(1);
    }

    private static Optional<String> letter(Path folder, String to) {
        return letters(folder).stream()
                .map(StaffIT::text)
                .filter(letter -> letter.contains("To: " + to))
                .findFirst();
    }

    /** Long lines were broken for the way (RFC 2045, 6.7). */
    private static String text(Path letter) {
        try {
            return Files.readString(letter).replaceAll("=\r?\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> letters(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Test
    @Order(7)
    void formsFromElsewhereAndWithoutTheirTokenDoNothing() {
        String name = "samspel-staff=" + cookie().value;
        List<Map.Entry<String, String>> senders =
                List.of(
                        Map.entry("Sec-Fetch-Site", "cross-site"),
                        Map.entry("Sec-Fetch-Site", "same-origin"),
                        Map.entry("Origin", "https://evil.example"),
                        Map.entry("Accept", "*/*"));
        for (Map.Entry<String, String> sender : senders) {
            HttpRequest.Builder forged =
                    portal.request("/staff/account", "Cookie", name)
                            .header(sender.getKey(), sender.getValue())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("name=Mallory&token=forged"));
            int status = portal.send(forged, BodyHandlers.ofString()).statusCode();
            assertEquals(403, status, sender.toString());
        }
        var page = portal.get("/staff/account", "Cookie", name);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("Mallory"));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(
                page.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .contains("frame-ancestors 'none'"));
    }
}
