package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.markdown.Corpora;

/**
 * The attack lists of others as articles of ours, opened in a browser that is told to ignore our
 * content security policy: the sanitiser alone has to hold.
 */
@ExtendWith({SharedPortal.class, Browsing.class})
class HostileContentIT {
    private static final String ARTICLES = "articles/hostile-";

    /** Passes the mouse over, focuses and clicks everything that came from the attack. */
    private static final String TOUCH =
            "for (const e of document.querySelectorAll('.prose, .prose *')) {"
                    + " for (const kind of ['mouseover', 'mouseenter', 'pointerdown', 'toggle', 'error',"
                    + " 'load', 'focus', 'input', 'animationend', 'scroll'])"
                    + " e.dispatchEvent(new Event(kind, {bubbles: true}));"
                    + " e.focus?.();"
                    + " if (/^\\s*(java|vb)script|^\\s*data:/i.test(e.getAttribute('href') ?? ''))"
                    + " throw e.outerHTML;"
                    + " }";

    /** Whatever an attack wants to prove itself with. */
    private static final String TRAPS =
            "window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])"
                    + " window[name] = () => window.ran.push(name);";

    private final RunningPortal portal;
    private final Browser browser;
    private final List<String> harm = new ArrayList<>();

    HostileContentIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
    }

    @Test
    void noAttackRunsOrAsksElsewhere() throws IOException {
        List<String> attacks =
                Stream.of(
                                Corpora.jsonTexts("attack/owasp-xss-filter-evasion.json"),
                                Corpora.jsonTexts("attack/dompurify-expect.json"),
                                Corpora.lines("markdown/markdown-xss.txt"))
                        .flatMap(List::stream)
                        .filter(text -> text.matches("(?s).*[<\\]\\[(].*"))
                        .distinct()
                        .toList();
        publish(attacks);
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page window = trapped(context);
            for (int i = 0; i < attacks.size(); i++) {
                open(window, i, attacks.get(i));
            }
        } finally {
            remove(attacks.size());
        }
        assertEquals(List.of(), harm);
    }

    private void publish(List<String> attacks) throws IOException {
        for (int i = 0; i < attacks.size(); i++) {
            Path folder = Files.createDirectory(portal.content().resolve(ARTICLES + i));
            Files.writeString(
                    folder.resolve("index.en.md"),
                    "---\ntitle: Hostile\n---\n\n" + attacks.get(i) + "\n\nThe end.\n");
        }
        Eventually.within(
                Duration.ofMinutes(1),
                "the attacks are published",
                () -> portal.get(address(attacks.size() - 1)).statusCode() == 200);
    }

    private void remove(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SharedPortal.delete(portal.content().resolve(ARTICLES + i));
        }
        Eventually.within(
                Duration.ofMinutes(1),
                "the attacks are gone",
                () -> portal.get(address(count - 1)).statusCode() != 200);
    }

    private static String address(int number) {
        return "/en/articles/hostile-" + number + "/";
    }

    private Page trapped(BrowserContext context) {
        context.addInitScript(TRAPS);
        context.route(
                url -> !url.startsWith(portal.address().toString()),
                (Route route) -> {
                    harm.add("asks elsewhere: " + route.request().url());
                    route.abort();
                });
        Page window = context.newPage();
        window.onDialog(
                (Dialog dialog) -> {
                    harm.add("dialog: " + dialog.message());
                    dialog.dismiss();
                });
        return window;
    }

    private void open(Page window, int number, String attack) {
        String address = portal.address().resolve(address(number)).toString();
        int before = harm.size();
        window.navigate(address);
        window.evaluate(TOUCH);
        Object ran = window.evaluate("window.ran");
        if (!List.of().equals(ran) || !window.url().equals(address)) {
            harm.add("ran " + ran + ", went to " + window.url());
        }
        if (harm.size() > before) {
            harm.add("… by " + attack);
        }
    }
}
