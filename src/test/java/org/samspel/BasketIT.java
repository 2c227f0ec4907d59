package org.samspel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers choose files and share them by a link that is nobody's. */
@ExtendWith({SharedPortal.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasketIT {
    private static final Path PICTURES = Path.of("target", "sharing-pages");

    private final RunningPortal portal;
    private final Browser browser;
    private final BrowserContext context;
    private final Page window;

    BasketIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO"));
        window = context.newPage();
    }

    @AfterAll
    void close() {
        context.close();
    }

    private void go(String path) {
        window.navigate(portal.address().resolve(path).toString());
    }

    @Test
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
        HttpResponse<String> files = portal.get(path);
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
                    portal.address()
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
                                "/share/" + language + "/files" + chosen)) {
                    go(page);
                    wrong.addAll(DeskPictures.wrongNow(window, language + " " + look + " " + page));
                    picture(look.getValue() + page.replaceAll("[?].*", "").replace('/', '-'));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void check(String name) {
        assertEquals(List.of(), DeskPictures.wrongNow(window, name));
        picture(name);
    }

    private void picture(String name) {
        Pictures.take(window, PICTURES.resolve(name + ".png"));
    }
}
