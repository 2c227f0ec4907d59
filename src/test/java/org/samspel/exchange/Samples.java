package org.samspel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.languages.Language;

/** Publications to be written in every format. */
final class Samples {
    /** Everything that has a meaning of its own in one format or another. */
    static final String AWKWARD =
            "\"Sitat\" {klammer} </script><!-- 50 % & #1 _a_ $x ~ ^ \\cmd 🙂 å ä ö æ ø\r\nER  - \nTY  - JOUR\u2028slutt";

    static final String PAGE = "https://example.org/nb/rapporter/r/";

    private Samples() {}

    static Publication report(String title, String... authors) {
        return publication(
                Publication.Type.REPORT,
                title,
                Optional.of(LocalDate.of(2026, 5, 6)),
                Optional.of("Helsedirektoratet"),
                authors);
    }

    static Publication article(String title, Optional<LocalDate> date, String... authors) {
        return publication(Publication.Type.ARTICLE, title, date, Optional.empty(), authors);
    }

    static Publication publication(
            Publication.Type type,
            String title,
            Optional<LocalDate> date,
            Optional<String> publisher,
            String... authors) {
        boolean report = type == Publication.Type.REPORT;
        return new Publication(
                "reports:r:nb",
                type,
                Optional.of(Language.NB),
                title,
                "Hva vi gjorde",
                Arrays.stream(authors).map(Names::read).toList(),
                new Publication.Issue(
                        date,
                        Optional.empty(),
                        Instant.parse("2026-02-03T04:05:06Z"),
                        publisher.map(Agent.Organisation::named),
                        report ? Optional.of("2026:4") : Optional.empty(),
                        List.of(Agent.Organisation.named("Interreg")),
                        "Samspel"),
                List.of("evaluering", "helse"),
                Optional.of("CC-BY-4.0"),
                new Publication.Where(
                        PAGE,
                        "https://example.org/id/reports/r",
                        Map.of(
                                Language.NB,
                                PAGE,
                                Language.SV,
                                "https://example.org/sv/rapporter/r/"),
                        Optional.empty()),
                List.of(
                        file("r.nb.pdf", Optional.of(Language.NB)),
                        file("r.en.pdf", Optional.of(Language.EN)),
                        file("alle.pdf", Optional.empty()),
                        file("nede/vedlegg.pdf", Optional.empty())));
    }

    private static Publication.Copy file(String name, Optional<Language> language) {
        return new Publication.Copy(
                name, PAGE + name, "application/pdf", 12, "ab".repeat(32), language);
    }
}
