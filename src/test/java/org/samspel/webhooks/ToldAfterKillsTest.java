package org.samspel.webhooks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.store.Store;
import org.samspel.writing.Workshop;

/** A portal that is killed between a publication and its message sends the message all the same. */
class ToldAfterKillsTest {
    private static final int ROUNDS = 3;

    @TempDir private Path folder;

    @Test
    void afterKillsEachPublicationIsTold() throws Exception {
        Path said = folder.resolve("said");
        // Some of its answers are failures, so that messages wait when the portal is killed.
        try (Receiver receiver = new Receiver(500, 204, 503, 204, 500, 500)) {
            for (int round = 1; round <= ROUNDS; round++) {
                killAfter(round * 7, said, receiver);
            }
            tellTheRest(said, receiver);
        }
    }

    private void killAfter(int promises, Path said, Receiver receiver) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledTeller.class.getName(),
                                folder.toString(),
                                receiver.address().toString(),
                                said.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        try {
            Eventually.within(
                    Duration.ofMinutes(2), "it publishes", () -> lines(said).size() >= promises);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private void tellTheRest(Path said, Receiver receiver) throws Exception {
        try (Store store = KilledTeller.store(folder);
                Workshop workshop = new Workshop(folder);
                Webhooks webhooks = KilledTeller.open(folder, store)) {
            webhooks.published(workshop.publisher().site());
            webhooks.start();
            List<String> promised = lines(said);
            Eventually.within(
                    Duration.ofMinutes(2),
                    "all is told",
                    () -> told(receiver).containsAll(promised));
            assertTrue(promised.size() >= ROUNDS * 7, promised::toString);
        }
    }

    private static Set<String> told(Receiver receiver) {
        return receiver.taken().stream()
                .map(each -> each.body().replaceAll(".*\"work\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
