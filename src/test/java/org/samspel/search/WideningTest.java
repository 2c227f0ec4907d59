package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.concepts.Concept;
import org.samspel.languages.Language;
import org.samspel.search.Results.Hit;

/** What is found besides the words that were typed. */
final class WideningTest {
    private static final Concept INVOLVEMENT =
            new Concept(
                    Map.of(
                            Language.SV, List.of("brukarmedverkan", "brukarinflytande"),
                            Language.NB, List.of("brukermedvirkning"),
                            Language.EN, List.of("user involvement")));

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
    void aCompoundWrittenApartFindsItJoined() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "nb", "Slik virker brukermedvirkning."),
                        Items.article(Language.SV, "sv", "En bättre hälsovård för alla.")));
        assertEquals(List.of("nb"), keys("bruker medvirkning", Language.NB));
        assertEquals(List.of("sv"), keys("hälso vård", Language.SV));
    }

    @Test
    void aCompoundFindsItsPartsStandingTogetherButTheCompoundFirst() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "parts", "Medvirkning for hver bruker."),
                        Items.article(Language.NB, "whole", "Om brukermedvirkning."),
                        Items.article(Language.NB, "none", "Noe annet.")));
        assertEquals(List.of("whole", "parts"), keys("brukermedvirkning", Language.NB));
    }

    @Test
    void aCompoundNoTextHasFindsTextsWithItsParts() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.SV, "plan", "En plan för kommunens arbete."),
                        Items.article(Language.SV, "handling", "Varje handling räknas.")));
        assertEquals(2, keys("handlingsplan", Language.SV).size());
    }

    @Test
    void aWordFindsCompoundsThatEndInItBehindTheWordItself() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "longer", "Slik virker brukermedvirkningen."),
                        Items.article(Language.NB, "itself", "Slik virker medvirkning."),
                        Items.article(Language.SV, "sv", "Deras erfarenhetskunskaper."),
                        Items.article(Language.NB, "other", "Han bor i utlandet og på fastland."),
                        Items.article(Language.EN, "en", "Bookkeeping is dull.")));
        assertEquals(List.of("itself", "longer"), keys("medvirkning", Language.NB));
        assertEquals(List.of("sv"), keys("kunskap", Language.SV));
        assertEquals(List.of(), keys("land", Language.NB));
        assertEquals(List.of(), keys("keeping", Language.EN));
    }

    @Test
    void oneSlipInAWordIsForgivenAndTwoInALongOne() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.SV, "sv", "Stöd till närstående"),
                        Items.article(Language.NB, "nb", "Om taushetsplikt"),
                        Items.article(Language.EN, "en", "The peer panel")));
        assertEquals(List.of("sv"), keys("närståënde", Language.SV));
        assertEquals(List.of("nb"), keys("tausehtsplict", Language.NB));
        assertEquals(List.of("en"), keys("pannel", Language.EN));
        assertEquals(List.of(), keys("xyxyxyxy", Language.EN));
    }

    @Test
    void aSlipIsForgivenInTheLanguageThatWasChosen() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.EN, "en", "The kraft paper"),
                        Items.article(Language.NB, "nb", "Om kreft")));
        Query chosen =
                new Query(
                        "kryft",
                        Language.EN,
                        Map.of(Facet.LANGUAGE, Set.of("nb")),
                        Query.Order.RELEVANCE,
                        1,
                        10);
        assertEquals(List.of("nb"), index.search(chosen).hits().stream().map(Hit::key).toList());
        assertEquals(List.of("en"), keys("kryft", Language.EN));
    }

    @Test
    void theWordAsTypedComesBeforeWhatItMayBeAMisspellingOf() throws IOException {
        index.update(
                List.of(
                        Items.article(Language.NB, "typed", "Vi lager en planke"),
                        Items.article(Language.NB, "similar", "Vi lager planker og planer")));
        assertEquals("typed", keys("planke", Language.NB).getFirst());
    }

    @Test
    void aConceptIsFoundInEveryLanguageAndTheReadersOwnComesFirst() throws IOException {
        index.know(List.of(INVOLVEMENT));
        index.update(threeLanguages());
        assertEquals("sv", keys("brukarmedverkan", Language.SV).getFirst());
        assertEquals("en", keys("user involvement", Language.EN).getFirst());
        assertEquals("nb", keys("brukermedvirkningen", Language.NB).getFirst());
        for (String term : List.of("brukarmedverkan", "user involvement", "brukermedvirkning")) {
            assertEquals(3, keys(term, Language.NB).size(), term);
        }
    }

    @Test
    void aConceptIsFoundAlsoWhenItsNameIsMisspeltOrWrittenApart() throws IOException {
        index.know(List.of(INVOLVEMENT));
        index.update(threeLanguages());
        assertEquals(3, keys("brukermedvrikning", Language.NB).size());
        assertEquals(3, keys("bruker medvirkning", Language.NB).size());
        assertEquals(3, keys("brukar medverkan", Language.SV).size());
    }

    @Test
    void aTermThatSaysAWordTwiceIsFound() throws IOException {
        index.know(
                List.of(
                        new Concept(
                                Map.of(
                                        Language.NB, List.of("bruker spør bruker"),
                                        Language.SV, List.of("brukarrevision")))));
        index.update(
                List.of(
                        Items.article(Language.NB, "words", "Bruker, bruker, bruker: spør oss."),
                        Items.article(Language.NB, "term", "Metoden Bruker Spør Bruker."),
                        Items.article(Language.SV, "sv", "Om brukarrevision i kommunen.")));
        List<String> found = keys("bruker spør bruker", Language.NB);
        assertEquals("term", found.getFirst());
        assertTrue(found.contains("sv"), found.toString());
    }

    @Test
    void conceptsOfTodayReplaceThoseOfYesterday() throws IOException {
        index.update(threeLanguages());
        index.know(List.of(INVOLVEMENT));
        assertEquals(3, keys("brukarinflytande", Language.SV).size());
        index.know(List.of());
        assertEquals(List.of(), keys("brukarinflytande", Language.SV));
    }

    /** Lucene refuses a query of more than 1,024 clauses. */
    @Test
    void asManyWordsAsMayBeTypedWithManyNamesEachAreNotTooMany() throws IOException {
        List<Concept> concepts = new ArrayList<>();
        List<Indexed> items = new ArrayList<>();
        String typed = words("helse");
        for (Language language : Language.values()) {
            items.add(Items.article(language, language.code(), typed + " " + words("navn")));
        }
        for (int i = 0; i < QueryText.MAX_WORDS; i++) {
            List<String> names = new ArrayList<>(List.of("helse" + i));
            for (int name = 0; name < 20; name++) {
                names.add("navn" + name + " navn" + i + " helse" + name);
            }
            concepts.add(
                    new Concept(
                            Map.of(
                                    Language.SV, names,
                                    Language.NB, names,
                                    Language.NN, names,
                                    Language.EN, names)));
        }
        index.update(items);
        index.know(concepts);
        assertEquals(4, keys(typed, Language.NB).size());
        assertEquals(4, keys(typed + " \"helse1 helse2\" -borte", Language.NB).size());
        assertEquals(4, keys(typed.replace("helse", "heles"), Language.NB).size());
    }

    private static String words(String stem) {
        return IntStream.range(0, QueryText.MAX_WORDS)
                .mapToObj(i -> stem + i)
                .collect(Collectors.joining(" "));
    }

    private static List<Indexed> threeLanguages() {
        return List.of(
                Items.article(Language.SV, "sv", "Om brukarmedverkan i vardagen."),
                Items.article(Language.NB, "nb", "Om brukermedvirkning i hverdagen."),
                Items.article(Language.EN, "en", "On user involvement in everyday life."));
    }

    private List<String> keys(String text, Language reader) {
        return index.search(Items.query(text, reader)).hits().stream().map(Hit::key).toList();
    }
}
