package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;

@Timeout(60)
class TextExtractionTest {

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder.resolve("Møter på Åland"));
        room = new ReadingRoom(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPdfIsReadPageByPage() throws Exception {
        SourceFile pdf =
                samples.pdf(
                        "Årsmelding æøå.pdf",
                        List.of("Første side", "", "Tredje side\nmed to linjer"),
                        SampleFiles::tagged);
        ExtractedText text = room.read(pdf);
        assertEquals(List.of("Første side", "", "Tredje side\nmed to linjer"), text.pages());
        assertEquals(Optional.of("Årsmelding"), text.title());
        assertEquals(Optional.of("nn-NO"), text.language());
        assertEquals(Optional.of(true), text.tagged());
        assertEquals(Optional.empty(), text.failure());
        assertEquals(Optional.of(3), room.extraction().pageCount(pdf.sha256()));
    }

    @Test
    void anUntaggedPdfSaysSo() throws Exception {
        ExtractedText text = room.read(samples.pdf("a.pdf", "Tekst"));
        assertEquals(Optional.of(false), text.tagged());
        assertEquals(Optional.empty(), text.language());
    }

    @Test
    void aPdfThatOnlyItsOwnerMayChangeIsRead() throws Exception {
        SourceFile pdf =
                samples.pdf("a.pdf", List.of("Til lesning"), SampleFiles.encrypted("eier", ""));
        assertEquals(List.of("Til lesning"), room.read(pdf).pages());
    }

    @Test
    void aWordFileIsReadWithoutDeletedTextAndCodes() throws Exception {
        SourceFile docx =
                samples.docx(
                        "a.docx",
                        """
                        <w:p><w:r><w:t>Samspill </w:t></w:r><w:r><w:t>mellom</w:t><w:tab/>\
                        <w:t>tjenester</w:t></w:r></w:p>\
                        <w:p><w:del><w:delText>slettet</w:delText></w:del>\
                        <w:r><w:instrText>PAGEREF</w:instrText></w:r>\
                        <mc:AlternateContent><mc:Choice><w:t>boks</w:t></mc:Choice>\
                        <mc:Fallback><w:t>boks</w:t></mc:Fallback></mc:AlternateContent></w:p>""");
        ExtractedText text = room.read(docx);
        assertEquals(List.of("Samspill mellom\ttjenester\nboks\nEn fotnote"), text.pages());
        assertEquals(Optional.of("Sluttrapport"), text.title());
        assertEquals(Optional.of("nb-NO"), text.language());
        assertEquals(Optional.empty(), text.tagged());
    }

    @Test
    void slidesComeInTheOrderTheyAreShown() throws Exception {
        assertEquals(
                List.of("Første bilde", "Andre bilde"), room.read(samples.pptx("a.pptx")).pages());
    }

    @Test
    void sheetsHaveTheirNamesRowsAndCells() throws Exception {
        assertEquals(
                List.of("Tall\nKommune\tInnbyggere\nÅs\t20652", "Kilder"),
                room.read(samples.xlsx("a.xlsx")).pages());
    }

    @Test
    void anOpenDocumentTextIsReadWithoutCommentsAndDeletions() throws Exception {
        SourceFile odt =
                samples.openDocument(
                        "a.odt",
                        """
                        <o:document-content xmlns:o="urn:o" xmlns:t="urn:t"><o:body><o:text>\
                        <t:tracked-changes><t:p>slettet</t:p></t:tracked-changes>\
                        <t:h>Innhold</t:h><t:p>En<t:s/>to<t:tab/>tre<o:annotation><t:p>hm</t:p>\
                        </o:annotation></t:p></o:text></o:body></o:document-content>""");
        ExtractedText text = room.read(odt);
        assertEquals(List.of("Innhold\nEn to\ttre"), text.pages());
        assertEquals(Optional.of("Håndbok"), text.title());
        assertEquals(Optional.of("sv-SE"), text.language());
    }

    @Test
    void anOpenDocumentPresentationHasAPageForEachSlide() throws Exception {
        SourceFile odp =
                samples.openDocument(
                        "a.odp",
                        """
                        <o:c xmlns:o="urn:o" xmlns:d="urn:d"><d:page><o:p>En</o:p><d:notes><o:p>n\
                        </o:p></d:notes></d:page><d:page><o:p>To</o:p></d:page></o:c>""");
        assertEquals(List.of("En", "To"), room.read(odp).pages());
    }

    @Test
    void plainTextIsReadInTheEncodingItIsIn() throws Exception {
        assertEquals(
                List.of("blåbær"),
                room.read(samples.file("a.txt", "blåbær".getBytes(UTF_8))).pages());
        byte[] windows = "blåbær – “ost”".getBytes(Charset.forName("windows-1252"));
        assertEquals(List.of("blåbær – “ost”"), room.read(samples.file("b.csv", windows)).pages());
        byte[] utf16 = "\uFEFFblåbær".getBytes(Charset.forName("UTF-16LE"));
        assertEquals(List.of("blåbær"), room.read(samples.file("c.txt", utf16)).pages());
        byte[] decomposed = "bla\u030Aba\u0308r soft\u00AD\nhyphen".getBytes(UTF_8);
        assertEquals(
                List.of("blåbär softhyphen"), room.read(samples.file("d.md", decomposed)).pages());
    }

    @Test
    void hugeTextsAreCutAtTwoMillionCharacters() throws Exception {
        ExtractedText text =
                room.read(samples.file("a.txt", "ord ".repeat(1_000_000).getBytes(UTF_8)));
        assertEquals(1_999_999, text.pages().getFirst().length());
    }

    @Test
    void twoFilesWithTheSameBytesAreReadOnce() throws Exception {
        SourceFile one = samples.file("a.txt", "samme".getBytes(UTF_8));
        SourceFile two = samples.file("b.txt", "samme".getBytes(UTF_8));
        SourceFile picture = samples.file("c.jpg", "bilde".getBytes(UTF_8));
        room.readAll(List.of(one, two, picture));
        assertEquals(new TextExtraction.Progress(1, 1), room.extraction().progress());
    }

    @Test
    void whoWaitsIsToldInTheEndThatAllAreRead() throws Exception {
        List<SourceFile> files =
                List.of(
                        samples.file("a.txt", "en".getBytes(UTF_8)),
                        samples.file("b.txt", "to".getBytes(UTF_8)));
        List<TextExtraction.Progress> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        room.extraction().read(files, told::add);
        ReadingRoom.await(() -> room.extraction().progress().done() == 2);
        assertEquals(new TextExtraction.Progress(2, 2), told.getLast());
    }

    @Test
    void aRestartReadsNothingAgain() throws Exception {
        SourceFile pdf = samples.pdf("a.pdf", "En", "To");
        room.read(pdf);
        room.close();
        AtomicInteger calls = new AtomicInteger();
        try (TextExtraction again =
                new TextExtraction(
                        ReadingRoom.settings(folder.resolve("cache"), Path.of("/nowhere/java")))) {
            assertEquals(Optional.of(2), again.pageCount(pdf.sha256()));
            again.read(List.of(pdf), progress -> calls.incrementAndGet());
            ReadingRoom.await(() -> again.progress().done() == 1);
            assertEquals(List.of("En", "To"), again.text(pdf.sha256()).orElseThrow().pages());
        }
        assertEquals(0, calls.get());
    }

    @Test
    void aDeletedCacheIsReadAgain() throws Exception {
        SourceFile text = samples.file("a.txt", "tekst".getBytes(UTF_8));
        room.read(text);
        for (Path file : cacheFiles()) {
            Files.delete(file);
        }
        assertEquals(Optional.empty(), room.extraction().text(text.sha256()));
        assertEquals(List.of("tekst"), room.read(text).pages());
    }

    @Test
    void aHalfWrittenCacheFileCountsAsNotThere() throws Exception {
        SourceFile text = samples.file("a.txt", "tekst".getBytes(UTF_8));
        room.read(text);
        room.close();
        Path file = cacheFiles().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 12, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            room = new ReadingRoom(folder.resolve("cache"));
            assertEquals(Optional.empty(), room.extraction().pageCount(text.sha256()));
            assertEquals(List.of("tekst"), room.read(text).pages(), "after " + length + " bytes");
            room.close();
        }
        whole[whole.length - 3] ^= 1;
        Files.write(file, whole);
        room = new ReadingRoom(folder.resolve("cache"));
        assertEquals(Optional.empty(), room.extraction().text(text.sha256()));
        assertEquals(List.of("tekst"), room.read(text).pages());
    }

    @Test
    void theProcessEndsWhenThereIsNothingToRead() throws Exception {
        room.read(samples.pdf("a.pdf", "En"));
        ReadingRoom.await(() -> ReadingRoom.processes().isEmpty());
    }

    @Test
    void aLaterOrderSupersedesAnEarlierOne() throws Exception {
        SourceFile last = samples.file("last.txt", "sist".getBytes(UTF_8));
        List<SourceFile> many =
                Stream.iterate(0, i -> i + 1)
                        .limit(50)
                        .map(i -> samples.file(i + ".txt", ("tekst nummer " + i).getBytes(UTF_8)))
                        .toList();
        room.extraction().read(many, progress -> {});
        assertEquals(List.of("sist"), room.read(last).pages());
        assertEquals(new TextExtraction.Progress(1, 1), room.extraction().progress());
    }

    @Test
    void aFileThatHasChangedMeanwhileIsLeftToTheNextRevision() throws Exception {
        SourceFile old = samples.file("a.txt", "gammel".getBytes(UTF_8));
        samples.file("a.txt", "nyere.".getBytes(UTF_8));
        room.readAll(List.of(old));
        assertEquals(Optional.empty(), room.extraction().text(old.sha256()));
    }

    @Test
    void withoutAWorkingJavaTheSiteGoesOn() throws Exception {
        SourceFile text = samples.file("a.txt", "tekst".getBytes(UTF_8));
        try (TextExtraction broken =
                new TextExtraction(
                        ReadingRoom.settings(folder.resolve("other"), Path.of("/nowhere/java")))) {
            broken.read(List.of(text), progress -> {});
            broken.read(List.of(), progress -> {});
            ReadingRoom.await(() -> broken.progress().total() == 0);
            assertFalse(broken.text(text.sha256()).isPresent());
        }
        assertTrue(ReadingRoom.processes().isEmpty());
    }

    private List<Path> cacheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
