package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;

/** Read back by the parser with which the portal reads the references of others. */
class BibTexTest {
    private static final Key REPORT = new Key("reports:r:nb");

    private static BibTeXEntry read(Publication publication) throws Exception {
        BibTeXDatabase database =
                new BibTeXParser()
                        .parse(new StringReader(Format.BIBTEX.write(List.of(publication))));
        assertEquals(1, database.getEntries().size());
        return database.resolveEntry(REPORT);
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    private static String shown(String latex) throws Exception {
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }

    @Test
    void aReportIsATechnicalReport() throws Exception {
        BibTeXEntry entry = read(Samples.report("Sluttrapport", "Kari Nordmann", "Hilma af Klint"));
        assertEquals("techreport", entry.getType().getValue());
        assertEquals("Nordmann, Kari and af Klint, Hilma", field(entry, "author"));
        assertEquals("Helsedirektoratet", field(entry, "institution"));
        assertEquals("2026:4", field(entry, "number"));
        assertEquals("2026", field(entry, "year"));
        assertEquals("May", field(entry, "month"));
        assertEquals("norsk", field(entry, "langid"));
        assertEquals("https://example.org/id/reports/r", field(entry, "url"));
    }

    @Test
    void anArticleWithoutADateIsStillAReference() throws Exception {
        BibTeXEntry entry = read(Samples.article("Om oss", Optional.empty(), "Kari Nordmann"));
        assertEquals("misc", entry.getType().getValue());
        assertEquals("Samspel", field(entry, "publisher"));
        assertFalse(entry.getFields().containsKey(new Key("year")));
    }

    @Test
    void anAwkwardTitleComesBackAsItWas() throws Exception {
        String title = field(read(Samples.report(Samples.AWKWARD, "Kari Nordmann")), "title");
        assertTrue(title.contains("å ä ö æ ø"), title);
        String plain = shown(title.replace("\\textbackslash{}", "/").replace("🙂", ""));
        assertTrue(plain.contains("50 % & #1 _a_ $x ~ ^ /cmd"), plain);
        assertTrue(title.contains("\\textbraceleft{}klammer\\textbraceright{}"), title);
        assertTrue(title.contains("🙂"), title);
    }

    @Test
    void capitalsWithinATitleAreProtected() {
        String bib =
                Format.BIBTEX.write(
                        List.of(Samples.report("Brukere ved NTNU i Trondheim: eHelse på prøve")));
        assertTrue(
                bib.contains("title = {Brukere ved {NTNU} i {Trondheim:} {eHelse} på prøve}"), bib);
    }

    @Test
    void anOrganisationIsOneAuthorThoughItsNameHoldsAnd() throws Exception {
        BibTeXEntry entry = read(Samples.report("R", "Department of Work and Health", "Ola Lund"));
        assertEquals("{Department of Work and Health} and Lund, Ola", field(entry, "author"));
    }

    @Test
    void thePublisherStandsForAbsentAuthors() throws Exception {
        assertEquals("{Helsedirektoratet}", field(read(Samples.report("R")), "author"));
    }
}
