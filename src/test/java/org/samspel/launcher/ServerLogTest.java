package org.samspel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is kept small, and is never a reason to stop serving. */
class ServerLogTest {
    /** Where every write finds the disk full. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir private Path folder;

    @Test
    void aFullDiskStopsNobody() throws IOException {
        assumeTrue(Files.exists(FULL), "only Linux has such a file");
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (ServerLog log = new ServerLog(FULL, 1000)) {
            Console console =
                    new Console(
                            new PrintStream(screen, true, StandardCharsets.UTF_8),
                            log,
                            new Console.Greeting(
                                    System.currentTimeMillis(), URI.create("http://localhost")));
            console.say("One");
            console.say("Two");
            assertTrue(log.isMissing());
        }
        String said = screen.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("Two"), said);
        assertEquals(2, said.split("is the disk full", -1).length, said);
    }

    @Test
    void whatIsWrittenIsThere() throws IOException {
        Path file = folder.resolve("server.log");
        try (ServerLog log = new ServerLog(file, 1000)) {
            log.write("One");
            log.write("Two");
            assertFalse(log.isMissing());
        }
        assertEquals(List.of("One", "Two"), Files.readAllLines(file));
    }
}
