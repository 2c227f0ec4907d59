package org.samspel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.store.Database;
import org.samspel.store.DatabasePlace;

/** A process that ends in the middle of a word loses nothing that was written before. */
class KillTest {
    private static final int FILES = 50;

    @TempDir private Path folder;

    @Test
    void afterAKillTheDatabaseOpensWithAllThatWasPromised() throws Exception {
        Path file = folder.resolve("database");
        Path said = folder.resolve("said");
        for (int round = 1; round <= 3; round++) {
            killWhileWriting(file, said, round * 40);
            try (Database again = Database.open(new DatabasePlace("", "", "", file))) {
                Map<String, Long> totals = again.inTransaction(Counts::totals);
                assertEquals(FILES, totals.size());
                assertEquals(1, totals.values().stream().distinct().count(), "all or nothing");
                long kept = totals.values().iterator().next();
                int promised = promised(said);
                assertTrue(kept >= promised, kept + " of " + promised);
                // The one after the last promise of each round may have been kept as well.
                assertTrue(kept <= promised + round, kept + " of " + promised);
            }
        }
    }

    private static void killWhileWriting(Path file, Path said, int until) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledPortal.class.getName(),
                                file.toString(),
                                said.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.resolveSibling("output").toFile())
                        .start();
        try {
            Eventually.within(Duration.ofSeconds(60), "it writes", () -> promised(said) >= until);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** How many transactions have returned, over all lives of the process. */
    private static int promised(Path said) {
        try {
            List<String> lines = Files.exists(said) ? Files.readAllLines(said) : List.of();
            return lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
