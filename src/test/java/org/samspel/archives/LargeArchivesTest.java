package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the numbers of the old format end. */
class LargeArchivesTest {
    @TempDir static Path place;

    @BeforeAll
    static void saveThemWithLittleMemory() throws Exception {
        Tool.Said said =
                Tool.run(
                        place,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classPath(),
                        LargeArchives.class.getName(),
                        place.toString());
        assertEquals(0, said.code(), said.text());
    }

    /** Relative entries are seen from here. */
    private static String classPath() {
        return Path.of("target/classes").toAbsolutePath()
                + System.getProperty("path.separator")
                + Path.of("target/test-classes").toAbsolutePath();
    }

    @Test
    void aFileOfFiveGibibytesAndWhatLiesBehindItAreFound() throws IOException {
        Path saved = place.resolve("large.zip");
        assertEquals(LargeArchives.large(place).size(), Files.size(saved));
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            assertEquals(4, zip.size());
            assertEquals(LargeArchives.LARGE, zip.getEntry("large/large.bin").getSize());
            ZipEntry small = zip.getEntry("large/small.txt");
            assertEquals("small", new String(zip.getInputStream(small).readAllBytes(), UTF_8));
        }
    }

    @Test
    void aReaderResumesBeyondFourGibibytes() throws IOException {
        Archive archive = LargeArchives.large(place);
        byte[] end = Shelf.bytes(archive, archive.size() - 3000);
        assertEquals(3000, end.length);
        assertTrue(new String(end, UTF_8).contains("large/small.txt"));
    }

    @Test
    void moreFilesThanSixteenBitsCountAreFound() throws IOException {
        try (ZipFile zip = new ZipFile(place.resolve("many.zip").toFile())) {
            assertEquals(LargeArchives.MANY + 2, zip.size());
            ZipEntry last = zip.getEntry("many/69/file-69999.txt");
            assertEquals("small", new String(zip.getInputStream(last).readAllBytes(), UTF_8));
        }
    }

    @Test
    void zipinfoReadsBoth() throws Exception {
        for (String name : new String[] {"large.zip", "many.zip"}) {
            Tool.Said said = Tool.run(place, "zipinfo", "-h", "-t", name);
            assertEquals(0, said.code(), said.text());
        }
    }
}
