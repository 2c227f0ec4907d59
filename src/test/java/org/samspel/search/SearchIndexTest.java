package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void aStarFindsWordsThatBeginSo() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "a", "Brukermedvirkning lønner seg."),
                        Items.article(Language.SV, "b", "Om brukarrörelsen i Norge."),
                        Items.article(Language.NB, "c", "Alle bruer er stengt.")));
        assertEquals(Set.of("a", "b"), Set.copyOf(keys("bruk*", Language.NB)));
        assertEquals(Set.of("a", "b"), Set.copyOf(keys("BRUKA* brukerm*", Language.NB)));
        assertEquals(List.of("a"), keys("bruk* lønner", Language.NB));
        assertEquals(List.of(), keys("brukx*", Language.NB));
        Hit hit = index.search(Items.query("bruk* lønner", Language.NB)).hits().getFirst();
        assertTrue(hit.snippet().contains(new Segment("Brukermedvirkning", true)));
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
        assertEquals(List.of("sv"), keys(Facet.LANGUAGE, "sv"));
        assertEquals(List.of("new", "old"), keys(Facet.TYPE, "report"));
        assertEquals(List.of("old"), keys(Facet.YEAR, "2019"));
        assertEquals(4, keys(Facet.TYPE, "report", "article").size());
        assertEquals(4, keys(Facet.YEAR, "1066").size());
    }

    @Test
    void countsStayRightWhileSomethingIsChosen() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "nb", "Samspel 2020"),
                        Items.article(Language.SV, "sv", "Samspel 2021"),
                        dated("report", "old", 2019),
                        dated("report", "new", 2024)));
        Results all = index.search(chosen(Map.of()));
        assertEquals(List.of(count("nb", 3, false), count("sv", 1, false)), languages(all));
        Results reports = index.search(chosen(Map.of(Facet.TYPE, Set.of("report"))));
        assertEquals(
                List.of(count("article", 2, false), count("report", 2, true)),
                reports.counts().get(Facet.TYPE));
        assertEquals(List.of(count("nb", 2, false)), languages(reports));
        Results none =
                index.search(
                        chosen(Map.of(Facet.TYPE, Set.of("report"), Facet.LANGUAGE, Set.of("sv"))));
        assertEquals(0, none.total());
        assertEquals(List.of(count("nb", 2, false), count("sv", 0, true)), languages(none));
    }

    @Test
    void aWorkIsOneHitInTheReadersLanguage() throws IOException {
        index.update(
                List.of(
                        ofWork("reports/a", Language.SV, "a.sv"),
                        ofWork("reports/a", Language.NB, "a.nb"),
                        ofWork("reports/b", Language.EN, "b.en")));
        Results found = index.search(Items.query("samspel", Language.NB));
        assertEquals(2, found.total());
        assertEquals(List.of("a.nb", "b.en"), found.hits().stream().map(Hit::key).toList());
        assertEquals(List.of("a.sv"), found.hits().getFirst().others());
    }

    @Test
    void theNewestComesFirstWhenAsked() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "undated", "Samspel samspel samspel"),
                        dated("report", "old", 2019),
                        dated("report", "new", 2024)));
        Query byDate = new Query("samspel", Language.NB, Map.of(), Query.Order.DATE, 1, 10);
        assertEquals(List.of("new", "old", "undated"), keys(byDate));
    }

    @Test
    void aMisspeltWordIsOfferedAsTheIndexHasIt() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "nb", "Brukermedvirkning og brukerne"),
                        Items.article(Language.SV, "sv", "Brukarmedverkan")));
        assertEquals(
                Optional.of("-penger \"og\" brukermedvirkning"),
                correction("-penger \"og\" Brukermedvrikning"));
        assertEquals(Optional.empty(), correction("brukere"));
        assertEquals(Optional.empty(), correction("<script>"));
        assertEquals(Optional.empty(), correction("qqqqqqq"));
    }

    @Test
    void aRareWordBesideAFarMoreFrequentOneIsOfferedAsThat() throws IOException {
        List<Indexed> items = new ArrayList<>();
        items.add(Items.article(Language.NB, "slip", "Om brukermedvirking i praksis."));
        items.add(Items.article(Language.NB, "rare", "Noen planker."));
        for (int i = 0; i < 12; i++) {
            items.add(Items.article(Language.NB, "n" + i, "Brukermedvirkning hver dag, planer."));
        }
        index.update(items);
        assertEquals(Optional.of("brukermedvirkning"), correction("brukermedvirking"));
        assertEquals(Optional.empty(), correction("brukermedvirkning"));
        assertEquals(Optional.empty(), correction("planke"));
    }

    @Test
    void whatIsBegunGoesOnAsWordsAndTitles() throws IOException {
        index.update(
                List.of(
                        ofWork("reports/a", Language.SV, "a.sv"),
                        ofWork("reports/a", Language.NB, "a.nb"),
                        dated("report", "b", 2019)));
        assertEquals(List.of("samspel", "samspill", "Samspel"), index.suggest("Sams", Language.NB));
        for (String other : List.of("", " ", "x".repeat(100_000), "\"*:", "<", "\0", "😀")) {
            assertEquals(List.of(), index.suggest(other, Language.NB), other);
        }
    }

    private Optional<String> correction(String typed) {
        return index.search(Items.query(typed, Language.NB)).correction();
    }

    private static Results.Count count(String value, long works, boolean chosen) {
        return new Results.Count(value, works, chosen);
    }

    private static List<Results.Count> languages(Results results) {
        return results.counts().getOrDefault(Facet.LANGUAGE, List.of());
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
                Map.of(),
                () -> List.of("tekst"));
    }

    private static Indexed ofWork(String work, Language language, String key) {
        return new Indexed(
                key,
                work,
                "1",
                Optional.of(language),
                "report",
                Optional.empty(),
                "Samspel",
                "",
                List.of(),
                Map.of(),
                () -> List.of("Samspel"));
    }

    private static Query chosen(Map<Facet, Set<String>> chosen) {
        return new Query("samspel", Language.NB, chosen, Query.Order.RELEVANCE, 1, 10);
    }

    private List<String> keys(Facet facet, String... values) {
        return keys(chosen(Map.of(facet, Set.of(values))));
    }

    private List<String> keys(Query query) {
        return index.search(query).hits().stream().map(Hit::key).toList();
    }

    private List<String> keys(String text, Language reader) {
        return index.search(Items.query(text, reader)).hits().stream().map(Hit::key).toList();
    }
}
