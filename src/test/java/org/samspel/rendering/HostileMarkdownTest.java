package org.samspel.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samspel.markdown.Corpora;

/**
 * Whatever is written, the page holds only what is allowed. Judged by reading the output again,
 * with lists of its own that know nothing of the sanitiser's.
 */
class HostileMarkdownTest {
    private static final Set<String> ELEMENTS =
            Set.of(
                    ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details"
                                    + " dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img"
                                    + " input ins kbd li mark ol p pre q rp rt ruby s samp section"
                                    + " small span strong sub summary sup table tbody td tfoot th"
                                    + " thead time tr u ul var wbr")
                            .split(" "));
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    ("abbr alt aria-label aria-labelledby checked cite class colspan datetime dir"
                                    + " disabled headers height href hreflang id lang loading open"
                                    + " rel reversed role rowspan scope span src start tabindex"
                                    + " title type value width")
                            .split(" "));

    static Stream<String> attacks() {
        return Stream.of(
                        Corpora.jsonTexts("attack/owasp-xss-filter-evasion.json"),
                        Corpora.jsonTexts("attack/dompurify-expect.json"),
                        Corpora.lines("attack/blns.txt"),
                        Corpora.lines("markdown/markdown-xss.txt"),
                        List.of(Corpora.lines("markdown/markdown-xss.txt")).stream()
                                .map(lines -> String.join("\n", lines))
                                .toList(),
                        ownAttacks())
                .flatMap(List::stream);
    }

    private static List<String> ownAttacks() {
        return List.of(
                "<p><object><p>x</p></object></p>",
                "<a id=\"location\"><a id=\"location\" name=\"x\" href=\"//evil.example\">",
                "<form id=\"body\"><input name=\"attributes\"></form>",
                "<table><style><tr><td><a href=\"x\"></style><img src=x onerror=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img"
                        + " src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<svg><p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "[x](java\tscript:alert(1)) [y](\u0001javascript:alert(1))",
                "![x](javascript:alert(1)){width=1 onload=alert(1)}",
                "![x](a.png){onerror=alert(1) style=x width=10}",
                "[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: x",
                "> [!NOTE]<script>alert(1)</script>\n> x",
                "[@<script>alert(1)</script>]",
                "<a href=\"//evil.example/\">x</a> <a href=\"\\\\evil.example\">y</a>",
                "a\u202Eb\u0000c\uD800d");
    }

    static Stream<Corpora.Example> specifications() {
        return Stream.of(
                        "markdown/commonmark-0.31.2-spec.txt",
                        "markdown/gfm-spec.txt",
                        "markdown/gfm-extensions.txt",
                        "markdown/cmark-regression.txt")
                .flatMap(file -> Corpora.examples(file).stream());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsHarmless(String attack) {
        assertHarmless(attack);
        assertHarmless("Text " + attack + " text");
        assertHarmless("- " + attack.replace("\n", "\n  "));
        assertHarmless("| a |\n|---|\n| " + attack.replace('\n', ' ') + " |\n");
        assertHarmless("[a](<" + attack.replaceAll("[<>\n]", "") + ">)");
        assertHarmless("![a](" + attack.replaceAll("[\\s()]", "") + " \"t\")");
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void anExampleOfASpecificationIsAllowedAndStable(Corpora.Example example) {
        assertHarmless(example.markdown());
    }

    private static void assertHarmless(String body) {
        String html = Bodies.html(body);
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        assertEquals(html, page.body().html(), "read again, it is the same");
        for (Element element : page.body().children().select("*")) {
            assertTrue(ELEMENTS.contains(element.tagName()), () -> element.tagName() + ": " + html);
            for (Attribute attribute : element.attributes()) {
                assertAllowed(attribute, html);
            }
            if (element.hasAttr("id")) {
                long same = page.getElementsByAttributeValue("id", element.id()).stream().count();
                assertEquals(1, same, () -> "id " + element.id() + ": " + html);
            }
        }
    }

    private static void assertAllowed(Attribute attribute, String html) {
        assertTrue(ATTRIBUTES.contains(attribute.getKey()), () -> attribute + ": " + html);
        if (Set.of("href", "src", "cite").contains(attribute.getKey())) {
            String address =
                    attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            boolean safe = address.matches("(?s)(https?:|mailto:|tel:|#|/(?![/\\\\])).*");
            assertTrue(safe || address.isEmpty(), () -> attribute + ": " + html);
        }
    }

    static Stream<String> endless() {
        return Stream.of(
                        "*a ".repeat(20_000) + "_a*_ ".repeat(20_000),
                        "![[]()".repeat(40_000),
                        "[".repeat(100_000),
                        "[a](".repeat(50_000),
                        "[a](<b".repeat(40_000),
                        "> ".repeat(100_000),
                        "- ".repeat(100_000),
                        "`".repeat(50_000) + "a" + "``".repeat(50_000),
                        "<b>".repeat(80_000),
                        "x <b>".repeat(50_000),
                        "<div>\n".repeat(40_000),
                        "<table><tr><td>\n".repeat(15_000),
                        "<a><p>".repeat(40_000),
                        "&".repeat(200_000),
                        "<".repeat(200_000),
                        "<!--".repeat(60_000),
                        "|a".repeat(60_000) + "\n" + "|-".repeat(60_000) + "\n|\n|\n",
                        "|a|b\n|-|-\n" + "|\n".repeat(100_000),
                        "[^a]: x\n".repeat(20_000) + "[^a]".repeat(10_000),
                        "[a]: x\n".repeat(20_000) + "[a]".repeat(900),
                        "a\n: b\n\n".repeat(20_000),
                        "# a\n".repeat(50_000),
                        "[@a; @b] ".repeat(900),
                        "[@a".repeat(60_000),
                        "[" + "@a ".repeat(60_000) + "]",
                        "[@a, p. 1" + ",1".repeat(60_000) + "]",
                        "<p lang=sv" + "-a".repeat(60_000) + ">x</p>",
                        "@[".repeat(60_000),
                        "www.a.b/".repeat(30_000),
                        "a@b.".repeat(60_000),
                        "**a *a ".repeat(500) + "\n\n" + "~~a ".repeat(3_000),
                        "> [!NOTE]\n> ".repeat(10_000),
                        "[x](missing)\n\n".repeat(15_000),
                        "<p id=a>".repeat(20_000))
                .map(text -> text.substring(0, Math.min(text.length(), 255_000)));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aHostileTextCostsAtMostItsTime(String text) {
        Rendered rendered =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Bodies.render(text));
        assertTrue(rendered.html().toString().length() < 8_000_000);
    }

    @Test
    void aTextTooComplicatedIsShownAsTypedAndIsAProblem() {
        Rendered rendered = Bodies.render("*a ".repeat(20_000) + "<b>_a*_ ".repeat(20_000));
        assertTrue(rendered.html().toString().startsWith("<pre>*a *a"));
        assertTrue(rendered.html().toString().contains("&lt;b&gt;"));
        assertTrue(rendered.problems().getFirst().what().contains("too complicated"));
        assertEquals(
                List.of("<pre>"),
                Arrays.stream(rendered.html().toString().split("(?<=>)"))
                        .filter("<pre>"::equals)
                        .toList());
    }
}
