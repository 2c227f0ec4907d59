package org.samspel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A work or a text is deleted by somebody who was told what that means, and brought back. */
class DeskRemovalIT extends DeskWindow {
    private static final Path PICTURE = Path.of("content/articles/dialogue-meetings/path.svg");

    DeskRemovalIT(Browser browser) throws IOException {
        super(browser);
    }

    private void go(Page page, String path) {
        page.navigate(room.address(path));
    }

    private int status(String path) {
        return portal.get(path).statusCode();
    }

    private Path folder(String name) {
        return portal.content().resolve("articles").resolve(name);
    }

    /** An article in Norwegian and Swedish with a described picture, shown to readers. */
    private void article(String name) throws IOException {
        Files.createDirectories(folder(name));
        Files.copy(PICTURE, folder(name).resolve("kart.svg"));
        Files.writeString(folder(name).resolve("kart.svg.yml"), "title: Kart\n");
        for (String language : List.of("nb", "sv")) {
            Files.writeString(
                    folder(name).resolve("index." + language + ".md"),
                    "---\ntitle: %s %s\nslug: %s\n---\n![Kart](kart.svg)\n"
                            .formatted(name, language, name));
        }
        Eventually.within(
                Duration.ofSeconds(60),
                "the article is shown",
                () ->
                        status("/nb/artikler/" + name + "/") == 200
                                && status("/sv/artiklar/" + name + "/kart.svg") == 200);
    }

    private void remove(Page page) {
        page.locator("button[name=do][value=remove]").click();
    }

    private static void undo(Page page) {
        page.locator("form[action='/staff/undo'] button").click();
    }

    @Test
    void aWorkIsDeletedWithItsFilesAndBroughtBack() throws IOException {
        article("borte");
        byte[] picture = Files.readAllBytes(folder("borte").resolve("kart.svg"));
        go(window, "/staff/works/articles/borte/nb");
        window.locator("details.over summary").last().click();
        window.locator("a[href='/staff/remove/articles/borte']").click();
        expect(window.locator("h1")).containsText("borte nb");
        expect(window.locator("main")).containsText("en side som sier at det er fjernet");
        expect(window.locator("main .file-name")).hasText("kart.svg");
        remove(window);
        expect(window.locator(".said")).containsText("borte nb");
        assertEquals(410, status("/nb/artikler/borte/"));
        assertEquals(410, status("/sv/artiklar/borte/"));
        assertEquals(410, status("/nb/artikler/borte/kart.svg"));
        assertFalse(Files.exists(folder("borte")));
        undo(window);
        expect(window.locator(".said")).isVisible();
        assertEquals(200, status("/nb/artikler/borte/"));
        assertEquals(200, status("/sv/artiklar/borte/"));
        assertArrayEquals(picture, portal.bytes("/nb/artikler/borte/kart.svg").body());
        assertTrue(Files.exists(folder("borte").resolve("kart.svg.yml")));
    }

    @Test
    void oneTextIsDeletedAndItsReadersGetTheOther() throws IOException {
        article("halvt");
        go(window, "/staff/remove/articles/halvt/nb");
        expect(window.locator("main")).containsText("svensk");
        remove(window);
        expect(window.locator(".said")).containsText("halvt nb");
        assertEquals(200, status("/sv/artiklar/halvt/"));
        assertTrue(portal.get("/nb/artikler/halvt/").body().contains("halvt sv"));
        assertEquals(200, status("/sv/artiklar/halvt/kart.svg"));
        go(window, "/staff/history");
        window.locator("main a[href^='/staff/change/']").first().click();
        undo(window);
        expect(window.locator(".said")).isVisible();
        assertTrue(portal.get("/nb/artikler/halvt/").body().contains("halvt nb"));
    }

    @Test
    void whatSomebodyIsWritingOnIsNotDeletedFromUnderTheirHands() throws IOException {
        article("i-arbeid");
        go(window, "/staff/remove/articles/i-arbeid");
        Page other = room.publisher();
        go(other, "/staff/works/articles/i-arbeid/sv");
        other.locator("#body").fill("Jag skriver just nu.");
        other.locator("button[name=do][value=save]:not(.hidden)").click();
        remove(window);
        expect(window.locator(".notice")).containsText("svensk");
        expect(window.locator("button[name=do][value=remove]")).hasCount(0);
        assertEquals(200, status("/sv/artiklar/i-arbeid/"));
        other.locator("details.over summary").last().click();
        other.locator("button[name=do][value=discard]").click();
        expect(other.locator(".said")).isVisible();
        other.context().close();
        go(window, "/staff/remove/articles/i-arbeid");
        remove(window);
        expect(window.locator(".said")).isVisible();
        assertEquals(410, status("/sv/artiklar/i-arbeid/"));
    }

    @Test
    void whatHasChangedSinceItWasLookedAtIsLookedAtAgain() throws IOException {
        article("endret");
        go(window, "/staff/remove/articles/endret");
        Files.writeString(
                folder("endret").resolve("index.sv.md"), "---\ntitle: Nytt\nslug: endret\n---\n");
        Eventually.within(
                Duration.ofSeconds(60),
                "the change is shown",
                () -> portal.get("/sv/artiklar/endret/").body().contains("Nytt"));
        remove(window);
        expect(window.locator(".mistakes")).isVisible();
        assertEquals(200, status("/sv/artiklar/endret/"));
    }

    @Test
    void deletingNeedsNoScriptAndTwoPressesDeleteOnce() throws IOException {
        article("to-ganger");
        Page plain = room.withoutScript(window);
        go(plain, "/staff/remove/articles/to-ganger");
        plain.locator("button[name=do][value=remove]").dblclick();
        expect(plain.locator(".said")).isVisible();
        assertEquals(410, status("/nb/artikler/to-ganger/"));
        plain.context().close();
    }

    @Test
    void theQuestionIsForEveryone() throws IOException {
        article("sporsmal");
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("sv", "nb", "nn", "en")) {
            go(window, "/staff");
            window.locator("button[name=language][value=" + language + "]").click();
            expect(window.locator("html")).hasAttribute("lang", language);
            for (String what : List.of("", "/nb")) {
                go(window, "/staff/remove/articles/sporsmal" + what);
                wrong.addAll(
                        DeskPictures.wrong(window, language + "-remove" + what.replace('/', '-')));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
