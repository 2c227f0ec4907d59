package org.samspel.entries;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.Problem;
import org.samspel.languages.Language;

class EntryReaderTest {
    private static final String FILE = "articles/a-title/index.nb.md";
    private static final List<Language> FOUND = List.of(Language.NB, Language.EN);

    private static Problem onlyProblem(EntryReader.Reading reading) {
        assertEquals(1, reading.problems().size(), reading.problems()::toString);
        return reading.problems().getFirst();
    }

    private static Entry entry(EntryReader.Reading reading) {
        return reading.entry().orElseThrow();
    }

    @Test
    void frontMatterBecomesTyped() {
        EntryReader.Reading reading =
                Entries.read(
                        FILE,
                        """
                        ---
                        title: "En tittel: med kolon"
                        description: Kort.
                        date: 2018-05-14
                        lastmod: 2026-11-22T10:00:00+01:00
                        publishDate: 2018-06-01
                        expiryDate: 2030-01-01
                        slug: en-tittel
                        aliases: [/nyheter/12]
                        tags: [helse, rus]
                        categories: helse
                        authors: [Kari, {name: Ola, orcid: x}]
                        image: bilde.svg
                        imageAlt: Et bilde
                        license: CC BY 4.0
                        translatedFrom: en
                        params: {anything: [1, 2]}
                        weight: 3
                        ---
                        Tekst.
                        """,
                        "articles/a-title/bilde.svg");
        assertEquals(List.of(), reading.problems());
        Entry entry = entry(reading);
        assertEquals("En tittel: med kolon", entry.title());
        assertEquals(Language.NB, entry.language());
        assertEquals(Optional.of(LocalDate.of(2018, 5, 14)), entry.published());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), entry.modified());
        assertEquals("en-tittel", entry.slug());
        assertEquals(List.of("helse", "rus"), entry.tags());
        assertEquals(List.of("Kari", "Ola"), entry.authors());
        assertEquals("articles/a-title/bilde.svg", entry.image().orElseThrow().value());
        assertEquals(Optional.of("CC-BY-4.0"), entry.license());
        assertEquals(Optional.of("en"), entry.translatedFrom().map(Origin::toString));
        assertTrue(entry.visibility().at(java.time.ZonedDateTime.parse("2020-01-01T00:00Z")));
    }

    @Test
    void aReportNamesItsFiles() {
        EntryReader.Reading reading =
                Entries.read(
                        "reports/slutt/index.sv.md",
                        """
                        ---
                        title: Slutrapport
                        reportNumber: 2019:7
                        publisher: kbt
                        funder: [Interreg]
                        files:
                          - a.pdf
                          - {file: b.pdf, title: Bilaga}
                          - c.pdf
                        ---
                        """,
                        "reports/slutt/a.pdf",
                        "reports/slutt/b.pdf");
        Details.Report report = (Details.Report) entry(reading).details();
        assertEquals(Optional.of("2019:7"), report.reportNumber());
        assertEquals(Optional.of("Bilaga"), report.files().get(1).title());
        assertEquals(2, report.files().size());
        assertEquals(9, onlyProblem(reading).line());
    }

    @Test
    void projectsAndOrganisationsHaveTheirOwn() {
        Details.Project project =
                (Details.Project)
                        entry(
                                        Entries.read(
                                                "projects/p/index.en.md",
                                                """
                                                ---
                                                title: P
                                                start: 2016
                                                participants: [kbt]
                                                ---
                                                """))
                                .details();
        assertEquals(Optional.of(LocalDate.of(2016, 1, 1)), project.start());
        EntryReader.Reading organisation =
                Entries.read(
                        "organisations/o/index.en.md",
                        """
                        ---
                        title: O
                        country: no
                        ror: 05xg72x27
                        url: javascript:alert(1)
                        ---
                        """);
        Details.Organisation details = (Details.Organisation) entry(organisation).details();
        assertEquals(Optional.of("NO"), details.country());
        assertEquals(Optional.of("https://ror.org/05xg72x27"), details.ror());
        assertEquals(Optional.empty(), details.url());
        assertEquals(5, onlyProblem(organisation).line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---\\ntags: [a]\\n---\\n# Heading one\\n | Heading one | 2",
                "Just text | a title | 1",
                "\\n\\n# Found *it* #\\ntext | Found *it* | 1",
                "+++\\ntitle = \"From TOML\"\\ntags = [\"a\"]\\n[params]\\nx = 1\\n+++\\nText | From TOML | 1",
                "---\\ntitle: Open\\ntags: [a]\\n\\nText | Open | 1",
                "---\\ntitle: [\\n---\\n## Saved | Saved | 3",
                "---\\n\ttitle: x\\n---\\n | a title | 2",
                "---\\r\\ntitle: Windows\\r\\nslug: Å B\\r\\n---\\r\\n | Windows | 3"
            })
    void aBrokenHeadGivesOneProblemWithItsLineAndAnEntry(String text, String title, int line) {
        EntryReader.Reading reading = Entries.read(FILE, text.translateEscapes());
        assertEquals(title, entry(reading).title());
        assertEquals(line, onlyProblem(reading).line());
    }

    @Test
    void aByteOrderMarkDoesNotHideTheFrontMatter() {
        EntryReader.Reading reading = Entries.read(FILE, "\uFEFF---\ntitle: T\n---\n");
        assertEquals("T", entry(reading).title());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void latin1IsReadAndSaid() {
        byte[] bytes = "---\ntitle: Blåbær\n---\n".getBytes(ISO_8859_1);
        EntryReader.Reading reading = Entries.read(FILE, bytes);
        assertEquals("Blåbær", entry(reading).title());
        assertEquals(2, onlyProblem(reading).line());
    }

    @Test
    void aFileThatIsTooLargeIsLeftOut() {
        EntryReader.Reading reading = Entries.read(FILE, new byte[50 * 1024 * 1024]);
        assertEquals(Optional.empty(), reading.entry());
        assertTrue(onlyProblem(reading).what().contains("256 kB"));
    }

    @ParameterizedTest
    @CsvSource({
        "Blåbær & Ærlighet på Øya, blabaer-aerlighet-pa-oya",
        "Ärende Ölåsen, arende-olasen",
        "Þingvellir ð Straße, thingvellir-d-strasse",
        "  2019:  café -- naïve!, 2019-cafe-naive",
        "a\u030Ang\u0301, ang",
        "日本, ''"
    })
    void aSlugHoldsOnlyLettersDigitsAndHyphens(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }

    @Test
    void badValuesAreProblemsAndTheRestIsThere() {
        EntryReader.Reading reading =
                Entries.read(
                        FILE,
                        """
                        ---
                        title: T
                        date: 14.5.2018
                        draft: maybe
                        slug: Å b
                        aliases: [nyheter, //evil.example, /ok]
                        license: all rights
                        translatedFrom: de
                        image: https://example.org/x.png
                        colour: red
                        ---
                        """);
        assertEquals("a-b", entry(reading).slug());
        assertEquals(List.of("/ok"), entry(reading).aliases());
        assertEquals(
                List.of(3, 4, 5, 6, 6, 7, 8, 9, 10),
                reading.problems().stream().map(Problem::line).sorted().toList());
    }

    @Test
    void theSiteIsReadAndHasDefaults() {
        EntryReader.SiteReading missing =
                EntryReader.readSite(Entries.path("site.yml"), Optional.empty(), () -> FOUND);
        assertEquals(FOUND, missing.site().languages());
        assertEquals("Nettsted", missing.site().name().get(Language.NB));
        assertEquals(1, missing.problems().size());
        String yaml =
                """
                name: {sv: Samspel, en: Interplay}
                languages: [sv, no, sv, de]
                fallback: {sv: [nb], nb: [sv]}
                menu: [articles, reprots, pages/about]
                featured: [articles/a, nothing]
                funding: {url: "javascript:x", programme: Interreg}
                theme: ../evil
                titel: x
                """;
        EntryReader.SiteReading read =
                EntryReader.readSite(
                        Entries.path("site.yml"), Optional.of(yaml.getBytes(UTF_8)), () -> FOUND);
        assertEquals(List.of(Language.SV, Language.NB), read.site().languages());
        assertEquals(List.of("articles", "pages/about"), read.site().menu());
        assertEquals("default", read.site().theme());
        assertEquals("", read.site().funding().url());
        assertEquals(
                List.of(Language.NB, Language.SV, Language.NN, Language.EN),
                read.site().chain(Language.NB));
        assertEquals(
                List.of(2, 4, 5, 6, 7, 8),
                read.problems().stream().map(Problem::line).sorted().toList());
    }

    @Test
    void aDraftStaysOneWhenItsFrontMatterIsBroken() {
        EntryReader.Reading reading =
                Entries.read(FILE, "---\ndraft: true\ntitle: One: two: three\n---\nText\n");
        assertFalse(reading.whole());
        assertTrue(entry(reading).visibility().draft());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "a@b@c", "a b@c.no", "x@y?subject=z", "kari"})
    void whatIsNoEmailAddressIsDropped(String address) {
        String yaml = "name: A\ncontact:\n  email: \"%s\"\n".formatted(address);
        EntryReader.SiteReading read =
                EntryReader.readSite(
                        Entries.path("site.yml"), Optional.of(yaml.getBytes(UTF_8)), () -> FOUND);
        assertEquals("", read.site().contact().email());
        assertEquals(3, read.problems().getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://x"})
    void anOrganisationsAddressIsOfTheWeb(String address) {
        EntryReader.Reading reading =
                Entries.read(
                        "organisations/a/index.nb.md",
                        "---\ntitle: A\nurl: \"%s\"\nror: \"%s\"\n---\n"
                                .formatted(address, address));
        assertEquals(
                new Details.Organisation(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                entry(reading).details());
        assertEquals(
                List.of(3, 4), reading.problems().stream().map(Problem::line).sorted().toList());
    }
}
