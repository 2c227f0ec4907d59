package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeadTagsTest {
    private static List<String> values(List<Tag> tags, String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::content).toList();
    }

    @Test
    void scholarGetsEveryPdfOfThisLanguageBesideThePageAndNoOther() {
        List<Tag> tags = Highwire.of(Samples.report("R"));
        assertEquals(
                List.of(Samples.PAGE + "r.nb.pdf", Samples.PAGE + "alle.pdf"),
                values(tags, "citation_pdf_url"));
    }

    @Test
    void zoteroTakesItForAReportWithItsNumber() {
        List<Tag> tags = Highwire.of(Samples.report("R", "Kari Nordmann", "Ola Lund"));
        assertEquals(
                List.of("Helsedirektoratet"),
                values(tags, "citation_technical_report_institution"));
        assertEquals(List.of("2026:4"), values(tags, "citation_technical_report_number"));
        assertEquals(List.of("Nordmann, Kari", "Lund, Ola"), values(tags, "citation_author"));
        assertEquals(List.of("2026/05/06"), values(tags, "citation_publication_date"));
    }

    /**
     * What Zotero's "Embedded Metadata" goes by: the last tag that is a mark of a kind decides, and
     * these tags fill the fields of a report.
     */
    @Test
    void zoteroFindsNothingThatMakesItThinkOfAnotherKind() {
        Map<String, String> kinds =
                Map.of(
                        "citation_journal_title", "journalArticle",
                        "citation_technical_report_institution", "report",
                        "citation_conference_title", "conferencePaper",
                        "citation_conference", "conferencePaper",
                        "citation_book_title", "bookSection",
                        "citation_inbook_title", "bookSection",
                        "citation_dissertation_institution", "thesis");
        List<Tag> tags = Highwire.of(Samples.report("Slutt", "Kari Nordmann"));
        List<String> marks =
                tags.stream().map(tag -> kinds.get(tag.name())).filter(Objects::nonNull).toList();
        assertEquals(List.of("report"), marks);
        assertEquals(List.of("2026:4"), values(tags, "citation_technical_report_number"));
        assertEquals(
                values(tags, "citation_publisher"),
                values(tags, "citation_technical_report_institution"),
                "both fill the field Institution");
        assertEquals(List.of("Slutt"), values(tags, "citation_title"));
        assertEquals(List.of("nb"), values(tags, "citation_language"));
        assertEquals(List.of(Samples.PAGE), values(tags, "citation_abstract_html_url"));
    }

    @Test
    void anArticleIsNoReport() {
        List<Tag> tags = Highwire.of(Samples.article("A", Optional.empty()));
        assertEquals(List.of(), values(tags, "citation_technical_report_institution"));
        assertEquals(List.of(), values(tags, "citation_publication_date"));
    }

    @Test
    void dublinCoreNamesTheLicenceByItsAddress() {
        List<Tag> tags = DublinCore.of(Samples.report("R"));
        assertEquals(
                List.of("https://creativecommons.org/licenses/by/4.0/"), values(tags, "DC.rights"));
    }

    @Test
    void everyTagIsOneLine() {
        Publication awkward = Samples.report(Samples.AWKWARD, "Kari\nNordmann");
        Stream.concat(Highwire.of(awkward).stream(), DublinCore.of(awkward).stream())
                .forEach(tag -> assertEquals(1, tag.content().lines().count(), tag.name()));
    }
}
