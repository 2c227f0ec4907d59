package org.samspel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A portal of its own whose owner lets people in, as on the first day: each gets an account and a
 * browser of their own, so that nobody comes upon what another has begun.
 */
final class Newsroom implements AutoCloseable {
    /** On a busy machine a page takes its time. */
    static final int PATIENCE = 60_000;

    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/staff/link/[\\w-]+)");
    private static final String PASSWORD = "fem røde epler i kurven";

    private final Browser browser;
    private final Path folder;
    private final RunningPortal portal;
    private final BrowserContext owners;
    private final Page owner;
    private int people;

    private Newsroom(Browser browser, Path folder, RunningPortal portal) {
        this.browser = browser;
        this.folder = folder;
        this.portal = portal;
        owners = context();
        owner = owners.newPage();
    }

    /** With nothing in it but the languages of the site. */
    static Newsroom open(Browser browser, String... settings) throws IOException {
        Path folder = Files.createTempDirectory("samspel");
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "languages: [sv, nb, nn, en]\n");
        RunningPortal portal = RunningPortal.start(content, folder.resolve("var"), settings);
        Newsroom room = new Newsroom(browser, folder, portal);
        becomeFirst(portal, room.owner, "kari@example.org");
        return room;
    }

    /** Kari Nordmann is the first owner of a portal, and signed in. */
    static void becomeFirst(RunningPortal portal, Page page, String email) {
        Eventually.within(
                Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal.said()).find());
        Matcher link = FIRST.matcher(portal.said());
        assertTrue(link.find());
        page.navigate(link.group(1));
        page.locator("#email").fill(email);
        page.locator("#name").fill("Kari Nordmann");
        join(page);
    }

    private static void join(Page page) {
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/staff/enrol*");
        page.locator("#code").fill(new Authenticator(page.locator(".key").innerText()).next());
        page.locator("#code").press("Enter");
        page.locator("main .button").press("Enter");
        page.waitForURL("**/staff");
    }

    private BrowserContext context() {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** A window of somebody who was invited just now and has joined, on their first page. */
    Page publisher() {
        return joined("publisher");
    }

    /** A window of somebody who may write and not publish. */
    Page author() {
        return joined("author");
    }

    /** The window of who was here first. */
    Page owner() {
        return owner;
    }

    private Page joined(String role) {
        people++;
        String address = "ola" + people + "@example.org";
        owner.navigate(address("/staff/people"));
        owner.locator("#name").fill("Ola " + people);
        owner.locator("#email").fill(address);
        owner.locator("#role-" + role).check();
        owner.locator("main form.form button").press("Enter");
        owner.locator(".said").waitFor();
        Page page = context().newPage();
        page.navigate(address(invitation(address)));
        join(page);
        return page;
    }

    private String invitation(String to) {
        Path letters = folder.resolve("var/mail");
        Eventually.within(
                Duration.ofSeconds(30), "a letter", () -> letter(letters, to).isPresent());
        Matcher link = LINK.matcher(letter(letters, to).orElseThrow());
        assertTrue(link.find(), to);
        return link.group(1);
    }

    private static Optional<String> letter(Path letters, String to) {
        try (Stream<Path> files = Files.list(letters)) {
            // One that is being written has another name.
            List<Path> all = files.filter(file -> file.toString().endsWith(".eml")).toList();
            for (Path file : all) {
                // Long lines were broken for the way (RFC 2045, 6.7).
                String text = Files.readString(file).replaceAll("=\r?\n", "");
                if (text.contains("To: " + to)) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (IOException notYet) {
            throw new UncheckedIOException(notYet);
        }
    }

    /** The same person in another browser, one without scripts. */
    Page withoutScript(Page page) {
        BrowserContext plain =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setStorageState(page.context().storageState()));
        plain.setDefaultTimeout(PATIENCE);
        return plain.newPage();
    }

    /** Somebody who is not signed in. */
    Page stranger() {
        return context().newPage();
    }

    /** Makes a token for programs, on the page for it. */
    String token(Page window, String... scopes) {
        window.navigate(address("/staff/tokens/new"));
        window.locator("#name").fill("Import " + String.join(" ", scopes));
        for (String scope : scopes) {
            window.locator("#scope-" + scope).check();
        }
        window.locator("main form.form button").press("Enter");
        return window.locator("#made").inputValue();
    }

    RunningPortal portal() {
        return portal;
    }

    String address(String path) {
        return portal.address().resolve(path).toString();
    }

    @Override
    public void close() throws IOException {
        owners.close();
        portal.close();
        SharedPortal.delete(folder);
    }
}
