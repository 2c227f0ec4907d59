package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Programs readers may have. */
final class Tool {
    private static final long PATIENCE_SECONDS = 300;

    private Tool() {}

    record Said(int code, String text) {}

    static boolean exists(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs a program; a machine without it skips the test. */
    static Said run(Path folder, String... command) throws IOException, InterruptedException {
        assumeTrue(command[0].startsWith("/") || exists(command[0]), command[0]);
        Path said = Files.createTempFile("said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " takes too long");
        }
        String text = new String(Files.readAllBytes(said), UTF_8);
        Files.delete(said);
        return new Said(process.exitValue(), text);
    }
}
