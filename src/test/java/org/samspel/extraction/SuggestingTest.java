package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;

/** A form that fills itself from the file that is dropped on it. */
@Timeout(60)
class SuggestingTest {
    private static final String ABSTRACT =
            "Rapporten viser hvordan kommunene og brukerne samarbeider om tjenester som ikke var"
                    + " der fra før, og hva de har lært av det.";

    @TempDir private Path folder;
    private SampleFiles samples;
    private Suggesting suggesting;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder);
        TextExtraction.Settings hasty =
                ReadingRoom.settings(folder.resolve("cache/text"), ReadingRoom.java());
        suggesting =
                new Suggesting(
                        new TextExtraction.Settings(
                                hasty.cache(),
                                hasty.java(),
                                hasty.classPath(),
                                hasty.memoryMegabytes(),
                                java.time.Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        suggesting.close();
    }

    private Suggesting.Look look(SourceFile file) {
        return suggesting.look(file.location(), file.path());
    }

    private Suggestion seen(SourceFile file) {
        return assertInstanceOf(Suggesting.Look.Seen.class, look(file)).suggestion();
    }

    @Test
    void aPdfTellsWhatItsPropertiesSay() throws IOException {
        Suggestion suggestion =
                seen(
                        samples.pdf(
                                "a.pdf",
                                List.of("Sammendrag\n" + lines(ABSTRACT), "Mer"),
                                SuggestingTest::described));
        assertEquals(Optional.of("Samspill i tjenester"), suggestion.title());
        assertEquals(List.of("Kari Nordmann", "Åsa Öberg"), suggestion.authors());
        assertEquals(List.of("samspill", "brukere"), suggestion.keywords());
        assertEquals(Optional.of(2), suggestion.pages());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 4)), suggestion.date());
        assertEquals(Optional.of(Language.NB), suggestion.language());
    }

    private static String lines(String text) {
        return text.replaceAll("(.{60}\\S*) ", "$1\n");
    }

    private static void described(PDDocument document) {
        var info = document.getDocumentInformation();
        info.setTitle("Samspill i tjenester");
        info.setAuthor("Kari Nordmann; Åsa Öberg");
        info.setKeywords("samspill, brukere");
        info.setCreationDate(new GregorianCalendar(2026, Calendar.MARCH, 4, 12, 0));
        document.getDocumentCatalog().setLanguage("en-US");
    }

    @Test
    void theLargestTextOnThePageStandsInForAFileName() throws IOException {
        SourceFile pdf =
                samples.pdf(
                        "a.pdf",
                        List.of(),
                        document -> {
                            document.getDocumentInformation()
                                    .setTitle("Microsoft Word - utkast3.docx");
                            cover(document);
                        });
        Suggestion suggestion = seen(pdf);
        assertEquals(Optional.of("Samspill mellom tjenester"), suggestion.title());
        assertEquals(Optional.of(ABSTRACT), suggestion.summary());
    }

    private static void cover(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, 11, 740, "Rapport 4/2026");
            write(content, 28, 690, "Samspill mellom\ntjenester");
            write(content, 16, 560, "Sammendrag");
            write(content, 11, 530, lines(ABSTRACT));
            write(content, 16, 440, "1 Innledning");
            write(content, 11, 410, "Kort.");
        }
    }

    private static void write(PDPageContentStream content, int size, int y, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.setLeading(size * 1.2f);
        content.newLineAtOffset(50, y);
        for (String line : text.lines().toList()) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    @Test
    void aWordFileTellsItsPropertiesAndItsAbstract() throws IOException {
        Map<String, String> parts =
                new TreeMap<>(
                        SampleFiles.docxParts(
                                "<w:p><w:r><w:t>Innhold</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>1.2 Sammendrag:</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>"
                                        + ABSTRACT
                                        + "</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>Innledning</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:t>"
                                        + ABSTRACT
                                        + " Igjen.</w:t></w:r></w:p>"));
        parts.put(
                "docProps/core.xml",
                "<cp:core xmlns:cp='urn:cp' xmlns:dc='urn:dc' xmlns:t='urn:t'><dc:title>Sluttrapport</dc:title>"
                        + "<dc:creator>Kari Nordmann</dc:creator><cp:keywords>samspill; brukere</cp:keywords>"
                        + "<t:modified>2026-05-06T07:08:09Z</t:modified></cp:core>");
        parts.put("docProps/app.xml", "<Properties><Pages>14</Pages></Properties>");
        Suggestion suggestion = seen(samples.zip("a.docx", parts));
        assertEquals(
                new Suggestion(
                        Optional.of("Sluttrapport"),
                        List.of("Kari Nordmann"),
                        Optional.of(Language.NB),
                        Optional.of(14),
                        Optional.of(LocalDate.of(2026, 5, 6)),
                        List.of("samspill", "brukere"),
                        Optional.of(ABSTRACT)),
                suggestion);
    }

    @Test
    void otherFormatsTellWhatTheyKnow() throws IOException {
        assertEquals(Optional.of("Håndbok"), seen(samples.openDocument("b.odt", "<c/>")).title());
        assertEquals(Optional.of(2), seen(samples.pptx("a.pptx")).pages());
        assertEquals(Optional.of("Første bilde"), seen(samples.pptx("b.pptx")).title());
        assertEquals(Optional.of(2), seen(samples.xlsx("a.xlsx")).pages());
        Suggestion text =
                seen(samples.file("a.md", ("# Veien videre\n\n" + ABSTRACT).getBytes(UTF_8)));
        assertEquals(Optional.of("Veien videre"), text.title());
        assertEquals(Optional.of(ABSTRACT), text.summary());
    }

    @Test
    void lockedAndBrokenFilesSaySo() throws IOException {
        SourceFile locked = samples.pdf("a.pdf", List.of("x"), SampleFiles.encrypted("a", "b"));
        assertInstanceOf(Suggesting.Look.Locked.class, look(locked));
        SourceFile broken = samples.file("b.docx", "PK".getBytes(UTF_8));
        assertInstanceOf(Suggesting.Look.Broken.class, look(broken));
    }
}
