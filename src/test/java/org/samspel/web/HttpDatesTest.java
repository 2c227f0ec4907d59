package org.samspel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {
    private static final Instant TIME = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void datesAreWrittenInTheFixedForm() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDates.format(TIME.plusMillis(999)));
    }

    /** The examples of RFC 9110 §5.6.7. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                " Sun, 06 Nov 1994 08:49:37 GMT "
            })
    void allThreeFormsAreRead(String date) {
        assertEquals(Optional.of(TIME), HttpDates.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 32 Nov 1994 08:49:37 GMT",
                "1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 08:49:37 GMT,Sun, 06 Nov 1994 08:49:37 GMT"
            })
    void whatIsNoDateIsNothing(String text) {
        assertEquals(Optional.empty(), HttpDates.parse(text));
    }
}
