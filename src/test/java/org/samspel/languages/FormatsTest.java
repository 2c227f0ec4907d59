package org.samspel.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void datesAreWrittenAsEachLanguageWritesThem() {
        assertEquals("22 november 2026", Formats.date(DAY, Language.SV));
        assertEquals("22. november 2026", Formats.date(DAY, Language.NB));
        assertEquals("22. november 2026", Formats.date(DAY, Language.NN));
        assertEquals("22 November 2026", Formats.date(DAY, Language.EN));
    }

    @Test
    void sizesHaveOneDecimalOnlyWhereItTellsSomething() {
        assertEquals("999 B", Formats.size(999, Language.NB));
        assertEquals("1 kB", Formats.size(1_000, Language.NB));
        assertEquals("340 kB", Formats.size(339_700, Language.SV));
        assertEquals("1 MB", Formats.size(999_900, Language.SV));
        assertEquals("1,2 MB", Formats.size(1_234_567, Language.SV));
        assertEquals("1.2 MB", Formats.size(1_234_567, Language.EN));
        assertEquals("48 MB", Formats.size(48_200_000, Language.NN));
        assertEquals("5,4 GB", Formats.size(5_400_000_000L, Language.NB));
    }

    @Test
    void eachLanguageEndsItsAlphabetItsOwnWay() {
        assertEquals(
                List.of("zebra", "ål", "äpple", "öga"),
                sorted(Language.SV, "öga", "äpple", "zebra", "ål"));
        assertEquals(
                List.of("zebra", "ære", "øye", "ål"),
                sorted(Language.NB, "ål", "øye", "zebra", "ære"));
        assertEquals(
                List.of("Vaksdal", "Voss", "wales"),
                sorted(Language.SV, "Voss", "wales", "Vaksdal"),
                "v and w, as the newest Java orders them");
    }

    private static List<String> sorted(Language language, String... words) {
        return Stream.of(words).sorted(Formats.order(language)).toList();
    }
}
