package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;
import org.samspel.search.Results.Hit;
import org.samspel.search.Results.Segment;

final class SearchIndexTest {
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
    void anyInflectionOfAWordIsFound() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "nb", "Brukerne og tjenestene deres."),
                        Items.article(Language.NN, "nn", "Kommunane har mange tenester."),
                        Items.article(Language.SV, "sv", "Om hälsan och mötets arbetet."),
                        Items.article(Language.EN, "en", "The users were recovering.")));
        assertEquals(List.of("nb"), keys("tjeneste", Language.NB));
        assertEquals(List.of("nb"), keys("bruker", Language.NB));
        assertEquals(List.of("nn"), keys("teneste", Language.NN));
        assertEquals(List.of("nn"), keys("kommunar", Language.NN));
        assertEquals(List.of("sv"), keys("hälsa", Language.SV));
        assertEquals(List.of("sv"), keys("möte", Language.SV));
        assertEquals(List.of("sv"), keys("arbete", Language.SV));
        assertEquals(List.of("en"), keys("user", Language.EN));
        assertEquals(List.of("en"), keys("recovered", Language.SV));
    }

    @Test
    void theBestPageOfADocumentIsShown() throws IOException {
        index.update(
                List.of(
                        Items.document(
                                "documents/Møtereferat/Årsrapport 2019.pdf",
                                List.of("Forside", "Om økonomi.", "Om samskaping i praksis."))));
        Hit hit = index.search(Items.query("samskaping", Language.NB)).hits().getFirst();
        assertEquals(3, hit.page());
        assertTrue(hit.snippet().contains(new Segment("samskaping", true)), hit.toString());
        assertEquals(1, keys("årsrapport møtereferat", Language.NB).size());
    }

    @Test
    void filtersNarrowTheResults() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "nb", "Samspel 2020"),
                        Items.article(Language.SV, "sv", "Samspel 2021"),
                        dated("report", "old", 2019),
                        dated("report", "new", 2024)));
        Optional<Integer> anyYear = Optional.empty();
        assertEquals(
                List.of("sv"), keys(filtered(Optional.of(Language.SV), Optional.empty(), anyYear)));
        assertEquals(
                List.of("new", "old"),
                keys(filtered(Optional.empty(), Optional.of("report"), anyYear)));
        assertEquals(
                List.of("old"),
                keys(filtered(Optional.empty(), Optional.empty(), Optional.of(2019))));
    }

    @Test
    void theReadersLanguageComesFirstAmongEquals() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.SV, "sv", "Samspel"),
                        Items.article(Language.EN, "en", "Samspel")));
        assertEquals(List.of("sv", "en"), keys("samspel", Language.SV));
        assertEquals(List.of("en", "sv"), keys("samspel", Language.EN));
    }

    @Test
    void lettersOfTheNeighboursAndOfNoKeyboardFindTheSame() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.SV, "sv", "Miljö"),
                        Items.article(Language.NB, "nb", "Miljø"),
                        Items.article(Language.EN, "en", "The poet does")));
        for (String typed : List.of("miljö", "miljø", "miljo", "miljoe")) {
            assertEquals(Set.of("sv", "nb"), Set.copyOf(keys(typed, Language.SV)), typed);
        }
        assertEquals(List.of(), keys("pot", Language.EN));
    }

    @Test
    void aMisspeltWordFindsTheNearest() throws IOException {
        index.update(List.of(Items.article(Language.NB, "nb", "Brukermedvirkning i praksis")));
        assertEquals(List.of("nb"), keys("brukermedvrikning", Language.NB));
    }

    @Test
    void phrasesAreExactAndMinusLeavesOut() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "a", "psykisk helse og arbeid"),
                        Items.article(Language.NB, "b", "helse, arbeid og psykisk styrke")));
        assertEquals(List.of("a"), keys("\"psykisk helse\"", Language.NB));
        assertEquals(List.of("b"), keys("psykisk -\"psykisk helse\"", Language.NB));
        assertEquals(List.of("a"), keys("psykisk -styrke", Language.NB));
    }

    private static Indexed dated(String type, String key, int year) {
        return new Indexed(
                key,
                key,
                "1",
                Optional.of(Language.NB),
                type,
                Optional.of(LocalDate.of(year, 3, 1)),
                "Samspel",
                "",
                List.of("samspill"),
                () -> List.of("tekst"));
    }

    private static Query filtered(
            Optional<Language> language, Optional<String> type, Optional<Integer> year) {
        return new Query("samspel", Language.NB, language, type, year, 1, 10);
    }

    private List<String> keys(Query query) {
        return index.search(query).hits().stream().map(Hit::key).toList();
    }

    private List<String> keys(String text, Language reader) {
        return index.search(Items.query(text, reader)).hits().stream().map(Hit::key).toList();
    }
}
