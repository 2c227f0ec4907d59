package org.samspel.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.languages.Language;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;

class ParametersTest {

    @Test
    void alwaysGiveTheSameAddress() {
        Parameters parameters = new Parameters(Map.of("year", "2026", "tag", "a/b & ø"));
        assertEquals("/nb/?tag=a%2Fb%20%26%20%C3%B8&year=2026", parameters.on("/nb/"));
        assertEquals("/nb/", Parameters.NONE.on("/nb/"));
    }

    @Test
    void dropWhatThePageDoesNotKnow() {
        Map<String, List<String>> given =
                Map.of(
                        "tag", List.of("a", "b"),
                        "utm_source", List.of("b"),
                        "sort", List.of("date"));
        Place.Page list = new Place.Listing(Language.NB, Section.ARTICLES);
        assertEquals("/?tag=a", Pages.known(list, given).on("/"));
        assertEquals(
                "/?sort=date&tag=a&tag=b",
                Pages.known(new Place.SearchPage(Language.NB), given).on("/"));
        assertEquals("/", Pages.known(new Place.Home(Language.NB), given).on("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "", "99999999999", "1e3", "٣"})
    void countFromTheFirstPageWhenTheNumberIsNone(String page) {
        assertEquals(1, new Parameters(Map.of("page", page)).page());
    }

    @Test
    void areChangedOneAtATime() {
        Parameters both = new Parameters(Map.of("tag", "a", "page", "3"));
        assertEquals("/?page=3&tag=b", both.with("tag", "b").on("/"));
        assertEquals("/?tag=a", both.with("page", "").on("/"));
        assertEquals(3, both.page());
    }

    @Test
    void haveABound() {
        Parameters long_ = new Parameters(Map.of("q", "a".repeat(10_000)));
        assertEquals(Optional.of(300), long_.text("q").map(String::length));
        assertEquals(Optional.empty(), new Parameters(Map.of("q", "  ")).text("q"));
    }
}
