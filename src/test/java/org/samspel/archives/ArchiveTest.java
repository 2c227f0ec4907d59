package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir Path place;
    private Shelf shelf;
    private final Map<String, byte[]> written = new TreeMap<>();

    @BeforeEach
    void fill() throws IOException {
        shelf = new Shelf(place);
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        write("støy.bin", noise);
        write("tom.txt", new byte[0]);
        write("Mål og mening/ære være 😀.txt", "Grøt og ost.".getBytes(UTF_8));
        write("Mål og mening/Dypt/nede/a.txt", "a".getBytes(UTF_8));
        write("x".repeat(251) + ".txt", "lang".getBytes(UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        shelf.write(path, bytes);
        written.put(Shelf.TOP + "/" + path, bytes);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private Path saved(Archive archive) throws IOException {
        return Files.write(place.resolve("saved.zip"), Shelf.bytes(archive, 0));
    }

    @Test
    void itHasExactlyTheSizeItSays() throws IOException {
        Archive archive = shelf.archive();
        assertEquals(archive.size(), Shelf.bytes(archive, 0).length);
        assertEquals(written.size(), archive.files());
        assertEquals(Shelf.WRITTEN, archive.modified());
        assertEquals(Shelf.TOP + ".zip", archive.name());
    }

    @Test
    void everyFileIsInItWithItsBytesAndTime() throws IOException {
        try (ZipFile zip = new ZipFile(saved(shelf.archive()).toFile())) {
            assertEquals(written.size() + 2, zip.size());
            for (Map.Entry<String, byte[]> file : written.entrySet()) {
                ZipEntry entry = zip.getEntry(file.getKey());
                assertArrayEquals(file.getValue(), zip.getInputStream(entry).readAllBytes());
                assertEquals(ZipEntry.STORED, entry.getMethod());
                assertEquals(Shelf.WRITTEN, entry.getLastModifiedTime().toInstant());
            }
            ZipEntry citation = zip.getEntry(Shelf.TOP + "/CITATION.txt");
            assertEquals(
                    Shelf.CITATION, new String(zip.getInputStream(citation).readAllBytes(), UTF_8));
        }
    }

    /** Such a reader sees no directory at the end. */
    @Test
    void itCanBeReadWhileItArrives() throws IOException {
        byte[] bytes = Shelf.bytes(shelf.archive(), 0);
        Map<String, byte[]> read = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(written.size() + 2, read.size());
        written.forEach((name, expected) -> assertArrayEquals(expected, read.get(name), name));
    }

    @Test
    void anyPositionGivesTheRestOfTheWhole() throws IOException {
        Archive archive = shelf.archive();
        byte[] whole = Shelf.bytes(archive, 0);
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            int position = i < 1000 ? whole.length - i : random.nextInt(whole.length);
            assertRest(whole, archive, position);
        }
        for (int position = 0; position < 2500; position++) {
            assertRest(whole, archive, position);
        }
    }

    private static void assertRest(byte[] whole, Archive archive, int position) throws IOException {
        byte[] rest = Shelf.bytes(archive, position);
        assertTrue(
                Arrays.equals(whole, position, whole.length, rest, 0, rest.length),
                () -> "from " + position);
    }

    @Test
    void smallReadsGiveTheSameBytes() throws IOException {
        Archive archive = shelf.archive();
        byte[] whole = Shelf.bytes(archive, 0);
        ByteBuffer all = ByteBuffer.allocate(whole.length);
        try (ReadableByteChannel channel = archive.open(0)) {
            ByteBuffer few = ByteBuffer.allocate(7);
            while (channel.read(few) >= 0) {
                all.put(few.flip());
                few.clear();
            }
        }
        assertArrayEquals(whole, all.array());
    }

    @Test
    void twoOfTheSameFilesAreEqualEvenAfterARestart() throws IOException {
        Archive first = shelf.archive();
        byte[] bytes = Shelf.bytes(first, 0);
        shelf.restart();
        assertArrayEquals(bytes, Shelf.bytes(shelf.archive(), 0));
        assertEquals(first.etag(), shelf.archive().etag());
    }

    @Test
    void theValidatorChangesWithBytesNamesAndTimes() throws IOException {
        String first = shelf.archive().etag();
        Path file = shelf.write("tom.txt", "x");
        String other = shelf.archive().etag();
        Files.setLastModifiedTime(file, FileTime.from(Shelf.WRITTEN.plusSeconds(2)));
        String later = shelf.archive().etag();
        Files.move(file, file.resolveSibling("ikke tom.txt"));
        String renamed = shelf.archive().etag();
        assertNotEquals(first, other);
        assertNotEquals(other, later);
        assertNotEquals(later, renamed);
    }

    @Test
    void aNumberTooLargeForAnOldFieldIsNowhereSoThereIsNoZip64() throws IOException {
        byte[] bytes = Shelf.bytes(shelf.archive(), 0);
        byte[] marks = {0x50, 0x4b, 6, 6};
        for (int i = bytes.length - 200; i < bytes.length - 4; i++) {
            assertTrue(!Arrays.equals(bytes, i, i + 4, marks, 0, 4));
        }
    }

    @Test
    void aFileThatShrinksBreaksTheTransfer() throws IOException {
        Archive archive = shelf.archive();
        assertBreaks(archive, () -> shelf.write("støy.bin", new byte[10]));
    }

    @Test
    void aFileThatIsRemovedBreaksTheTransfer() throws IOException {
        Archive archive = shelf.archive();
        assertBreaks(archive, () -> Files.delete(place.resolve("content/støy.bin")));
    }

    @Test
    void aFileOfTheSameSizeAndTimeButOtherBytesBreaksTheTransfer() throws IOException {
        Archive archive = shelf.archive();
        assertBreaks(archive, () -> shelf.write("støy.bin", new byte[200_000]));
    }

    @Test
    void aFileWrittenWhileItIsReadBreaksTheTransferAlsoWhenResumed() throws IOException {
        Archive archive = shelf.archive();
        try (ReadableByteChannel channel = archive.open(150_000)) {
            channel.read(ByteBuffer.allocate(1000));
            Path file = shelf.write("støy.bin", new byte[200_000]);
            Files.setLastModifiedTime(file, FileTime.from(Shelf.WRITTEN.plusSeconds(1)));
            assertThrows(IOException.class, () -> drain(channel));
        }
    }

    private interface Change {
        void happen() throws IOException;
    }

    private void assertBreaks(Archive archive, Change change) throws IOException {
        change.happen();
        try (ReadableByteChannel channel = archive.open(0)) {
            assertThrows(IOException.class, () -> drain(channel));
        }
    }

    private static void drain(ReadableByteChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (channel.read(buffer.clear()) >= 0) {
            // Until the end or the break.
        }
    }

    @Test
    void theManifestChecksWhatWasUnpacked() throws Exception {
        Path saved = saved(shelf.archive());
        Path to = Files.createDirectories(place.resolve("unpacked"));
        assertEquals(0, Tool.run(to, "unzip", "-q", saved.toString()).code());
        Path top = to.resolve(Shelf.TOP);
        Tool.Said said = Tool.run(top, "sha256sum", "--strict", "-c", "MANIFEST-SHA256.txt");
        assertEquals(0, said.code(), said.text());
        assertEquals(written.size() + 1, said.text().lines().count());
    }

    @Test
    void othersFindNothingWrongWithIt() throws Exception {
        String saved = saved(shelf.archive()).toString();
        for (String[] command :
                new String[][] {
                    {"unzip", "-t", saved},
                    {"zipinfo", "-v", saved},
                    {"python3", "-m", "zipfile", "-t", saved},
                    {"7z", "t", saved}
                }) {
            if (Tool.exists(command[0])) {
                Tool.Said said = Tool.run(place, command);
                assertEquals(0, said.code(), said.text());
                assertTrue(!said.text().contains("warning"), said.text());
            }
        }
        assumeTrue(Tool.exists("unzip") || Tool.exists("python3"));
    }
}
