package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;

/** Taking the reference of a report away, with one press of a key. */
@ExtendWith({SharedPortal.class, Browsing.class})
class CitingIT {
    private static final String REPORT = "/id/reports/peer-panel-method";

    private final RunningPortal portal;
    private final Browser browser;

    CitingIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    private Page report(BrowserContext context) {
        Page window = context.newPage();
        window.navigate(portal.address().resolve(REPORT).toString());
        return window;
    }

    private static Browser.NewContextOptions reader(Language language) {
        return new Browser.NewContextOptions().setLocale(language.code());
    }

    @Test
    void theButtonCopiesTheReferenceAndSaysSo() {
        try (BrowserContext context =
                browser.newContext(
                        reader(Language.NB)
                                .setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page window = report(context);
            Locator button = window.locator("button[data-copy]");
            button.focus();
            window.keyboard().press("Enter");
            Locator said = window.locator(".copying [role=status]");
            window.waitForCondition(() -> !said.innerText().isEmpty());
            assertEquals("Henvisningen er kopiert.", said.innerText());
            assertEquals(
                    window.locator("#cite-text").textContent().strip(),
                    window.evaluate("navigator.clipboard.readText()"));
        }
    }

    /** A reader who has forbidden it, or an old browser, can still take the text by hand. */
    @Test
    void whereCopyingIsForbiddenTheTextIsMarked() {
        try (BrowserContext context = browser.newContext(reader(Language.NB))) {
            Page window = report(context);
            window.evaluate(
                    "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }");
            window.locator("button[data-copy]").click();
            window.waitForCondition(
                    () -> !String.valueOf(window.evaluate("`${getSelection()}`")).isEmpty());
            assertEquals(
                    window.locator("#cite-text").innerText().strip(),
                    window.evaluate("`${getSelection()}`.trim()"));
        }
    }

    @Test
    void withoutJavaScriptThereIsTheTextAndNoDeadButton() {
        try (BrowserContext context =
                browser.newContext(reader(Language.NB).setJavaScriptEnabled(false))) {
            Page window = report(context);
            assertFalse(window.locator("button[data-copy]").isVisible());
            assertTrue(window.locator("#cite-text").isVisible());
            assertTrue(window.locator("#cite-text").innerText().contains(REPORT));
        }
    }
}
