package org.samspel.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samspel.content.Problem;

class MarkdownTest {

    private static void assertHtml(String expected, String body) {
        assertEquals(expected, Bodies.html(body).strip());
    }

    private static Problem onlyProblem(Rendered rendered) {
        assertEquals(1, rendered.problems().size(), rendered.problems()::toString);
        return rendered.problems().getFirst();
    }

    @Test
    void aTableScrollsInARegionWithAName() {
        assertHtml(
                "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tabell\">"
                        + "<table>\n<thead>\n<tr>\n<th>a</th>\n<th class=\"align-right\">b</th>\n"
                        + "</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
                        + "<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table></div>",
                "a | b\n--|--:\n1 | 2\n");
    }

    @Test
    void tasksSayWhetherTheyAreDone() {
        assertHtml(
                "<ul>\n<li><input checked type=\"checkbox\" disabled aria-label=\"Gjort\"> one</li>\n"
                        + "</ul>",
                "- [x] one\n");
    }

    @Test
    void strikethroughAndBareAddressesWork() {
        assertHtml(
                "<p><del>no</del> <a href=\"https://example.org/\" rel=\"noopener external\">"
                        + "https://example.org/</a></p>",
                "~~no~~ https://example.org/");
    }

    @Test
    void aNoteHasATitleInTheLanguageOfThePage() {
        assertHtml(
                "<div class=\"alert alert-warning\"><p class=\"alert-title\">Advarsel</p>\n"
                        + "<p>Careful.</p>\n</div>",
                "> [!WARNING]\n> Careful.\n");
        assertTrue(
                Bodies.render("sv", "> [!NOTE]\n> x\n", Bibliography.EMPTY)
                        .html()
                        .toString()
                        .contains(">Obs</p>"));
    }

    @Test
    void aNoteMayHoldAListAtOnce() {
        String html = Bodies.html("> [!TIP]\n> - one\n> - two\n");
        assertTrue(html.contains("<p class=\"alert-title\">Tips</p>"), html);
        assertTrue(html.contains("<li>one</li>"), html);
        assertFalse(html.contains("<p></p>"), html);
    }

    @Test
    void anOrdinaryQuotationStaysOne() {
        assertHtml("<blockquote>\n<p>[!OTHER] x</p>\n</blockquote>", "> [!OTHER] x\n");
    }

    @Test
    void footnotesHaveNumbersAndAWayBackInTheLanguageOfThePage() {
        String html = Bodies.html("Text[^a.b] and[^2] again[^a.b].\n\n[^a.b]: One.\n[^2]: Two.\n");
        assertTrue(html.contains("<a href=\"#fn-1\" id=\"fnref-1\""), html);
        assertTrue(html.contains("id=\"fnref-1-2\""), html);
        assertTrue(html.contains("<li id=\"fn-2\">"), html);
        assertTrue(html.contains("href=\"#fnref-1-2\""), html);
        assertTrue(html.contains("aria-label=\"Tilbake til teksten\""), html);
        assertEquals(List.of(), Bodies.render("x[^1]\n\n[^1]: y\n").problems());
    }

    @Test
    void definitionsFollowTheirTerms() {
        assertHtml(
                "<dl><dt>Term <em>one</em></dt><dd>First.</dd><dd>Second.</dd>"
                        + "<dt>Term two</dt><dd>Third\ngoes on.</dd></dl>",
                "Term *one*\n: First.\n: Second.\n\nTerm two\n: Third\ngoes on.\n");
    }

    @Test
    void aDefinitionMayHoldParagraphsAndLists() {
        String html = Bodies.html("Term\n: One.\n\n  Two.\n\n  - item\n\nAfter.\n");
        assertTrue(html.contains("<p>One.</p>\n<p>Two.</p>\n<ul>\n<li>item</li>"), html);
        assertTrue(html.endsWith("</dl>\n<p>After.</p>\n"), html);
    }

    @Test
    void aColonInAParagraphIsNoDefinition() {
        assertHtml("<p>a\nb\n: c</p>", "a\nb\n: c\n");
        assertHtml("<p>: c</p>", ": c\n");
    }

    @Test
    void anImageWithATitleAloneInAParagraphIsAFigure() {
        assertHtml(
                "<figure><img src=\"/nb/artikler/map.png\" alt=\"A map\" width=\"640\""
                        + " loading=\"lazy\"><figcaption>The region.</figcaption></figure>",
                "![A map](map.png \"The region.\"){width=640}\n");
    }

    @Test
    void anImageInATextStaysInIt() {
        String html = Bodies.html("See ![a](a.png \"t\") here\n");
        assertTrue(html.startsWith("<p>See <img"), html);
    }

    @Test
    void anImageWithoutTextIsAProblemWithItsPlace() {
        Problem problem = onlyProblem(Bodies.render("One\n\nTwo ![](a.png)\n"));
        assertEquals(Bodies.BODY_LINE + 2, problem.line());
        assertEquals(5, problem.column());
        assertEquals(Problem.Severity.WARNING, problem.severity());
    }

    @Test
    void anImageThatIsSaidToBeDecorationIsNoProblem() {
        Rendered rendered = Bodies.render("One\n\n<img src=\"a.png\" alt=\"\">\n");
        assertEquals(List.of(), rendered.problems());
        assertTrue(rendered.html().toString().contains("alt=\"\""), rendered.html()::toString);
        assertEquals(1, Bodies.render("<img src=\"a.png\">").problems().size());
    }

    @Test
    void anImageOnAnotherSiteBecomesALink() {
        Rendered rendered = Bodies.render("![A map](https://example.org/a.png)");
        assertEquals(
                "<p><a href=\"https://example.org/a.png\" rel=\"noopener external\">A map</a></p>",
                rendered.html().toString().strip());
        onlyProblem(rendered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# A # B ## C | h2 h2 h3",
                "## A #### B #### C ### D ## E | h2 h3 h3 h3 h2",
                "### A ## B | h2 h2",
                "# A ## B ### C #### D ##### E ###### F | h2 h3 h4 h5 h6 h6"
            })
    void headingsStartAtLevelTwoAndSkipNone(String headings, String levels) {
        Rendered rendered = Bodies.render(headings.replaceAll(" (?=#)", "\n\n"));
        List<String> tags = rendered.contents().stream().map(h -> "h" + h.level()).toList();
        assertEquals(List.of(levels.split(" ")), tags);
    }

    @Test
    void noAnchorIsGivenTwice() {
        Rendered rendered =
                Bodies.render("## X\n\n## X\n\n## X-1\n\n## Ålesund og Ærø\n\n## 日本\n\n## 日本\n");
        assertEquals(
                List.of("x", "x-1", "x-1-1", "alesund-og-aero", "h", "h-1"),
                rendered.contents().stream().map(Heading::id).toList());
        assertEquals(6, rendered.anchors().size());
    }

    @Test
    void aFirstHeadingThatRepeatsTheTitleIsDropped() {
        assertHtml("<p>Text.</p>", "# Test\n\nText.\n");
    }

    @Test
    void contentsHoldTheWordsOfHeadings() {
        Rendered rendered = Bodies.render("## A *b* `c`[^1]\n\n[^1]: note\n");
        assertEquals("A b c", rendered.contents().getFirst().text());
    }

    @Test
    void linksBecomeAddressesAndSayTheLanguageTheyLeadTo() {
        Rendered rendered = Bodies.render("[a](a.pdf) [b](english#part)\n");
        assertEquals(
                "<p><a href=\"/nb/artikler/a.pdf\">a</a>"
                        + " <a href=\"/en/articles/english#part\" hreflang=\"en\">b</a></p>",
                rendered.html().toString().strip());
        assertEquals(2, rendered.links().size());
        Rendered.PendingAnchor pending = rendered.pendingAnchors().getFirst();
        assertEquals("part", pending.anchor().id());
        assertEquals(Bodies.BODY_LINE, pending.line());
        assertEquals(12, pending.column());
    }

    @Test
    void aDeadLinkKeepsItsTextAndIsAProblemWithItsPlace() {
        Rendered rendered = Bodies.render("One\n[the *text*](missing.md)\n");
        assertEquals("<p>One\nthe <em>text</em></p>", rendered.html().toString().strip());
        Problem problem = onlyProblem(rendered);
        assertEquals(Bodies.BODY_LINE + 1, problem.line());
        assertEquals(1, problem.column());
        assertEquals(Problem.Severity.ERROR, problem.severity());
    }

    @Test
    void aDeadLinkInRawHtmlHasItsPlaceToo() {
        Problem problem = onlyProblem(Bodies.render("One\n\nx <a href=\"missing.md\">t</a>\n"));
        assertEquals(Bodies.BODY_LINE + 2, problem.line());
    }

    @Test
    void aFragmentMustBeAnAnchorOfThePage() {
        Rendered rendered = Bodies.render("[a](#Bakgrunn) [b](#bakgrun)\n\n## Bakgrunn\n");
        assertTrue(rendered.html().toString().contains("<a href=\"#bakgrunn\">a</a> b</p>"));
        assertEquals("Did you mean \"#bakgrunn\"?", onlyProblem(rendered).hint());
    }

    @Test
    void anAuthorsIdGetsAPrefixAndStaysReachable() {
        Rendered rendered = Bodies.render("<span id=\"here\">x</span> [to](#here)\n");
        assertEquals(
                "<p><span id=\"u-here\">x</span> <a href=\"#u-here\">to</a></p>",
                rendered.html().toString().strip());
        assertEquals(List.of(), rendered.problems());
    }

    @Test
    void rawHtmlKeepsWhatIsAllowed() {
        assertHtml(
                "<details><summary>More</summary><p lang=\"en\">Hidden</p></details>",
                """
                <details onclick="x()"><summary>More</summary>\
                <p lang="en" style="color:red" class="x">Hidden</p></details>
                """);
    }

    @Test
    void theTextIsWhatAReaderReads() {
        Rendered rendered =
                Bodies.render(
                        """
                        ## Head

                        One *two*[^n] three
                        four

                        - a
                        - b

                        x|y
                        -|-
                        1|2

                        ![alt](i.png)

                        [^n]: Note.
                        """);
        assertEquals("Head\nOne two three four\na\nb\nx\ny\n1\n2\nalt\nNote.", rendered.text());
    }

    @Test
    void aFileBeyondItsSizeIsNotParsed() {
        Rendered rendered = Bodies.renderTooLarge();
        assertEquals("", rendered.html().toString());
        assertTrue(onlyProblem(rendered).what().contains("256 kB"));
    }
}
