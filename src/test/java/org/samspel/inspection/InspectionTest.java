package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What may come in, and what may not whatever it is called. */
class InspectionTest {
    private static final Path CORPUS = Path.of("../shared/corpora/upload");

    @TempDir private Path folder;

    private Optional<Objection> verdict(String name, byte[] bytes) throws IOException {
        return Inspection.of(Files.write(folder.resolve("bytes"), bytes), name);
    }

    private void taken(String name, byte[] bytes) throws IOException {
        assertEquals(Optional.empty(), verdict(name, bytes), name);
    }

    private void refused(Objection objection, String name, byte[] bytes) throws IOException {
        assertEquals(Optional.of(objection), verdict(name, bytes), name);
    }

    @Test
    void soundFilesOfEveryKindAreTaken() throws IOException {
        taken("a.pdf", Desktop.pdf());
        taken("a.docx", Desktop.docx(Map.of()));
        taken("a.odt", Desktop.odt("<manifest/>"));
        for (String format : List.of("png", "jpg", "gif")) {
            taken("a." + format, Desktop.picture(format));
        }
        taken("a.webp", Desktop.webp(0));
        taken("Å.txt", "Blåbær på Åland".getBytes(ISO_8859_1));
        taken("a.csv", "a;b\n1;2".getBytes(UTF_16));
        taken("a.md", Desktop.text("<!-- remark -->\n# Tittel\n<script>x</script>"));
        taken("a.vtt", Desktop.text("WEBVTT\n\n00:01.000 --> 00:02.000\nHei"));
        taken("a.mp3", Desktop.text("ID3\u0003\u0000\u0000\u0000"));
        taken("a.mp4", Desktop.text("\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0002\u0000"));
    }

    @Test
    void realDocumentsOfTheDemonstrationAreTaken() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file :
                    files.filter(
                                    it ->
                                            it.toString()
                                                    .matches(
                                                            ".*\\.(pdf|docx|odt|xlsx|pptx|png|jpg)"))
                            .toList()) {
                String name = file.getFileName().toString();
                assertEquals(Optional.empty(), Inspection.of(file, name), name);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> hostileFilesOfOthersAreRefused() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no ../shared/corpora here");
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.toList().stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString(), () -> hostile(file)));
        }
    }

    private static void hostile(Path file) throws IOException {
        String name = file.getFileName().toString();
        Objection expected = name.endsWith(".zip") ? Objection.ARCHIVE : Objection.PIXELS;
        assertEquals(Optional.of(expected), Inspection.of(file, name));
        Objection inside = name.endsWith(".zip") ? Objection.UNSAFE_NAMES : Objection.DISGUISED;
        assertEquals(Optional.of(inside), Inspection.of(file, "renamed.docx"));
    }

    @Test
    void theContentHasToBeWhatTheNameSays() throws IOException {
        refused(Objection.DISGUISED, "a.pdf", Desktop.picture("png"));
        refused(Objection.DISGUISED, "a.png", Desktop.pdf());
        refused(Objection.DISGUISED, "a.png", Desktop.picture("jpg"));
        refused(Objection.DISGUISED, "a.xlsx", Desktop.docx(Map.of()));
        refused(Objection.DISGUISED, "a.docx", Desktop.odt("<manifest/>"));
        refused(Objection.DISGUISED, "a.txt", Desktop.text("MZ\u0090\u0000\u0003"));
        refused(Objection.DISGUISED, "a.mp3", Desktop.text("Hei"));
        refused(Objection.DISGUISED, "a.vtt", Desktop.text("Hei"));
        refused(Objection.EMPTY, "a.txt", new byte[0]);
    }

    @Test
    void programsPagesArchivesAndOldFormatsAreRefusedByTheirNames() throws IOException {
        byte[] any = Desktop.text("x");
        for (String name : List.of("a.exe", "a.html", "a.svg", "a.php", "a", "pdf", "a.pdf.js")) {
            refused(Objection.TYPE, name, any);
        }
        refused(Objection.ARCHIVE, "a.zip", any);
        refused(Objection.OLD_FORMAT, "a.doc", any);
        refused(Objection.MACROS, "a.DOCM", any);
    }

    @Test
    void macrosAndPasswordsAreRefused() throws IOException {
        refused(
                Objection.MACROS,
                "a.docx",
                Desktop.docx(Map.of("word/vbaProject.bin", new byte[] {1})));
        refused(
                Objection.PASSWORD,
                "a.docx",
                new byte[] {
                    (byte) 0xd0,
                    (byte) 0xcf,
                    0x11,
                    (byte) 0xe0,
                    (byte) 0xa1,
                    (byte) 0xb1,
                    0x1a,
                    (byte) 0xe1
                });
        refused(Objection.PASSWORD, "a.odt", Desktop.odt("<m><encryption-data/></m>"));
    }

    @Test
    void filesThatAreTwoThingsAtOnceAreRefused() throws IOException {
        byte[] zip = Desktop.docx(Map.of());
        refused(Objection.HIDDEN_CODE, "a.pdf", Desktop.joined(Desktop.pdf(), zip));
        refused(Objection.HIDDEN_CODE, "a.gif", Desktop.joined(Desktop.picture("gif"), zip));
        refused(Objection.HIDDEN_CODE, "a.jpg", Desktop.joined(Desktop.picture("jpg"), zip));
        byte[] script = Desktop.text("<script>alert(1)</script>");
        refused(Objection.HIDDEN_CODE, "a.jpg", Desktop.joined(Desktop.picture("jpg"), script));
        refused(Objection.HIDDEN_CODE, "a.png", Desktop.joined(Desktop.picture("png"), script));
        refused(Objection.PIXELS, "a.gif", Desktop.text("GIF89a/*******/=1;alert(1)//"));
        refused(Objection.HIDDEN_CODE, "a.gif", Desktop.joined(Desktop.picture("gif"), script));
        refused(Objection.HIDDEN_CODE, "a.txt", Desktop.text(" <!DOCTYPE html><script>x</script>"));
        refused(Objection.HIDDEN_CODE, "a.csv", Desktop.text("<?php system('id'); ?>"));
        refused(Objection.DAMAGED, "a.webp", Desktop.webp(8));
    }

    @Test
    void aTextOfRemarksAloneIsAText() throws IOException {
        taken("a.txt", Desktop.text("<!--x-->\n".repeat(7_000)));
    }

    @Test
    void picturesTooLargeToDrawAreRefusedUnseen() throws IOException {
        refused(Objection.PIXELS, "a.png", Desktop.flood(60_000, 60_000));
        refused(Objection.DAMAGED, "a.png", Desktop.flood(-1, 10));
        refused(Objection.DAMAGED, "a.png", Desktop.flood(10, 10));
        refused(Objection.DAMAGED, "a.jpg", Arrays.copyOf(Desktop.picture("jpg"), 40));
    }

    @Test
    void whatUnpacksToMuchMoreIsRefused() throws IOException {
        byte[] bomb = Desktop.docx(Map.of("word/media/a.png", new byte[40 << 20]));
        refused(Objection.UNPACKED_SIZE, "a.docx", bomb);
        Map<String, byte[]> many = new java.util.HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("word/" + i, new byte[0]);
        }
        refused(Objection.UNPACKED_SIZE, "a.docx", Desktop.docx(many));
    }

    @Test
    void aDirectoryThatLiesIsRefused() throws IOException {
        byte[] bomb = Desktop.docx(Map.of("word/media/a.png", new byte[40 << 20]));
        refused(Objection.UNPACKED_SIZE, "a.docx", claiming(bomb, "word/media/a.png", 1000));
    }

    /** The same file, whose directory says another size of one part. */
    private static byte[] claiming(byte[] zip, String part, int size) {
        byte[] changed = zip.clone();
        int at = new String(zip, ISO_8859_1).lastIndexOf(part) - 46;
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, size);
        return changed;
    }

    @Test
    void namesInsideThatLeadOutsideAreRefused() throws IOException {
        for (String name :
                List.of(
                        "../../etc/passwd",
                        "/etc/passwd",
                        "C:\\a",
                        "a\\..\\..\\b",
                        "a/../b",
                        "a\u0000b")) {
            refused(Objection.UNSAFE_NAMES, "a.docx", Desktop.docx(Map.of(name, new byte[] {1})));
        }
    }

    @Test
    void cutFilesAreRefused() throws IOException {
        refused(Objection.DAMAGED, "a.pdf", Desktop.text("%PDF-1.7\n1 0 obj"));
        byte[] docx = Desktop.docx(Map.of());
        refused(Objection.DAMAGED, "a.docx", Arrays.copyOf(docx, docx.length - 30));
        byte[] png = Desktop.picture("png");
        refused(Objection.DAMAGED, "a.png", Arrays.copyOf(png, png.length - 5));
    }
}
