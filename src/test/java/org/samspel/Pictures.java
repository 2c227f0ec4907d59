package org.samspel;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for people to look at, taken with {@code -Dsamspel.pictures=true}; no test
 * looks at them.
 */
final class Pictures {
    private static final boolean WANTED = Boolean.getBoolean("samspel.pictures");

    private Pictures() {}

    static void take(Page page, Path file) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}
