package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends at any point in a change loses nothing and leaves nothing half done. */
class KilledChangeTest {

    private static final int ROUNDS = Integer.getInteger("samspel.kills", 30);

    @TempDir Path place;

    @Test
    void afterEachKillTheContentIsThatOfOneWholeChange() throws Exception {
        TestFolder folder = TestFolder.in(place);
        Path said = place.resolve("said");
        Random random = new Random(42);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = promised(said);
            killAfter(random.nextInt(150_000), said);
            try (ContentRepository repository =
                    ContentRepository.open(folder.root(), data(), 1 << 20)) {
                Revision revision = repository.refresh();
                int kept = KilledEditor.number(repository, revision);
                int promised = promised(said);
                assertTrue(promised > before, "round " + round + " got somewhere");
                assertTrue(kept == promised || kept == promised + 1, kept + " of " + promised);
                assertEquals(expected(kept), onDisk(folder), "round " + round);
                assertEquals(KilledEditor.FILES + 2, revision.files().size());
                assertEquals(
                        KilledEditor.restored(kept),
                        Files.readString(folder.root().resolve("restored.md")));
                for (int i = 0; i < KilledEditor.FILES; i++) {
                    Path file = folder.root().resolve("same/" + i + ".md");
                    assertEquals(KilledEditor.contents(kept), Files.readString(file));
                }
            }
        }
    }

    private Path data() {
        return place.resolve("var");
    }

    /** Kills the process so many microseconds after the first change it has promised. */
    private void killAfter(int microseconds, Path said) throws Exception {
        int before = promised(said);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledEditor.class.getName(),
                                place.resolve("content").toString(),
                                data().toString(),
                                said.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(place.resolve("output").toFile())
                        .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (promised(said) == before && System.nanoTime() < end) {
                assertTrue(process.isAlive(), () -> output());
                TimeUnit.MILLISECONDS.sleep(2);
            }
            TimeUnit.MICROSECONDS.sleep(microseconds);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private String output() {
        try {
            return Files.readString(place.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The number of the last change that was acknowledged. */
    private static int promised(Path said) throws IOException {
        List<String> lines = Files.exists(said) ? Files.readAllLines(said) : List.of();
        return lines.isEmpty() ? 0 : Integer.parseInt(lines.getLast());
    }

    private static Set<String> expected(int number) {
        Set<String> names = new TreeSet<>();
        names.add(KilledEditor.moved(number).value());
        names.add(KilledEditor.RESTORED.value());
        for (int i = 0; i < KilledEditor.FILES; i++) {
            names.add("same/" + i + ".md");
        }
        return names;
    }

    /** Hidden files too: none may be left. */
    private static Set<String> onDisk(TestFolder folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.root())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.root().relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
