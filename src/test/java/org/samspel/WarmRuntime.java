package org.samspel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The server as the first start of a portal leaves it, unpacked and with a start-up cache: made
 * once a run, and given to all portals of it, which then start in a third of the time.
 */
final class WarmRuntime {
    private static final String FOLDER = "runtime";

    private WarmRuntime() {}

    /** Made when the first test asks. */
    private static final class Made {
        static final Path FOLDER = make();
    }

    /** Into the data folder of a portal that has never started. */
    static void into(Path data) throws IOException {
        Path target = data.resolve(FOLDER);
        if (Files.notExists(target)) {
            Files.createDirectories(data);
            try (Stream<Path> files = Files.walk(Made.FOLDER)) {
                for (Path file : files.toList()) {
                    give(file, target.resolve(Made.FOLDER.relativize(file).toString()));
                }
            }
        }
    }

    /** Nobody changes what is large, so it need not be there twice. */
    private static void give(Path file, Path to) throws IOException {
        if (file.toString().matches(".*[.](jar|aot)")) {
            Files.createLink(to, file);
        } else {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static Path make() {
        try {
            // In the folder where the tests' portals lie, so that files can be linked.
            Path folder = Files.createTempDirectory("samspel");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder)));
            Path content = Files.createDirectory(folder.resolve("content"));
            Files.writeString(content.resolve("site.yml"), "languages: [en]\n");
            Path data = Files.createDirectories(folder.resolve("var"));
            Files.createDirectory(data.resolve(FOLDER)); // there is nothing to be given yet
            RunningPortal.start(content, data).close();
            return data.resolve(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path folder) {
        try {
            SharedPortal.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
