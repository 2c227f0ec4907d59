package org.samspel.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagedTest {
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void thePagesOfAListHoldEverythingOnce() {
        assertEquals(List.of(1, 2), Paged.of(FIVE, 1, 2).items());
        assertEquals(List.of(3, 4), Paged.of(FIVE, 2, 2).items());
        assertEquals(List.of(5), Paged.of(FIVE, 3, 2).items());
    }

    @Test
    void theFirstPageHasNoneBeforeItAndTheLastNoneAfterIt() {
        assertEquals(new View.Paging(1, 3, 5, "", "p2"), Paged.of(FIVE, 1, 2).paging(n -> "p" + n));
        assertEquals(new View.Paging(3, 3, 5, "p2", ""), Paged.of(FIVE, 3, 2).paging(n -> "p" + n));
    }

    @Test
    void anEmptyListHasOnePage() {
        Paged<Integer> empty = Paged.of(List.of(), 1, 20);
        assertFalse(empty.beyond());
        assertEquals(1, empty.pages());
    }

    @Test
    void aPageBeyondTheLastIsNone() {
        assertTrue(Paged.of(FIVE, 4, 2).beyond());
        assertTrue(Paged.of(FIVE, 1_000_000, 1_000_000).beyond());
    }

    @Test
    void aFullLastPageIsTheLast() {
        assertEquals(2, Paged.pages(40, 20));
        assertEquals(3, Paged.pages(41, 20));
    }
}
