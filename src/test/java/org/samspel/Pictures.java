package org.samspel;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for people to look at. No test looks at them, and they take as long as all that
 * tests do look at: they are taken with {@code -Dsamspel.pictures=true}.
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
