package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
