package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;
import org.samspel.search.Results.Hit;
import org.samspel.search.Results.Segment;

final class SnippetTest {
    @TempDir private Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() throws IOException {
        index = SearchIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void everyFormOfAWordIsMarked() throws IOException {
        index.update(
                List.of(Items.article(Language.SV, "a", "En rapport. Rapporten och rapporterna.")));
        assertEquals(List.of("rapport", "Rapporten", "rapporterna"), marked("rapporter"));
    }

    @Test
    void aWordTypedWithoutItsLettersIsMarked() throws IOException {
        index.update(List.of(Items.article(Language.SV, "a", "Om god hälsa för alla.")));
        assertEquals(List.of("hälsa"), marked("halsa"));
    }

    @Test
    void aWordIsMarkedWhoseFormsBeginInOtherWays() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.SV, "a", "Om Þora och om Aarhus."),
                        Items.article(Language.EN, "b", "A blue eyed child.")));
        assertEquals(List.of("Þora"), marked("Þóra"));
        assertEquals(List.of("Aarhus"), marked("århus"));
        assertEquals(List.of("eyed"), marked("eying"));
    }

    @Test
    void aWordOnPage4000IsShownWithItsPage() throws IOException {
        List<String> pages = new ArrayList<>();
        for (int i = 1; i <= 4_000; i++) {
            pages.add(i == 4_000 ? "Til slutt om likepersonsarbeid." : "Side " + i + ".");
        }
        index.update(List.of(Items.document("documents/lang.pdf", pages)));
        Hit hit = hit("likepersonsarbeid");
        assertEquals(4_000, hit.page());
        assertEquals(List.of("likepersonsarbeid"), marked(hit));
    }

    @Test
    void aWordFarIntoALongPageIsShown() throws IOException {
        index.update(
                List.of(
                        Items.article(
                                Language.EN,
                                "a",
                                "Filler words here. ".repeat(5_000) + "A needle at the end.")));
        assertEquals(List.of("needle"), marked("needle"));
    }

    @Test
    void aTableReadAsOneSentenceIsCutAroundTheWord() throws IOException {
        String table = "kolonne ".repeat(300) + "skatten" + " kolonne".repeat(300);
        index.update(List.of(Items.article(Language.NB, "a", table)));
        Hit hit = hit("skatten");
        assertEquals(List.of("skatten"), marked(hit));
        assertTrue(text(hit).length() < 350, text(hit));
        assertTrue(text(hit).startsWith("…kolonne"), text(hit));
    }

    @Test
    void aPhraseIsMarkedAsOneAndItsWordsAloneAreNot() throws IOException {
        index.update(
                List.of(
                        Items.article(
                                Language.NB, "a", "God helse er bra. Bra hjelp gir god helse.")));
        assertEquals(List.of("Bra hjelp"), marked("\"bra hjelp\""));
    }

    @Test
    void wordsThatBeginAsAskedForAreMarked() throws IOException {
        index.update(List.of(Items.article(Language.SV, "a", "Brukare har bruk för en bro.")));
        assertEquals(List.of("Brukare", "bruk"), marked("bruk*"));
    }

    @Test
    void anOwnersWordIsMarkedToo() throws IOException {
        index.update(List.of(Items.article(Language.EN, "a", "We read the user\u2019s guide.")));
        assertEquals(List.of("user\u2019s"), marked("users"));
    }

    @Test
    void thePlaceThatHasAllTheWordsIsShownNotTheFirstThatHasOne() throws IOException {
        String between = "Her står det noe annet. ".repeat(20);
        index.update(
                List.of(
                        Items.article(
                                Language.NB,
                                "a",
                                "Helse først. " + between + "Bolig gir helse. " + between)));
        Hit hit = hit("bolig helse");
        assertEquals(List.of("Bolig", "helse"), marked(hit));
        assertTrue(text(hit).endsWith("annet."), text(hit));
    }

    @Test
    void aSnippetIsWholeSentencesOfAboutTwoLines() throws IOException {
        String sentence = "Her står det noe annet som ikke handler om det. ";
        index.update(
                List.of(
                        Items.article(
                                Language.NB,
                                "a",
                                sentence.repeat(9) + "Dette er om bolig. " + sentence.repeat(9))));
        String shown = text(hit("bolig"));
        assertTrue(shown.startsWith("Dette er om bolig. Her"), shown);
        assertTrue(shown.endsWith("om det."), shown);
        assertTrue(shown.length() > 150 && shown.length() < 250, shown);
    }

    @Test
    void aWordInTheLastSentenceIsShownWithWhatComesBefore() throws IOException {
        String sentence = "Her står det noe annet som ikke handler om det. ";
        index.update(
                List.of(Items.article(Language.NB, "a", sentence.repeat(9) + "Slutt om bolig.")));
        String shown = text(hit("bolig"));
        assertTrue(shown.startsWith("Her"), shown);
        assertTrue(shown.endsWith("om det. Slutt om bolig."), shown);
        assertTrue(shown.length() > 150 && shown.length() < 250, shown);
    }

    @Test
    void markupInATextStaysText() throws IOException {
        String hostile = "Se <script>alert('skatt')</script> & <b>skatt</b>.";
        index.update(List.of(Items.article(Language.NB, "a", hostile)));
        Hit hit = hit("skatt");
        assertEquals(hostile, text(hit));
        assertEquals(List.of("skatt", "skatt"), marked(hit));
    }

    @Test
    void theDescriptionIsShownWhenOnlyTheTitleHasTheWord() throws IOException {
        index.update(List.of(titled("Sluttrapport", "Hva vi lærte.")));
        assertEquals("Hva vi lærte.", text(hit("sluttrapport")));
    }

    @Test
    void theBeginningIsShownWhenThereIsNoDescription() throws IOException {
        index.update(List.of(titled("Sluttrapport", "")));
        Hit hit = hit("sluttrapport");
        assertEquals("Teksten begynner slik.", text(hit));
        assertFalse(hit.snippet().getFirst().marked());
    }

    private static Indexed titled(String title, String description) {
        return new Indexed(
                "a",
                "a",
                "1",
                Optional.of(Language.NB),
                "report",
                Optional.of(LocalDate.of(2024, 5, 17)),
                title,
                description,
                List.of(),
                Map.of(),
                () -> List.of("Teksten begynner slik."));
    }

    private Hit hit(String words) {
        return index.search(Items.query(words, Language.NB)).hits().getFirst();
    }

    private List<String> marked(String words) {
        return marked(hit(words));
    }

    private static List<String> marked(Hit hit) {
        return hit.snippet().stream().filter(Segment::marked).map(Segment::text).toList();
    }

    private static String text(Hit hit) {
        return hit.snippet().stream().map(Segment::text).collect(Collectors.joining());
    }
}
