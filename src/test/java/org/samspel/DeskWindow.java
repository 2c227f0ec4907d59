package org.samspel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portal for all tests of a class, and for each of them a window of a publisher of its own. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskWindow {
    final Newsroom room;
    final RunningPortal portal;
    Page window;

    DeskWindow(Browser browser) throws IOException {
        room = Newsroom.open(browser);
        portal = room.portal();
        window = room.stranger();
        PlaywrightAssertions.setDefaultAssertionTimeout(Newsroom.PATIENCE);
    }

    @AfterAll
    void closeTheDoor() throws IOException {
        room.close();
    }

    @BeforeEach
    void someoneJoins() {
        window = room.publisher();
    }

    @AfterEach
    void theyLeave() {
        window.context().close();
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
