package org.samspel.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samspel.content.Problem;
import org.samspel.entries.Entries;

class CitationsTest {
    private static final Bibliography WORKS =
            Bibliography.read(
                    Entries.path("references.bib"),
                    """
                    @book{conway2009,
                      author    = {Conway, Steve and Steward, Fred},
                      title     = {Managing and Shaping Innovation},
                      publisher = {Oxford University Press},
                      year      = {2009}
                    }
                    @article{hoholm2008,
                      author  = {Hoholm, Thomas and Huse, Morten},
                      title   = {Brukerdrevet innovasjon i {Norge}},
                      journal = {Magma},
                      year    = {2008},
                      doi     = {10.1000/182}
                    }
                    """
                            .getBytes(UTF_8));

    private static String html(String language, String body) {
        return Bodies.render(language, body, WORKS).html().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | (Conway &amp; Steward, 2009, s. 4) | Referenser",
                "nb | (Conway &amp; Steward, 2009, s. 4) | Referanser",
                "nn | (Conway &amp; Steward, 2009, s. 4) | Referansar",
                "en | (Conway &amp; Steward, 2009, p. 4) | References"
            })
    void aCitationAndItsListAreInTheLanguageOfThePage(
            String language, String citation, String heading) {
        Rendered rendered = Bodies.render(language, "Text [@conway2009, s. 4].\n", WORKS);
        String html = rendered.html().toString();
        assertTrue(
                html.contains(
                        "<a href=\"#ref-conway2009\" class=\"citation\">" + citation + "</a>."),
                html);
        assertTrue(html.contains("<h2 id=\"references\">" + heading + "</h2>"), html);
        assertTrue(html.contains("<li id=\"ref-conway2009\">Conway, S."), html);
        assertEquals(heading, rendered.contents().getLast().text());
        assertEquals(List.of(), rendered.problems());
    }

    @Test
    void severalWorksStandInOneCitation() {
        String html = html("en", "[see @hoholm2008; @conway2009, p. 3]\n");
        assertTrue(
                html.contains("(see Hoholm &amp; Huse, 2008; Conway &amp; Steward, 2009, p. 3)")
                        || html.contains("(Conway &amp; Steward, 2009, p. 3; see Hoholm"),
                html);
        assertTrue(html.contains("https://doi.org/10.1000/182"), html);
    }

    @Test
    void theAuthorCanBeLeftOut() {
        assertTrue(html("en", "Conway [-@conway2009] says\n").contains(">(2009)</a> says"));
    }

    @Test
    void worksOfOneAuthorAndYearAreToldApart() {
        String bibTeX =
                """
                @article{b, author = {Ås, Kari}, title = {Beta}, journal = {J}, year = {2004},
                  volume = {18}, number = {3}, pages = {5--14}}
                @book{a, author = {Ås, Kari}, title = {Alfa}, year = {2004}}
                """;
        Bibliography works =
                Bibliography.read(Entries.path("references.bib"), bibTeX.getBytes(UTF_8));
        String html = Bodies.render("nb", "[@b] [@a]", works).html().toString();
        assertTrue(html.contains("(Ås, 2004b)"), html);
        assertTrue(html.contains("(Ås, 2004a)"), html);
        assertTrue(html.contains("Beta. <i>J</i>, <i>18</i>(3), 5–14."), html);
    }

    @Test
    void anUnknownKeyIsAProblemThatSaysWhatWasProbablyMeant() {
        Rendered rendered = Bodies.render("nb", "One\n\nTwo [@conway209].\n", WORKS);
        Problem problem = rendered.problems().getFirst();
        assertEquals(Bodies.BODY_LINE + 2, problem.line());
        assertEquals("Did you mean \"@conway2009\"?", problem.hint());
        assertTrue(rendered.html().toString().contains("[@conway209]"));
    }

    @Test
    void codeAndAddressesAreNoCitations() {
        Rendered rendered =
                Bodies.render("nb", "`[@conway2009]` [a@b.org] <x@y.org> \\@home\n", WORKS);
        assertFalse(rendered.html().toString().contains("references"));
        assertEquals(List.of(), rendered.problems());
    }

    @Test
    void aBrokenEntryIsAProblemWithItsLineAndTheOthersAreThere() {
        String bibTeX =
                """
                @book{good, title = {Good}, author = {A, B}, year = {2001}}

                @book{broken, title = {Bad, year
                @book{second, title = {Second}, author = {C, D}, year = {2002}}
                @book{good, title = {Again}, year = {2003}}
                """;
        Bibliography read =
                Bibliography.read(Entries.path("references.bib"), bibTeX.getBytes(UTF_8));
        assertEquals(List.of(3, 5), read.problems().stream().map(Problem::line).toList());
        String html = Bodies.render("en", "[@good; @second]\n", read).html().toString();
        assertTrue(html.contains("ref-second"), html);
    }

    @Test
    void aWorksOwnBibliographyStandsInFrontOfTheShared() {
        String own = "@book{conway2009, title = {Own}, author = {Own, Ola}, year = {2020}}";
        Bibliography both =
                WORKS.with(Bibliography.read(Entries.path("own.bib"), own.getBytes(UTF_8)));
        String html = Bodies.render("en", "[@conway2009]", both).html().toString();
        assertTrue(html.contains("(Own, 2020)"), html);
    }
}
