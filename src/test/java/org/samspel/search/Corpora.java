package org.samspel.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Data of others, beside the project; tests that need it are skipped where it is absent. */
final class Corpora {
    private Corpora() {}

    static Path file(String name) {
        Path found =
                Stream.of(
                                System.getProperty("samspel.corpora", "../shared/corpora"),
                                "../../shared/corpora")
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .orElse(Path.of(name));
        Assumptions.assumeTrue(Files.exists(found), "skipped: no ../shared/corpora/" + name);
        return found;
    }
}
