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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.uploads.KilledReception.Way;

/** A portal that ends in the middle of a piece loses nothing that was promised. */
@Timeout(1_800)
class KillTest {
    private static final String ALL = KilledReception.PIECE.repeat(KilledReception.PIECES);

    /** How often a portal ends in each test: more by {@code -Dsamspel.kills=100}. */
    private static final int ROUNDS = Integer.getInteger("samspel.kills", 4);

    /** So many rounds are as many files as a person may send. */
    private static final int BATCH = 4;

    @TempDir private Path folder;

    /** Those that look into files outlive a portal that is killed, but not for long. */
    @AfterEach
    void noProcessIsLeft() {
        Eventually.within(
                Duration.ofSeconds(60),
                "processes of killed portals have ended",
                () -> ProcessHandle.allProcesses().noneMatch(this::isOurs));
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    @Test
    void afterEachKillAllThatWasPromisedIsThere() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killed(Way.PIECES, lines().size() + 45);
            try (Uploads again = again()) {
                promised().forEach((id, bytes) -> kept(again, id, bytes));
                wholeOnesAreReady(again);
                makeRoom(again, round);
            }
        }
        noHalfRecords();
    }

    @Test
    void whatAFormHasSentIsReadyOrWasNeverPromised() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killed(Way.FORM, lines().size() + 3);
            try (Uploads again = again()) {
                wholeOnesAreReady(again);
                for (String id : promised().keySet()) {
                    StagedFile staged = again.accept("kari", id).orElseThrow();
                    assertEquals(ALL, Files.readString(staged.file()));
                    assertEquals(64, staged.sha256().length());
                }
                makeRoom(again, round);
            }
        }
        noHalfRecords();
    }

    @Test
    void whatWasTakenAwayDoesNotComeBack() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killed(Way.DISCARD, lines().size() + 3);
            try (Uploads again = again()) {
                for (String id : promised().keySet()) {
                    assertEquals(Optional.empty(), again.find("kari", id));
                }
                for (Path bytes : files("bytes")) {
                    String id = bytes.getFileName().toString().replace(".bytes", "");
                    assertTrue(again.find("kari", id).isPresent(), "nobody's bytes");
                }
                makeRoom(again, round);
            }
        }
        noHalfRecords();
    }

    private void makeRoom(Uploads uploads, int round) throws IOException {
        if (round % BATCH == 0) {
            for (Upload upload : uploads.list("kari")) {
                uploads.discard("kari", upload.id());
            }
            Files.delete(said());
        }
    }

    private Uploads again() throws IOException {
        return new Uploads(
                folder.resolve("uploads"),
                Reception.LIMITS,
                Reception.suggesting(folder),
                Clock.systemUTC());
    }

    private void noHalfRecords() throws IOException {
        assertEquals(List.of(), files("half"));
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.filter(it -> it.toString().endsWith("." + kind)).toList();
        }
    }

    private void kept(Uploads uploads, String id, long promised) {
        long received = uploads.resume("kari", id).orElseThrow();
        assertTrue(received >= promised, id + ": " + received + " of " + promised);
        try {
            String text = Files.readString(folder.resolve("uploads/" + id + ".bytes"));
            assertEquals(ALL.substring(0, text.length()), text);
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

    private void killed(Way way, int until) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledReception.class.getName(),
                                folder.toString(),
                                said().toString(),
                                way.name())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        try {
            Eventually.within(Duration.ofSeconds(60), "it takes", () -> lines().size() >= until);
        } finally {
            // What it started writes to the folder for a moment longer.
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            process.waitFor();
            started.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle each : started) {
                each.onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    private Path said() {
        return folder.resolve("said");
    }

    private List<String> lines() {
        try {
            return Files.exists(said()) ? Files.readAllLines(said()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> promised() {
        Map<String, Long> promised = new HashMap<>();
        for (String line : lines()) {
            int space = line.indexOf(' ');
            promised.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
        }
        return promised;
    }
}
