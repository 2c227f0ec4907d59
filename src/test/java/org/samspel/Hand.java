package org.samspel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody works with, on pages of a browser. */
interface Hand {
    void press(Locator what);

    /** Ticks a box. */
    void tick(Locator box);

    void write(Locator field, String text);

    /** A pointer, and keys for text alone. */
    final class Mouse implements Hand {
        @Override
        public void press(Locator what) {
            what.click();
        }

        @Override
        public void tick(Locator box) {
            box.check();
        }

        @Override
        public void write(Locator field, String text) {
            field.click();
            field.page().keyboard().insertText(text);
        }
    }

    /** By Tab alone, from where the page begins or the last step has led. */
    final class Keyboard implements Hand {
        /** More than there are places on any page. */
        private static final int MOST_ON_A_PAGE = 250;

        private int tabs;

        @Override
        public void press(Locator what) {
            reach(what).keyboard().press("Enter");
        }

        @Override
        public void tick(Locator box) {
            reach(box).keyboard().press("Space");
            assertTrue(box.isChecked());
        }

        @Override
        public void write(Locator field, String text) {
            reach(field).keyboard().insertText(text);
        }

        /** How often Tab was pressed, on all pages together. */
        int tabs() {
            return tabs;
        }

        private Page reach(Locator what) {
            what.waitFor();
            int before = tabs;
            while (!Boolean.TRUE.equals(
                    what.evaluate("element => element === document.activeElement"))) {
                what.page().keyboard().press("Tab");
                tabs++;
                assertTrue(tabs - before < MOST_ON_A_PAGE, () -> "no way to " + what);
            }
            return what.page();
        }
    }
}
