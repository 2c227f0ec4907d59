package org.samspel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty portal to a report in three languages with two files, counted in steps: a field
 * filled, something pressed, files chosen.
 */
@ExtendWith(Browsing.class)
class FirstDayIT {
    private static final int STEPS = 15;

    /** From one place to the next, on all pages together. */
    private static final int MOST_TABS = 150;

    private static final Pattern FIRST = Pattern.compile("become the first: (\\S+)");
    private static final Path REPORT = Path.of("content/reports/interim-report");
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(Newsroom.PATIENCE);

    private final Browser browser;

    @TempDir private Path folder;

    FirstDayIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void byMouse() throws IOException {
        walk(new Hand.Mouse());
    }

    @Test
    void byKeyboardAlone() throws IOException {
        Hand.Keyboard keyboard = new Hand.Keyboard();
        walk(keyboard);
        assertTrue(keyboard.tabs() <= MOST_TABS, keyboard.tabs() + " times Tab");
    }

    private void walk(Hand hand) throws IOException {
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "languages: [sv, nb, en]\n");
        try (RunningPortal portal = RunningPortal.start(content, folder.resolve("var"));
                BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"))) {
            context.setDefaultTimeout(Newsroom.PATIENCE);
            Walk walk = new Walk(hand, context.newPage());
            walk.becomeOwner(portal);
            walk.publish();
            assertEquals(STEPS, walk.steps);
            assertEquals(
                    List.of(
                            "/sv/rapporter/pa-vagen-vad-vi-har-provat-och-vad-vi-har-lart-oss/",
                            "/nb/rapporter/underveis-hva-vi-har-provd-og-hva-vi-har-laert/",
                            "/en/reports/together-on-the-way/"),
                    walk.published());
            for (String address : walk.published()) {
                HttpResponse<String> report = portal.get(address);
                assertEquals(200, report.statusCode(), address);
                assertEquals(
                        address.substring(1, 3),
                        report.headers().firstValue("Content-Language").orElse(""));
                assertTrue(report.body().contains("delrapport.sv.pdf"), address);
                assertTrue(report.body().contains("delrapport.nb.pdf"), address);
            }
        }
    }

    private static final class Walk {
        private final Hand hand;
        private final Page page;
        private int steps;

        Walk(Hand hand, Page page) {
            this.hand = hand;
            this.page = page;
        }

        private void press(String what) {
            steps++;
            hand.press(page.locator(what).first());
        }

        private void write(String field, String text) {
            steps++;
            hand.write(page.locator(field), text);
        }

        /** Where the report is, as its author is told. */
        List<String> published() {
            return page.locator("main .rows a").all().stream()
                    .map(link -> URI.create(link.getAttribute("href")).getPath())
                    .toList();
        }

        void becomeOwner(RunningPortal portal) {
            Eventually.within(
                    Duration.ofMinutes(2), "a link", () -> FIRST.matcher(portal.said()).find());
            Matcher link = FIRST.matcher(portal.said());
            assertTrue(link.find());
            steps++;
            page.navigate(link.group(1));
            write("#email", "kari@example.org");
            write("#name", "Kari Nordmann");
            write("#password", "fem røde epler i kurven");
            press("main form.form button:not([type=button])");
            page.waitForURL("**/staff/enrol*");
            write("#code", new Authenticator(page.locator(".key").innerText()).next());
            press("main form.form button:not([type=button])");
            press("main .button");
            page.waitForURL("**/staff");
        }

        void publish() {
            press(".begin a[href='/staff/publish']");
            steps++;
            page.locator("#upload-files")
                    .setInputFiles(
                            new Path[] {
                                REPORT.resolve("delrapport.sv.pdf"),
                                REPORT.resolve("delrapport.nb.pdf")
                            });
            assertThat(page.locator(".file-language")).hasCount(2, PATIENTLY);
            press("#part-en > summary");
            write("[name='title.en']", "Together on the way");
            write("[name='description.en']", "What we have tried and learned.");
            press("button[name=do][value=preview]:not(.hidden)");
            page.waitForURL("**/staff/preview/*");
            press("button[name=do][value=publish]:not(.hidden)");
            page.waitForURL("**/staff/published/*");
        }
    }
}
