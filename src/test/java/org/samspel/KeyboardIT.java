package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;

/** Reading without a mouse, without scripts, on paper, and in colours of one's own. */
@ExtendWith({SharedPortal.class, Browsing.class})
class KeyboardIT {
    /** Everything that can be used and seen, in the order of the page. */
    private static final String USABLE =
            "[...document.querySelectorAll('a[href], button, input, select, summary,"
                    + " [tabindex=\"0\"]')].filter(e => e.checkVisibility({visibilityProperty: true}))";

    private static final String FOCUSED = "(" + USABLE + ").indexOf(document.activeElement)";

    /** An outline on what has the focus, or on the card around it. */
    private static final String OUTLINED =
            "[document.activeElement, document.activeElement.closest('.card')].some(e => e &&"
                    + " getComputedStyle(e).outlineStyle != 'none' &&"
                    + " parseFloat(getComputedStyle(e).outlineWidth) >= 2)";

    private final RunningPortal portal;
    private final Browser browser;
    private BrowserContext context;
    private Page window;

    KeyboardIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    @BeforeEach
    void openANewWindow() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        window = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void open(String path) {
        window.navigate(portal.address().resolve(path).toString());
    }

    @TestFactory
    Stream<DynamicTest> everythingIsReachedInReadingOrder() {
        return SamplePage.in(Language.NB, portal)
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> walk(page)));
    }

    private void walk(SamplePage page) {
        open(page.address());
        int count = (int) window.evaluate(USABLE + ".length");
        List<Integer> expected = new ArrayList<>();
        List<Integer> reached = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            window.keyboard().press("Tab");
            expected.add(i);
            reached.add((Integer) window.evaluate(FOCUSED));
            assertEquals(true, window.evaluate(OUTLINED), () -> "focus is visible on " + focused());
        }
        assertEquals(expected, reached);
    }

    private Object focused() {
        return window.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }

    @Test
    void theFirstKeyOffersTheWayToTheContent() {
        open("/sv/");
        window.keyboard().press("Tab");
        assertEquals("Hoppa till innehållet", window.locator(":focus").innerText());
        assertTrue(window.locator(":focus").boundingBox().y >= 0, "it is on the screen");
        window.keyboard().press("Enter");
        assertEquals("content", window.evaluate("document.activeElement.id"));
    }

    @Test
    void searchingNeedsNoMouse() {
        open("/nb/");
        window.locator("#search-wide").focus();
        window.keyboard().type("brukerpanel");
        window.keyboard().press("Enter");
        window.waitForURL("**/nb/sok/?q=brukerpanel");
        window.locator(".hit mark").first().waitFor();
        window.locator(".hit a").first().focus();
        window.keyboard().press("Enter");
        window.waitForURL(url -> !url.contains("/sok/"));
    }

    @Test
    void anotherLanguageIsTheSamePage() {
        open("/sv/artiklar/social-innovation-och-samskapande/");
        window.locator(".languages a[hreflang=en]").press("Enter");
        window.waitForURL("**/en/articles/social-innovation-and-co-creation/");
        assertEquals("en", window.locator("html").getAttribute("lang"));
    }

    @Test
    void everythingWorksWithoutScripts() {
        context.close();
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setViewportSize(320, 700));
        window = context.newPage();
        open("/en/");
        window.locator("details.narrow summary").click();
        window.locator("#search-narrow").fill("panel");
        window.locator("#search-narrow").press("Enter");
        window.waitForURL("**/en/search/?q=panel");
        assertTrue(window.locator(".hit").count() > 0);
        open("/en/articles/");
        window.locator("details.filters summary").click();
        window.locator(".choices a").first().click();
        assertTrue(window.url().contains("?"), window.url());
        assertTrue(window.locator(".card").count() > 0);
    }

    @Test
    void onPaperThereIsTextAndNoMenu() {
        open("/nb/artikler/sosial-innovasjon-og-samskaping/");
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(window.locator(".prose").isVisible());
        for (String screenOnly : List.of(".menu >> nth=0", ".search >> nth=0", ".languages")) {
            assertFalse(window.locator(screenOnly).isVisible(), screenOnly);
        }
        assertTrue(window.pdf().length > 10_000);
    }

    @Test
    void inTheReadersOwnColoursNoTextIsLost() {
        open("/nb/rapporter/brukerpanel-som-metode/");
        window.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Object lost =
                window.evaluate(
                        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() &&"
                                + " [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) &&"
                                + " getComputedStyle(e).color == getComputedStyle(e).backgroundColor)"
                                + ".map(e => e.outerHTML)");
        assertEquals(List.of(), lost);
        assertEquals(
                "solid",
                window.evaluate(
                        "getComputedStyle(document.querySelector('.button')).borderTopStyle"));
    }
}
