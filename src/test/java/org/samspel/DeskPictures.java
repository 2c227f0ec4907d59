package org.samspel;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pages of the staff in every look: pictures of them, and what is wrong with them. */
final class DeskPictures {
    private static final Path PICTURES = Path.of("target", "desk-pages");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private DeskPictures() {}

    /** A picture as it is. */
    static void look(Page page, String name) {
        Pictures.take(page, PICTURES.resolve(name + ".png"));
    }

    /** What is against the rules in light and dark, on a desk and a phone. */
    static List<String> wrong(Page page, String name) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 320)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 800);
                String where = name + "-" + scheme + "-" + width;
                look(page, where);
                found.addAll(wrongNow(page, where));
            }
        }
        page.setViewportSize(1280, 800);
        return found;
    }

    /** What is against the rules as the page is shown now. */
    static List<String> wrongNow(Page page, String where) {
        List<String> found = new ArrayList<>(tooWide(page, where));
        new AxeBuilder(page)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(
                                rule ->
                                        where
                                                + " "
                                                + rule.getId()
                                                + " "
                                                + rule.getNodes().getFirst().getHtml())
                        .forEach(found::add);
        return found;
    }

    /** Whether the page as it is shown now scrolls sideways. */
    static List<String> tooWide(Page page, String where) {
        Object wide =
                page.evaluate(
                        "document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth");
        return Boolean.TRUE.equals(wide) ? List.of(where + " scrolls sideways") : List.of();
    }
}
