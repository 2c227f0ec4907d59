package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;

/** What readers are told about a file before they download it. */
@Timeout(60)
class AccessibilityTest {

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder);
        room = ReadingRoom.patient(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Accessibility look(SourceFile file) throws InterruptedException {
        room.read(file);
        return room.extraction().accessibility(file.sha256()).orElseThrow();
    }

    private Set<Finding.Aspect> flaws(SourceFile file) throws InterruptedException {
        return look(file).findings().stream()
                .filter(finding -> !finding.isMet())
                .map(Finding::aspect)
                .collect(Collectors.toSet());
    }

    private SourceFile tagged(String name, SampleFiles.Touch touch) throws IOException {
        return samples.pdf(
                name,
                List.of("Tekst"),
                document -> {
                    SampleFiles.tagged(document);
                    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
                    preferences.setDisplayDocTitle(true);
                    document.getDocumentCatalog().setViewerPreferences(preferences);
                    touch.apply(document);
                });
    }

    private static COSDictionary element(String role, COSDictionary... children) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, role);
        COSArray kids = new COSArray();
        Stream.of(children).forEach(kids::add);
        element.setItem(COSName.K, kids);
        return element;
    }

    private static COSDictionary described(COSDictionary figure) {
        figure.setString(COSName.ALT, "En sirkel av prikker");
        return figure;
    }

    private static COSDictionary tree(PDDocument document) {
        return document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    }

    private static SampleFiles.Touch with(COSDictionary... elements) {
        return document -> tree(document).setItem(COSName.K, element("Document", elements));
    }

    @Test
    void aTaggedPdfWithLanguageAndTitleIsGood() throws Exception {
        Accessibility found = look(tagged("a.pdf", with(element("H1"), element("P"))));
        assertEquals(new Accessibility.Verdict.Good(), found.verdict());
        assertTrue(found.findings().contains(new Finding(Finding.Aspect.HEADINGS, 1, 1)));
    }

    @Test
    void aPlainPdfLacksTagsLanguageAndTitle() throws Exception {
        assertEquals(
                Set.of(Finding.Aspect.TAGS, Finding.Aspect.LANGUAGE, Finding.Aspect.TITLE),
                flaws(samples.pdf("a.pdf", "Tekst")));
    }

    @Test
    void aTitleThatIsNotShownIsAFlaw() throws Exception {
        SourceFile pdf = samples.pdf("a.pdf", List.of("Tekst"), SampleFiles::tagged);
        assertEquals(Set.of(Finding.Aspect.TITLE_SHOWN), flaws(pdf));
    }

    @Test
    void picturesWithoutADescriptionAreCounted() throws Exception {
        SourceFile pdf =
                tagged(
                        "a.pdf",
                        with(element("Figure"), described(element("Figure")), element("P")));
        assertEquals(
                new Accessibility.Verdict.Flawed(List.of(new Finding(Finding.Aspect.IMAGES, 1, 2))),
                look(pdf).verdict());
    }

    @Test
    void aRoleOfTheAuthorsOwnStandsForTheStandardOne() throws Exception {
        SourceFile pdf =
                tagged(
                        "a.pdf",
                        document -> {
                            with(element("Bilde")).apply(document);
                            COSDictionary roles = new COSDictionary();
                            roles.setName("Bilde", "Figure");
                            tree(document).setItem(COSName.ROLE_MAP, roles);
                        });
        assertEquals(Set.of(Finding.Aspect.IMAGES), flaws(pdf));
    }

    @Test
    void aTableWithoutHeadingsIsAFlaw() throws Exception {
        COSDictionary good = element("Table", element("TR", element("TH")));
        COSDictionary bad = element("Table", element("TR", element("TD")));
        assertTrue(
                look(tagged("a.pdf", with(good, bad)))
                        .findings()
                        .contains(new Finding(Finding.Aspect.TABLES, 1, 2)));
    }

    @Test
    void aLongTextWithoutHeadingsIsAFlaw() throws Exception {
        List<String> pages = java.util.Collections.nCopies(60, "Ord etter ord. ".repeat(6));
        SourceFile pdf = samples.pdf("a.pdf", pages, SampleFiles::tagged);
        assertTrue(flaws(pdf).contains(Finding.Aspect.HEADINGS));
    }

    @Test
    void aScannedFileHasNothingToReadOut() throws Exception {
        SourceFile pdf = samples.pdf("a.pdf", List.of(), SampleFiles::scanned);
        assertInstanceOf(Accessibility.Verdict.Unreadable.class, look(pdf).verdict());
    }

    @Test
    void aCoverAndAnEmptyPageAreNoFlawAndAScannedAppendixIs() throws Exception {
        SourceFile cover = samples.pdf("a.pdf", List.of("En", "", "To"), SampleFiles::coverFirst);
        assertTrue(look(cover).findings().contains(new Finding(Finding.Aspect.TEXT, 2, 2)));
        SourceFile appendix = samples.pdf("b.pdf", List.of("En", "To"), SampleFiles::scanned);
        assertTrue(look(appendix).findings().contains(new Finding(Finding.Aspect.TEXT, 2, 3)));
    }

    @Test
    void aFileThatForbidsReadingAloudIsFlawed() throws Exception {
        AccessPermission none = new AccessPermission();
        none.setCanExtractForAccessibility(false);
        SourceFile pdf =
                tagged(
                        "a.pdf",
                        document -> document.protect(new StandardProtectionPolicy("e", "", none)));
        assertEquals(Set.of(Finding.Aspect.READING_ALOUD), flaws(pdf));
    }

    @Test
    void aRingOfTagsAndADeepTreeAreWalkedOnce() throws Exception {
        SourceFile ring =
                tagged(
                        "a.pdf",
                        document -> {
                            COSDictionary element = element("H1");
                            element.setItem(COSName.K, element);
                            with(element).apply(document);
                        });
        assertEquals(new Accessibility.Verdict.Good(), look(ring).verdict());
    }

    @Test
    void aTreeWithoutEndCostsTheTextNothing() throws Exception {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>");
        pdf.append("/StructTreeRoot 3 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n");
        for (int i = 3; i < 120_000; i++) {
            pdf.append("%d 0 obj<</S/P/K %d 0 R>>endobj\n".formatted(i, i + 1));
        }
        pdf.append("trailer<</Root 1 0 R>>\n%%EOF");
        SourceFile file = samples.file("a.pdf", pdf.toString().getBytes(UTF_8));
        assertEquals(List.of(), room.read(file).pages());
        assertTrue(room.extraction().accessibility(file.sha256()).isPresent());
    }

    @Test
    void aTruncatedOrProtectedFileIsNotJudged() throws Exception {
        SourceFile secret =
                samples.pdf("a.pdf", List.of("x"), SampleFiles.encrypted("eier", "leser"));
        assertEquals(new Accessibility.Verdict.Unknown(), look(secret).verdict());
        byte[] half = Files.readAllBytes(samples.pdf("b.pdf", "En").location());
        SourceFile damaged = samples.file("c.pdf", Arrays.copyOf(half, 20));
        assertEquals(new Accessibility.Verdict.Unknown(), look(damaged).verdict());
    }

    @Test
    void aKindThatIsNotCheckedSaysSo() throws Exception {
        SourceFile text = samples.file("a.txt", "tekst".getBytes(UTF_8));
        assertEquals(new Accessibility.Verdict.Unknown(), look(text).verdict());
    }

    private static String picture(String description) {
        return "<w:drawing><wp:docPr xmlns:wp='urn:wp' descr='%s'/><a:blip xmlns:a='urn:a'/></w:drawing>"
                .formatted(description);
    }

    @Test
    void aWordFileWithHeadingsAndDescriptionsIsGood() throws Exception {
        Map<String, String> parts =
                new HashMap<>(
                        SampleFiles.docxParts(
                                "<w:p><w:pPr><w:pStyle w:val='Rubrik1'/></w:pPr></w:p>"
                                        + picture("En krets")));
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w='urn:w'><w:lang w:val='sv-SE'/><w:style w:styleId='Rubrik1'>"
                        + "<w:name w:val='heading 1'/></w:style></w:styles>");
        Accessibility found = look(samples.zip("a.docx", parts));
        assertEquals(new Accessibility.Verdict.Good(), found.verdict());
        assertTrue(found.findings().contains(new Finding(Finding.Aspect.HEADINGS, 1, 1)));
        assertTrue(found.findings().contains(new Finding(Finding.Aspect.IMAGES, 1, 1)));
    }

    @Test
    void aWordFileTellsItsPicturesTablesAndDecorationApart() throws Exception {
        String decoration =
                "<w:drawing><docPr><d:decorative xmlns:d='urn:d' val='1'/></docPr>"
                        + "<a:blip xmlns:a='urn:a'/></w:drawing>";
        String box = "<w:drawing><docPr/><txbx/></w:drawing>";
        String table = "<w:tbl><w:tr>%s</w:tr><w:tr/></w:tbl>";
        SourceFile docx =
                samples.docx(
                        "a.docx",
                        picture("")
                                + decoration
                                + box
                                + table.formatted("<w:tblHeader/>")
                                + table.formatted(""));
        List<Finding> findings = look(docx).findings();
        assertTrue(findings.contains(new Finding(Finding.Aspect.IMAGES, 1, 2)), "" + findings);
        assertTrue(findings.contains(new Finding(Finding.Aspect.TABLES, 1, 2)), "" + findings);
    }

    @Test
    void slidesWithoutTitlesAreAFlaw() throws Exception {
        assertTrue(
                look(samples.pptx("a.pptx"))
                        .findings()
                        .contains(new Finding(Finding.Aspect.HEADINGS, 0, 2)));
    }

    @Test
    void theDemonstrationFilesAreGood() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            files =
                    all.filter(file -> file.toString().matches(".*\\.(pdf|docx|odt|pptx)"))
                            .toList();
        }
        assertTrue(files.size() > 10);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            SourceFile source = samples.file(name, Files.readAllBytes(file));
            assertEquals(new Accessibility.Verdict.Good(), look(source).verdict(), name);
        }
    }

    @Test
    void aCacheOfTheOldFormIsRebuilt() throws Exception {
        Path old = folder.resolve("cache/text-1/ab/abcd");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "gammel");
        SourceFile pdf = samples.pdf("a.pdf", "Tekst");
        Accessibility found = look(pdf);
        assertTrue(Files.notExists(folder.resolve("cache/text-1")));
        room.close();
        try (TextExtraction again =
                new TextExtraction(
                        ReadingRoom.settings(folder.resolve("cache"), Path.of("/nowhere")))) {
            assertEquals(found, again.accessibility(pdf.sha256()).orElseThrow());
        }
    }
}
