package org.samspel.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.samspel.languages.Language;
import org.samspel.pages.View;

/** What every page of the default theme owes its readers, on every layout in every language. */
class DefaultThemeTest {
    private static final Theme THEME = ThemePreview.THEME;

    @Test
    void nothingInItIsBrokenOrUnsafe() {
        assertEquals(List.of(), THEME.problems());
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundInEveryLanguage() {
        return Stream.of(Language.values())
                .flatMap(
                        language ->
                                new SampleViews(language, THEME)
                                        .all().entrySet().stream()
                                                .map(view -> soundness(language, view)));
    }

    private static DynamicTest soundness(Language language, Map.Entry<String, View> view) {
        return DynamicTest.dynamicTest(
                language.code() + " " + view.getKey(),
                () -> {
                    Document page = Jsoup.parse(ThemePreview.render(view.getValue()));
                    assertEquals(language.code(), page.selectXpath("/html").attr("lang"));
                    assertEquals(1, page.select("h1").size(), "one main heading");
                    assertEquals(List.of(), skippedHeadings(page));
                    assertEquals(List.of(), repeatedIds(page));
                    assertEquals(List.of(), page.select("img:not([alt])"));
                    assertEquals(List.of(), unlabelledFields(page));
                    assertEquals(List.of(), danglingReferences(page));
                    assertEquals(List.of(), inlineCode(page));
                    assertEquals(List.of(), page.select("a:not([href]), [lang=''], [href='']"));
                    assertEquals(1, page.select("body > header, body > main").prev(".skip").size());
                    assertFalse(page.html().contains("language.in."), "every language has a name");
                    assertTrue(page.select(".funding-band img[alt]").hasAttr("src"));
                });
    }

    @Test
    void theNoticeOnAFallbackNamesBothLanguages() {
        Document page = page(Language.SV, "article-fallback");
        assertEquals(
                "Den här sidan finns inte på svenska än. Du läser den på norska (bokmål).",
                page.select(".notice p").getFirst().text());
        assertEquals("nb", page.select("h1").attr("lang"));
        assertEquals("nb", page.select(".prose").attr("lang"));
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    }

    @Test
    void aDownloadButtonSaysWhatItGives() {
        Document page = page(Language.NB, "report");
        assertEquals(
                "Last ned Slutrapport (PDF, 1,2 MB, på svensk)",
                page.select(".file .button").getFirst().text());
    }

    @Test
    void markedWordsAreMarkedAndOtherTextIsEscaped() {
        Element hit = page(Language.SV, "search").select(".hit").getFirst();
        assertEquals("samskapande", hit.select(".snippet mark").text());
        assertTrue(hit.select(".snippet").text().contains("<nio>"));
    }

    @Test
    void anEmptyFolderSaysSoKindly() {
        assertEquals(
                "Denne mappa er tom akkurat no. Når det kjem dokument, finn du dei her.",
                page(Language.NN, "folder-empty").select(".empty").text());
    }

    @Test
    void theStyleSheetIsSmall() {
        Theme.Asset style = THEME.asset(THEME.assetName("style.css")).orElseThrow();
        assertTrue(style.bytes().remaining() < 25_000, "bytes: " + style.bytes().remaining());
    }

    private static Document page(Language language, String name) {
        View view = Objects.requireNonNull(new SampleViews(language, THEME).all().get(name));
        return Jsoup.parse(ThemePreview.render(view));
    }

    private static List<String> skippedHeadings(Document page) {
        List<String> skipped = new ArrayList<>();
        int before = 1;
        for (Element heading : page.select("main :is(h1, h2, h3, h4, h5, h6)")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > before + 1) {
                skipped.add(heading.outerHtml());
            }
            before = level;
        }
        return skipped;
    }

    private static List<String> repeatedIds(Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> id.isEmpty() || !seen.add(id))
                .toList();
    }

    private static List<Element> unlabelledFields(Document page) {
        return page.select("input, select, textarea").stream()
                .filter(field -> page.select("label[for=" + field.id() + "]").size() != 1)
                .toList();
    }

    private static List<String> danglingReferences(Document page) {
        return page.select("[aria-labelledby]").stream()
                .map(element -> element.attr("aria-labelledby"))
                .filter(id -> page.getElementById(id) == null)
                .toList();
    }

    private static List<String> inlineCode(Document page) {
        return page.getAllElements().stream()
                .filter(
                        element ->
                                element.normalName().equals("style")
                                        || (element.normalName().equals("script")
                                                && !element.hasAttr("src")
                                                && !element.attr("type")
                                                        .equals("application/ld+json"))
                                        || element.attributes().asList().stream()
                                                .map(a -> a.getKey().toLowerCase(Locale.ROOT))
                                                .anyMatch(a -> a.matches("on.*|style")))
                .map(Element::outerHtml)
                .toList();
    }
}
