package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an empty portal to two people who can sign in, with the keyboard alone. */
@ExtendWith({SharedPortal.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StaffIT {
    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/staff/link/\\S+)");
    private static final String PASSWORD = "fem røde epler i kurven";
    private static final Path PICTURES = Path.of("target", "staff-pages");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES =
            List.of(
                    "/staff",
                    "/staff/account",
                    "/staff/account/password",
                    "/staff/account/address",
                    "/staff/account/codes",
                    "/staff/enrol",
                    "/staff/confirm",
                    "/staff/people",
                    "/staff/people/person/1",
                    "/staff/log",
                    "/staff/none");
    private static final List<String> OPEN =
            List.of("/staff/sign-in", "/staff/forgotten", "/staff/link/nothing");

    private final RunningPortal portal;
    private final Browser browser;
    private final BrowserContext context;
    private final Page window;
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
        assertEquals(10, window.locator(".codes li").count());
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
        window.locator(".leaving button").press("Enter");
        window.waitForURL("**/staff/sign-in*");
        assertTrue(window.locator(".said").innerText().contains("logget ut"));
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
        send("main form.form button");
        assertTrue(window.locator(".said").innerText().contains("Ola Nordmann"));
        check("people");
        String letter = letter();
        assertTrue(letter.contains("To: ola@example.org"), letter);
        Matcher link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        try (BrowserContext other = browser.newContext()) {
            Page ola = other.newPage();
            ola.navigate(portal.address().resolve(link.group(1)).toString());
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
        }
    }

    @Test
    @Order(5)
    void everyPageIsForEveryone() throws IOException {
        Files.createDirectories(PICTURES);
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            window.navigate(portal.address().resolve("/staff").toString());
            window.locator("button[name=language][value=" + language + "]").click();
            window.waitForLoadState();
            assertEquals(language, window.locator("html").getAttribute("lang"));
            for (Look look : Look.values()) {
                look.put(window);
                for (String page : PAGES) {
                    window.navigate(portal.address().resolve(page).toString());
                    wrong.addAll(wrong(window, language + " " + look + " " + page));
                    picture(window, language, look, page);
                }
            }
        }
        try (BrowserContext stranger = browser.newContext()) {
            Page open = stranger.newPage();
            for (String language : List.of("sv", "nb", "nn", "en")) {
                for (Look look : Look.values()) {
                    look.put(open);
                    for (String page : OPEN) {
                        open.navigate(
                                portal.address().resolve(page + "?lang=" + language).toString());
                        wrong.addAll(wrong(open, language + " " + look + " " + page));
                        picture(open, language, look, page);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
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
        String name = language + "-" + look + address.replace('/', '-') + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name)));
    }

    private static List<String> wrong(Page page, String where) {
        Object wide =
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
        List<String> found = new ArrayList<>();
        if (Boolean.TRUE.equals(wide)) {
            found.add(where + " scrolls sideways");
        }
        new AxeBuilder(page)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(
                                rule ->
                                        where
                                                + " "
                                                + rule.getId()
                                                + " "
                                                + rule.getNodes().getFirst().getHtml())
                        .forEach(found::add);
        return found;
    }

    private void check(String name) {
        assertEquals(List.of(), wrong(window, name));
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
        window.keyboard().press("Enter");
        window.waitForLoadState();
    }

    private void send(String button) {
        window.locator(button).press("Enter");
        window.waitForLoadState();
    }

    private String letter() throws IOException {
        Path folder = portal.content().resolveSibling("var/mail");
        Eventually.within(Duration.ofSeconds(20), "a letter", () -> !letters(folder).isEmpty());
        return Files.readString(letters(folder).getLast());
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
    @Order(6)
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
