package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.pages.View;

/** A list too long for one page. */
class LeafTest {
    private static final List<Integer> ALL = IntStream.rangeClosed(1, 230).boxed().toList();

    private static Leaf leaf(String asked) {
        return Leaf.of(asked, ALL.size());
    }

    @Test
    void everythingStandsOnOnePageAndOnOneOnly() {
        List<Integer> seen =
                Stream.of("1", "2", "3").flatMap(page -> leaf(page).of(ALL).stream()).toList();
        assertEquals(ALL, seen);
    }

    @Test
    void aPageLeadsToTheNextAndBack() {
        assertEquals(
                new View.Paging(2, 3, 230, "/board?page=1", "/board?page=3"),
                leaf("2").paging("/board?page="));
        assertEquals("", leaf("1").paging("/board?page=").previous());
        assertEquals("", leaf("3").paging("/board?page=").next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "two", "1e9", "99999999999"})
    void whatIsNoNumberOfAPageIsTheFirst(String asked) {
        assertEquals(1, leaf(asked).page());
    }

    @Test
    void beyondTheLastPageIsTheLast() {
        assertEquals(3, leaf("4").page());
        assertEquals(List.of(), Leaf.of("4", 0).of(List.of()));
    }
}
