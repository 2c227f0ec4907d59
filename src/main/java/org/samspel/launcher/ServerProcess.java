package org.samspel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The command that starts the server: the same fixed switches everywhere, so that development,
 * tests and production can't drift apart.
 */
record ServerProcess(
        Settings settings, JavaFinder.Java java, ServerRuntime runtime, Path temporary) {

    /** From here on the JDK asks before reaching around it, and the server's libraries do. */
    private static final int UNSAFE_WARNS = 24;

    /** From here on the JDK can give back what its compilers needed: 20 MB after a start. */
    private static final int TRIMS = 22;

    /** From here on the JDK can do with four bytes less for each object. */
    private static final int COMPACT_HEADERS = 25;

    private static final boolean IS_LINUX = System.getProperty("os.name", "").startsWith("Linux");

    /**
     * How the JVM runs, measured on two processors: one collector thread is the fastest there. A
     * small first heap and a small part of it for what is new keep the resident memory small, and
     * so does giving back at once, at each full collection, what is more than a fifth free. A
     * start-up cache depends on these.
     */
    List<String> machine() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-Xms64m",
                                "-XX:NewRatio=4",
                                "-XX:MinHeapFreeRatio=10",
                                "-XX:MaxHeapFreeRatio=20",
                                "-XX:-ShrinkHeapInSteps",
                                "-Xmx" + settings.server().memory() + "m",
                                "-Xss1m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED"));
        if (java.version().feature() >= UNSAFE_WARNS) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (java.version().feature() >= TRIMS && IS_LINUX) {
            options.add("-XX:TrimNativeHeapInterval=5000");
        }
        if (java.version().feature() >= COMPACT_HEADERS) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options;
    }

    /** Starts the server; its output, both kinds in one, is to be read. */
    Process start(List<String> cache) throws IOException {
        runtime.clean();
        List<String> command = new ArrayList<>();
        command.add(java.executable().toString());
        command.addAll(machine());
        command.addAll(cache);
        command.addAll(properties());
        command.addAll(List.of("-jar", runtime.launcher().toString()));
        command.addAll(server());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Else each thread of the server gets its own reserve of memory from the C library.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        // The history's library keeps notes about the disk; an account may be without a home.
        builder.environment().put("XDG_CONFIG_HOME", temporary.toString());
        Map<String, String> given = settings.toMap();
        for (String secret : Settings.SECRETS) {
            builder.environment()
                    .put(SettingsManual.environment(secret), given.getOrDefault(secret, ""));
        }
        return builder.start();
    }

    private List<String> properties() throws IOException {
        List<String> options = new ArrayList<>();
        Map<String, String> given = settings.toMap();
        given.keySet().removeAll(Settings.SECRETS);
        given.forEach((key, value) -> options.add("-D" + key + "=" + value));
        // Lets the portal end itself when the launcher was killed without a chance to stop it.
        options.add("-Dsamspel.launcher=" + ProcessHandle.current().pid());
        options.add("-Djava.util.logging.config.file=" + resource("logging.properties"));
        options.add("-Djava.io.tmpdir=" + temporary);
        options.add("-Djava.awt.headless=true");
        options.add("-Dfile.encoding=UTF-8");
        options.add("-Dstdout.encoding=UTF-8");
        options.add("-Dstderr.encoding=UTF-8");
        // Nothing may depend on the language of the machine; the names of log levels do, else.
        options.add("-Duser.language=en");
        options.add("-XX:ErrorFile=" + temporary.resolveSibling("log").resolve("crash-%p.log"));
        return options;
    }

    private List<String> server() throws IOException {
        String threads = String.valueOf(threads());
        return List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--domainconfig",
                domain().toString(),
                "--port",
                String.valueOf(settings.address().port()),
                "--minhttpthreads",
                threads,
                "--maxhttpthreads",
                threads,
                "--contextroot",
                "/",
                "--deploy",
                runtime.application().toString(),
                "--postdeploycommandfile",
                resource("open.txt").toString());
    }

    private int threads() {
        int wanted = settings.server().threads();
        // As many as write pages may wait for slow readers, and one searches; one is always left.
        int processors = Runtime.getRuntime().availableProcessors();
        return wanted > 0 ? wanted : Math.max(3 + processors, 2 * processors);
    }

    private Path domain() throws IOException {
        Path changed = temporary.resolve("domain.xml");
        Domain.write(runtime.domain(), changed, settings.address().host());
        return changed;
    }

    /** A file the server reads, written out. */
    private Path resource(String name) throws IOException {
        try (InputStream in = ServerProcess.class.getResourceAsStream("/" + name)) {
            Path file = temporary.resolve(name);
            Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
            return file;
        }
    }
}
