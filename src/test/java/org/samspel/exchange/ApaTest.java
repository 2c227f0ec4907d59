package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samspel.languages.Language;

class ApaTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 5, 6));

    private static String apa(Publication publication, Language language) {
        return Apa.of(publication, language).stream()
                .map(piece -> piece.italic() ? "*" + piece.text() + "*" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void aReportIsCitedInTheWordsOfEachLanguage() {
        Publication report = Samples.report("Sluttrapport", "Kari Anne Nordmann", "Ola Lund");
        String end = ". Helsedirektoratet. https://example.org/id/reports/r";
        String begin = "Nordmann, K. A., & Lund, O. (2026). *Sluttrapport* ";
        assertEquals(begin + "(Rapport nr 2026:4)" + end, apa(report, Language.SV));
        assertEquals(begin + "(Rapport nr. 2026:4)" + end, apa(report, Language.NB));
        assertEquals(begin + "(Rapport nr. 2026:4)" + end, apa(report, Language.NN));
        assertEquals(begin + "(Report No. 2026:4)" + end, apa(report, Language.EN));
    }

    @Test
    void anArticleIsCitedWithItsDay() {
        Publication article = Samples.article("Virker det?", DAY, "Anne-Kari von Essen");
        String end = "). *Virker det?* Samspel. https://example.org/id/reports/r";
        assertEquals("von Essen, A.-K. (2026, 6 maj" + end, apa(article, Language.SV));
        assertEquals("von Essen, A.-K. (2026, 6. mai" + end, apa(article, Language.NB));
        assertEquals("von Essen, A.-K. (2026, May 6" + end, apa(article, Language.EN));
    }

    @Test
    void aMissingDateIsSaid() {
        Publication undated = Samples.article("A", Optional.empty(), "Ola Lund");
        assertTrue(apa(undated, Language.SV).startsWith("Lund, O. (u.å.). *A*."));
        assertTrue(apa(undated, Language.NN).startsWith("Lund, O. (u.å.). *A*."));
        assertTrue(apa(undated, Language.EN).startsWith("Lund, O. (n.d.). *A*."));
    }

    @Test
    void withoutAuthorsThePublisherIsTheAuthorAndIsNotNamedTwice() {
        assertEquals(
                "Helsedirektoratet. (2026). *R* (Rapport nr. 2026:4). https://example.org/id/reports/r",
                apa(Samples.report("R"), Language.NB));
    }

    @Test
    void withoutAnyoneTheTitleComesFirst() {
        assertEquals(
                "*Om oss*. (2026, 6. mai). Samspel. https://example.org/id/reports/r",
                apa(Samples.article("Om oss", DAY), Language.NB));
    }

    @Test
    void organisationsStayWhole() {
        assertTrue(
                apa(Samples.report("R", "Länsstyrelsen i Jämtlands län"), Language.SV)
                        .startsWith("Länsstyrelsen i Jämtlands län. (2026). *R*"));
    }

    @Test
    void ofManyAuthorsNineteenAndTheLastAreNamed() {
        String[] authors =
                IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> "A " + (char) ('A' + i) + "by")
                        .toArray(String[]::new);
        String apa = apa(Samples.report("R", authors), Language.NB);
        assertTrue(apa.contains("Tby, A., … Vby, A. (2026)"), apa);
        List<String> twenty = List.of(authors).subList(0, 20);
        apa = apa(Samples.report("R", twenty.toArray(String[]::new)), Language.NB);
        assertTrue(apa.contains("Tby, A., & Uby, A. (2026)"), apa);
    }
}
