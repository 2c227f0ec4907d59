package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;

/**
 * A hostile or broken file costs its own text, with the reason in plain words, and nothing else.
 */
@Timeout(60)
class HostileFilesTest {

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder);
        room = new ReadingRoom(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void fails(Failure why, SourceFile file) throws InterruptedException {
        ExtractedText text = room.read(file);
        assertEquals(Optional.of(why), text.failure());
        assertEquals(List.of(), text.pages());
        SourceFile good = samples.file("good.txt", file.sha256().getBytes(UTF_8));
        assertEquals(List.of(file.sha256()), room.read(good).pages());
    }

    @Test
    void aPdfWithAPassword() throws Exception {
        fails(
                Failure.PASSWORD,
                samples.pdf("a.pdf", List.of("hemmelig"), SampleFiles.encrypted("eier", "leser")));
    }

    @Test
    void aPdfThatUnpacksToMoreThanTheMemory() throws Exception {
        SourceFile bomb = samples.pdf("a.pdf", List.of("før"), SampleFiles.memoryBomb(200));
        assertTrue(bomb.size() < 300_000, "the bomb is small: " + bomb.size());
        room.close();
        room = ReadingRoom.patient(folder.resolve("cache"));
        fails(Failure.TOO_MUCH_MEMORY, bomb);
    }

    @Test
    void aPdfThatWouldTakeForEver() throws Exception {
        fails(Failure.TOO_SLOW, samples.pdf("a.pdf", List.of("før"), SampleFiles::timeBomb));
    }

    @Test
    void randomBytesAndTruncatedFiles() throws Exception {
        fails(Failure.DAMAGED, samples.file("a.pdf", random(1)));
        fails(Failure.DAMAGED, samples.file("a.docx", random(2)));
        fails(Failure.DAMAGED, samples.file("a.xlsx", random(3)));
        fails(Failure.NOT_TEXT, samples.file("a.txt", random(4)));
        byte[] docx = Files.readAllBytes(samples.docx("b.docx", "<w:p/>").location());
        fails(Failure.DAMAGED, samples.file("c.docx", Arrays.copyOf(docx, 300)));
    }

    private static byte[] random(int seed) {
        byte[] random = new byte[100_000];
        new Random(seed).nextBytes(random);
        return random;
    }

    @Test
    void aTruncatedPdfGivesWhatIsLeftOrSaysSo() throws Exception {
        byte[] pdf = Files.readAllBytes(samples.pdf("a.pdf", "En", "To").location());
        for (int length : new int[] {20, pdf.length / 2, pdf.length - 30}) {
            ExtractedText text =
                    room.read(samples.file(length + ".pdf", Arrays.copyOf(pdf, length)));
            assertTrue(text.failure().isPresent() || !text.pages().isEmpty());
        }
    }

    @Test
    void anEmptyFile() throws Exception {
        fails(Failure.EMPTY, samples.file("a.pdf", new byte[0]));
    }

    @Test
    void anOfficeFileWithAPassword() throws Exception {
        byte[] ole = new byte[1024];
        byte[] mark = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
        System.arraycopy(mark, 0, ole, 0, mark.length);
        fails(Failure.PASSWORD_OR_OLD, samples.file("a.docx", ole));
    }

    @Test
    void aZipBomb() throws Exception {
        SourceFile bomb = samples.docx("a.docx", "<w:p/>" + " ".repeat(60_000_000));
        assertTrue(bomb.size() < 100_000);
        fails(Failure.UNPACKS_TOO_FAR, bomb);
    }

    @Test
    void aZipWithThousandsOfParts() throws Exception {
        Map<String, String> parts = new HashMap<>(SampleFiles.docxParts("<w:p/>"));
        for (int i = 0; i < 5_000; i++) {
            parts.put("word/media/" + i, "");
        }
        fails(Failure.TOO_MANY_PARTS, samples.zip("a.docx", parts));
    }

    @Test
    void anEntityThatReadsAFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hemmelighet");
        fails(
                Failure.NOT_OFFICE,
                docxOf(
                        """
                        <!DOCTYPE d [<!ENTITY x SYSTEM "%s">]>\
                        <w:document xmlns:w="urn:w"><w:p><w:t>&x;</w:t></w:p></w:document>"""
                                .formatted(secret.toUri())));
    }

    @Test
    void entitiesThatMultiply() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        fails(Failure.NOT_OFFICE, docxOf(laughs + "]><w:d xmlns:w='urn:w'><w:t>&a29;</w:t></w:d>"));
    }

    private SourceFile docxOf(String main) throws IOException {
        Map<String, String> parts = new HashMap<>(SampleFiles.docxParts(""));
        parts.put("word/document2.xml", main);
        return samples.zip("a.docx", parts);
    }

    @Test
    void deeplyNestedXml() throws Exception {
        fails(Failure.DAMAGED, docxOf("<a>".repeat(100_000)));
    }

    @Test
    void aProcessKilledFromOutsideCostsNoText() throws Exception {
        SourceFile slow = samples.pdf("slow.pdf", List.of("En"), SampleFiles::timeBomb);
        SourceFile good = samples.pdf("good.pdf", "God");
        room.extraction().read(List.of(slow, good), progress -> {});
        ReadingRoom.await(() -> ReadingRoom.processes().stream().anyMatch(this::isReading));
        ReadingRoom.processes().forEach(ProcessHandle::destroyForcibly);
        ReadingRoom.await(() -> room.extraction().progress().done() == 2);
        assertEquals(List.of("God"), room.extraction().text(good.sha256()).orElseThrow().pages());
        assertEquals(
                Optional.of(Failure.TOO_SLOW),
                room.extraction().text(slow.sha256()).orElseThrow().failure());
    }

    /** Starting takes a third of a second, and after that only the bomb can use a whole one. */
    private boolean isReading(ProcessHandle process) {
        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return used.compareTo(Duration.ofSeconds(1)) > 0;
    }

    @Test
    void aProcessKilledWhileItStartsCostsNoText() throws Exception {
        SourceFile good = samples.pdf("good.pdf", "God");
        room.extraction().read(List.of(good), progress -> {});
        ReadingRoom.await(() -> !ReadingRoom.processes().isEmpty());
        ReadingRoom.processes().forEach(ProcessHandle::destroyForcibly);
        ReadingRoom.await(() -> room.extraction().progress().done() == 1);
        assertEquals(List.of("God"), room.extraction().text(good.sha256()).orElseThrow().pages());
    }

    @Test
    void closingEndsTheProcessInTheMiddleOfAFile() throws Exception {
        SourceFile slow = samples.pdf("slow.pdf", List.of("En"), SampleFiles::timeBomb);
        room.extraction().read(List.of(slow), progress -> {});
        ReadingRoom.await(() -> !ReadingRoom.processes().isEmpty());
        room.close();
        assertEquals(List.of(), ReadingRoom.processes());
        assertFalse(room.extraction().text(slow.sha256()).isPresent());
    }
}
