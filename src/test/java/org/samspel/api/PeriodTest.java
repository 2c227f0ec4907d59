package org.samspel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period is two real days, in order, and not for ever. */
class PeriodTest {

    @Test
    void bothDaysBelongToIt() throws Period.Unreadable {
        Period year = Period.of("2026-01-01", "2026-12-31");
        assertEquals(LocalDate.of(2026, 1, 1), year.from());
        assertEquals(LocalDate.of(2026, 12, 31), year.to());
        assertEquals(LocalDate.of(2026, 1, 1), Period.of("2026-01-01", "2026-01-01").to());
        assertEquals(LocalDate.of(2030, 12, 31), Period.of("2026-01-01", "2030-12-31").to());
    }

    @ParameterizedTest
    @CsvSource({
        ",2026-12-31,'from'",
        "2026-01-01,,'to'",
        "2026-02-30,2026-12-31,no such day",
        "1/1/2026,2026-12-31,2026-01-31",
        "+10000-01-01,2026-12-31,2026-01-31",
        "2026-12-31,2026-01-01,before",
        "2026-01-01,2031-01-01,longer than 5 years"
    })
    void anythingElseIsExplained(String from, String to, String said) {
        String message =
                assertThrows(Period.Unreadable.class, () -> Period.of(from, to)).toString();
        assertTrue(message.contains(said), message);
    }
}
