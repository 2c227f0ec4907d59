package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;

/**
 * Every kind of page in a browser: by the rules of WCAG 2.2 AA, narrow and wide, light and dark.
 */
@ExtendWith({SharedPortal.class, Browsing.class})
class AccessibilityIT {
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final int HEIGHT = 800;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final RunningPortal portal;
    private final Browser browser;

    AccessibilityIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    @TestFactory
    Stream<DynamicNode> pagesAreForEveryone() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(look(scheme, PHONE), look(scheme, DESK)));
    }

    /** One window for all pages of a look; closed by the last test in it. */
    private DynamicNode look(ColorScheme scheme, int width) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(scheme)
                                .setViewportSize(width, HEIGHT));
        Page window = context.newPage();
        List<String> noise = new ArrayList<>();
        window.onConsoleMessage(said -> noise.add(said.type() + ": " + said.text()));
        window.onPageError(noise::add);
        window.onRequest(request -> foreign(request.url()).forEach(noise::add));
        Stream<DynamicTest> tests =
                pages().map(
                                page ->
                                        DynamicTest.dynamicTest(
                                                page.toString(),
                                                () -> {
                                                    noise.clear();
                                                    check(window, page);
                                                    quiet(noise, page);
                                                }));
        DynamicTest end =
                DynamicTest.dynamicTest(
                        "nothing is remembered",
                        () -> {
                            assertEquals(List.of(), context.cookies());
                            assertEquals(0, window.evaluate("localStorage.length"));
                            assertEquals(0, window.evaluate("sessionStorage.length"));
                            context.close();
                        });
        return DynamicContainer.dynamicContainer(
                scheme + " " + width, Stream.concat(tests, Stream.of(end)));
    }

    /** All kinds in three languages; nynorsk, which differs in words only, for two. */
    private Stream<SamplePage> pages() {
        return SamplePage.all(portal)
                .filter(
                        page ->
                                page.language() != Language.NN
                                        || List.of("home", "fallback").contains(page.kind()));
    }

    private Stream<String> foreign(String url) {
        return url.startsWith(portal.address().toString()) || url.startsWith("about:")
                ? Stream.empty()
                : Stream.of("asks elsewhere: " + url);
    }

    private void check(Page window, SamplePage page) {
        Response response = window.navigate(portal.address().resolve(page.address()).toString());
        assertNotNull(response);
        assertEquals(page.status(), response.status());
        Object tooWide =
                window.evaluate(
                        "[...document.querySelectorAll('body *')].filter(e =>"
                                + " document.documentElement.scrollWidth >"
                                + " document.documentElement.clientWidth &&"
                                + " e.getBoundingClientRect().right > innerWidth + 1)"
                                + ".map(e => e.outerHTML.slice(0, 90))");
        assertEquals(List.of(), tooWide, "nothing makes readers scroll sideways");
        assertEquals(List.of(), violations(window));
    }

    private static List<String> violations(Page window) {
        AxeResults results = new AxeBuilder(window).withTags(WCAG).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .map(
                        rule ->
                                rule.getId()
                                        + rule.getNodes().stream()
                                                .map(
                                                        node ->
                                                                "\n  "
                                                                        + node.getHtml()
                                                                        + " "
                                                                        + node.getFailureSummary())
                                                .toList())
                .toList();
    }

    /** A missing page is itself the one thing the console may mention. */
    private static void quiet(List<String> noise, SamplePage page) {
        List<String> unexpected =
                noise.stream()
                        .filter(said -> page.status() == 200 || !said.contains("status of 404"))
                        .toList();
        assertEquals(List.of(), unexpected);
    }
}
