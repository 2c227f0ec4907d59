package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files shown in a browser, by keyboard, and what is shown where scripts do not run. */
@ExtendWith({SharedPortal.class, Browsing.class})
class PreviewIT {
    private static final String REPORT =
            "/nb/preview/reports/peer-panel-method/brukerpanel-metode.nb.pdf/";
    private static final String LETTER =
            "/sv/preview/reports/dialogue-meetings-guide/mall-for-aterkoppling.sv.docx/";
    private static final String DRAWN = ".viewer-page[data-drawn=yes]";
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final RunningPortal portal;
    private final Browser browser;
    private final List<String> noise = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    PreviewIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
    }

    private Page open(String path, int width, boolean scripts) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 800)
                                .setJavaScriptEnabled(scripts));
        contexts.add(context);
        Page window = context.newPage();
        window.onConsoleMessage(said -> noise.add(said.type() + ": " + said.text()));
        window.onPageError(noise::add);
        window.navigate(portal.address().resolve(path).toString());
        return window;
    }

    private static List<String> violations(Page window) {
        return new AxeBuilder(window)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Test
    void aPdfIsDrawnAndTurnedByKeyboard() {
        Page window = open(REPORT, 1280, true);
        window.waitForSelector(DRAWN + "[data-number='1'] canvas");
        assertTrue(
                (Boolean)
                        window.evaluate(
                                "(() => { const c = document.querySelector('.viewer-page canvas');"
                                        + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                                        + " return d.some((v, i) => i % 4 < 3 && v < 128); })()"),
                "something is on the page");
        window.waitForSelector(".viewer-text span");
        assertTrue(window.textContent(".viewer-where").startsWith("Side 1 av "));
        window.focus("[data-do=next]");
        window.keyboard().press("Enter");
        window.waitForSelector(DRAWN + "[data-number='2'] canvas");
        assertTrue(window.textContent(".viewer-where").startsWith("Side 2 av "));
        window.focus(".viewer-pages");
        window.keyboard().press("End");
        window.waitForCondition(
                () -> !window.textContent(".viewer-where").matches("Side [12] av .*"));
        window.focus("[data-do=larger]");
        window.keyboard().press("Enter");
        window.waitForSelector(DRAWN);
        assertEquals(List.of(), violations(window));
        assertEquals(List.of(), noise);
    }

    @Test
    void aHitOpensAtItsPageWithTheWordMarked() {
        Page window = open("/nb/sok/?q=brukerpanel&file=PDF", 1280, true);
        window.locator(".hit h3 a[href*='#page=']").first().click();
        window.waitForSelector(".viewer-text mark");
        String number = window.url().replaceAll(".*#page=(\\d+).*", "$1");
        window.waitForSelector(DRAWN + "[data-number='" + number + "'] canvas");
        assertTrue(window.textContent(".viewer-where").startsWith("Side " + number + " av "));
        assertEquals(List.of(), violations(window));
        assertEquals(List.of(), noise);
    }

    @Test
    void aPdfFitsAPhone() {
        Page window = open(REPORT, 320, true);
        window.waitForSelector(DRAWN);
        assertEquals(
                false,
                window.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        assertEquals(List.of(), violations(window));
    }

    @Test
    void withoutScriptsTheTextOfAPdfIsThere() {
        Page window = open(REPORT, 1280, false);
        assertFalse(window.isVisible(".viewer"));
        assertTrue(window.isVisible("#leaf-1"));
    }

    @Test
    void anOfficeDocumentIsAPage() {
        Page window = open(LETTER, 320, true);
        assertTrue(window.isVisible(".preview-shown .prose h2"));
        assertEquals(List.of(), violations(window));
        assertEquals(List.of(), noise);
    }
}
