package org.samspel.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;

/** A portal that ends in the middle of a piece loses nothing that was promised. */
@Timeout(300)
class KillTest {
    @TempDir private Path folder;

    @Test
    void afterEachKillAllThatWasPromisedIsThere() throws Exception {
        Path said = folder.resolve("said");
        for (int round = 1; round <= 4; round++) {
            killWhileTaking(said, round * 45);
            try (Uploads again =
                    new Uploads(
                            folder.resolve("uploads"),
                            Limits.STANDARD,
                            Reception.suggesting(folder),
                            Clock.systemUTC())) {
                promised(said).forEach((id, bytes) -> kept(again, id, bytes));
                wholeOnesAreReady(again);
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            assertEquals(List.of(), files.filter(it -> it.toString().endsWith(".half")).toList());
        }
    }

    private void kept(Uploads uploads, String id, long promised) {
        long received = uploads.resume("kari", id).orElseThrow();
        assertTrue(received >= promised, id + ": " + received + " of " + promised);
        try {
            String text = Files.readString(folder.resolve("uploads/" + id + ".bytes"));
            String all = KilledReception.PIECE.repeat(KilledReception.PIECES);
            assertEquals(all.substring(0, text.length()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wholeOnesAreReady(Uploads uploads) {
        Eventually.within(
                Duration.ofSeconds(60),
                "all whole ones are looked at",
                () ->
                        uploads.list("kari").stream()
                                .noneMatch(it -> it.state() instanceof Upload.State.Checking));
    }

    private void killWhileTaking(Path said, int until) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledReception.class.getName(),
                                folder.toString(),
                                said.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        try {
            Eventually.within(
                    Duration.ofSeconds(60), "it takes", () -> lines(said).size() >= until);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static List<String> lines(Path said) {
        try {
            return Files.exists(said) ? Files.readAllLines(said) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> promised(Path said) {
        Map<String, Long> promised = new HashMap<>();
        for (String line : lines(said)) {
            int space = line.indexOf(' ');
            promised.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
        }
        return promised;
    }
}
