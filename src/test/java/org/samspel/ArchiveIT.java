package org.samspel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder arrives as one ZIP, also in pieces. */
@ExtendWith(SharedPortal.class)
class ArchiveIT {
    private static final int SIZE = 6 << 20;
    private static final int FILES = 4;
    private static final int MOST_CUTS = 200;
    private static final String ADDRESS = "/nb/dokumenter/M%C3%A5linger.zip";

    @TempDir Path place;
    private final RunningPortal portal;
    private final Path folder;
    private final Random random = new Random(1);

    ArchiveIT(RunningPortal portal) {
        this.portal = portal;
        this.folder = portal.content().resolve("documents/Målinger");
    }

    @BeforeEach
    void publishAFolder() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[SIZE];
            random.nextBytes(bytes);
            Path file = Files.write(folder.resolve("ære " + i + ".bin"), bytes);
            Instant past = Instant.now().minusSeconds(3600);
            Files.setLastModifiedTime(file, FileTime.from(past));
        }
        Eventually.within(Duration.ofSeconds(30), "the archive is there", this::isWhole);
    }

    private boolean isWhole() {
        HttpResponse<byte[]> first = portal.bytes(ADDRESS, "Range", "bytes=0-0");
        String range = first.headers().firstValue("Content-Range").orElse("/0");
        return Long.parseLong(range.substring(range.indexOf('/') + 1)) > (long) FILES * SIZE;
    }

    @AfterEach
    void remove() throws IOException {
        SharedPortal.delete(folder);
        Eventually.within(
                Duration.ofSeconds(30),
                "the archive is gone",
                () -> portal.bytes(ADDRESS, "Range", "bytes=0-0").statusCode() != 206);
    }

    @Test
    void everyFileArrives() throws IOException {
        HttpResponse<byte[]> whole = portal.bytes(ADDRESS);
        assertEquals(200, whole.statusCode());
        assertEquals("application/zip", whole.headers().firstValue("Content-Type").orElse(""));
        assertEquals("noindex", whole.headers().firstValue("X-Robots-Tag").orElse(""));
        String name = whole.headers().firstValue("Content-Disposition").orElse("");
        assertTrue(name.endsWith("UTF-8''M%C3%A5linger.zip"), name);
        assertFilesIn(whole.body());
    }

    @Test
    void aDownloadThatIsCutAgainAndAgainBecomesTheSameArchive() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")));
        Path saved = place.resolve("saved.zip");
        int cuts = 0;
        while (!arrived(saved)) {
            assertTrue(++cuts < MOST_CUTS, "It never arrives");
        }
        assertTrue(cuts >= 2, cuts + " cuts are too few to show anything");
        assertArrayEquals(portal.bytes(ADDRESS).body(), Files.readAllBytes(saved));
        assertFilesIn(Files.readAllBytes(saved));
    }

    /** Goes on where the last one was cut, and is itself cut after a moment. */
    private boolean arrived(Path saved) throws IOException, InterruptedException {
        Process curl =
                new ProcessBuilder(
                                "/usr/bin/curl",
                                "-sS",
                                "-f",
                                "-C",
                                "-",
                                "--limit-rate",
                                "4M",
                                "-o",
                                saved.toString(),
                                portal.address().resolve(ADDRESS) + "")
                        .inheritIO()
                        .start();
        if (!curl.waitFor(100 + random.nextInt(500), TimeUnit.MILLISECONDS)) {
            curl.destroyForcibly().waitFor();
            return false;
        }
        assertEquals(0, curl.exitValue());
        return true;
    }

    private static void assertFilesIn(byte[] archive) throws IOException {
        int found = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().startsWith("Målinger/ære ")) {
                    assertEquals(SIZE, bytes.length);
                    found++;
                }
            }
        }
        assertEquals(FILES, found);
    }
}
