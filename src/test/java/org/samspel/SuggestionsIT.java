package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Choosing from what the search offers while one types, with the keyboard alone. */
@ExtendWith({SharedPortal.class, Browsing.class})
class SuggestionsIT {
    private final RunningPortal portal;
    private final Browser browser;
    private BrowserContext context;
    private Page window;
    private Locator field;

    SuggestionsIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    @BeforeEach
    void beginToType() {
        context = browser.newContext();
        window = context.newPage();
        window.navigate(portal.address().resolve("/nb/sok/").toString());
        field = window.locator("#search-main");
        field.focus();
        window.keyboard().type("bruker");
        window.locator("[role=option]").first().waitFor();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theListIsAnnouncedAndTiedToTheField() {
        assertEquals("combobox", field.getAttribute("role"));
        assertEquals("true", field.getAttribute("aria-expanded"));
        assertEquals(
                "listbox",
                window.locator("#" + field.getAttribute("aria-controls")).getAttribute("role"));
        int count = window.locator("[role=option]").count();
        String said = window.locator("form.search:has(#search-main) [role=status]").innerText();
        assertTrue(said.contains(count + " forslag"), said);
    }

    @Test
    void arrowsChooseAndEnterSearches() {
        window.keyboard().press("ArrowDown");
        Locator chosen = window.locator("[role=option][aria-selected=true]");
        assertEquals(chosen.getAttribute("id"), field.getAttribute("aria-activedescendant"));
        String text = chosen.textContent();
        window.keyboard().press("Enter");
        window.locator(".hit").first().waitFor();
        assertEquals(text, window.locator("#search-main").inputValue());
    }

    @Test
    void escapeClosesTheListAndKeepsWhatWasTyped() {
        window.keyboard().press("ArrowDown");
        window.keyboard().press("Escape");
        assertEquals("false", field.getAttribute("aria-expanded"));
        assertEquals(0, window.locator("[role=option]:visible").count());
        assertEquals("bruker", field.inputValue());
        window.keyboard().press("Enter");
        window.waitForURL("**/nb/sok/?q=bruker");
    }
}
