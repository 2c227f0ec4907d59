package org.samspel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the portal: {@code java -jar samspel.jar [samspel.port=9090 …]}. It runs on an old Java
 * too, to say in a sentence what is missing; it checks all that can be checked before the server
 * starts; it stays beside the server to show its messages, and ends with it.
 */
public final class Launcher {

    private static final int REFUSED = 2;
    private static final long LOG_SIZE = 8L << 20;

    private final PrintStream out;
    private final Path jar;

    Launcher(PrintStream out, Path jar) {
        this.out = out;
        this.jar = jar;
    }

    /** Runs until the server ends; exit code 2 when the start is refused, 1 when it fails. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, URISyntaxException {
        Path jar =
                Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        int code = new Launcher(console(), jar).run(List.of(arguments), System.getenv());
        System.exit(code);
    }

    /** Names of folders have letters beyond ASCII, also where the machine's language is unset. */
    private static PrintStream console() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows ? System.out : new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    int run(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        if (arguments.contains("--help")) {
            out.printf(
                    "java -jar samspel.jar [setting=value …]%n"
                            + "java -jar samspel.jar export [--bagit] FOLDER [setting=value …]%n%n%s",
                    SettingsManual.read().list());
            return 0;
        }
        try {
            Optional<ExportCommand> export = ExportCommand.of(arguments);
            return export.isPresent()
                    ? export(export.get(), environment)
                    : run(given(arguments, environment));
        } catch (Settings.Invalid | Refusal refusal) {
            out.println(refusal.getMessage());
            return REFUSED;
        }
    }

    /** The command line wins over system properties, and these over the environment. */
    static Map<String, String> given(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("SAMSPEL_")) {
                        given.put(name, value);
                    }
                });
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("samspel.")) {
                given.put(name, System.getProperty(name, ""));
            }
        }
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return given;
    }

    private int run(Map<String, String> given) throws IOException, InterruptedException {
        long started = System.currentTimeMillis();
        Settings settings = Settings.from(given);
        JavaFinder.Java java = JavaFinder.ofThisMachine().find(settings.server().java());
        StartChecks.content(settings.content());
        StartChecks.data(settings.data());
        FileChannel lock = StartChecks.lock(settings.data());
        try (lock) {
            given.put("samspel.port", String.valueOf(StartChecks.port(settings.address())));
            return run(withMemory(Settings.from(given), given), java, started);
        }
    }

    private static Settings withMemory(Settings settings, Map<String, String> given) {
        if (settings.server().memory() == 0) {
            given.put("samspel.memory", String.valueOf(HeapSize.of(settings.content())));
        }
        return Settings.from(given);
    }

    /** Copies the site into a folder; no server is started, and no port is needed. */
    private int export(ExportCommand export, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> given = given(export.others(), environment);
        Settings settings = withMemory(Settings.from(given), given);
        JavaFinder.Java java = JavaFinder.ofThisMachine().find(settings.server().java());
        StartChecks.content(settings.content());
        StartChecks.data(settings.data());
        FileChannel lock = StartChecks.lock(settings.data());
        try (lock) {
            Path data = settings.data().toAbsolutePath().normalize();
            Path temporary = fresh(data.resolve("tmp"));
            Path folder = Files.createDirectories(data.resolve("runtime"));
            ServerRuntime runtime = ServerRuntime.unpack(jar, folder, java);
            return export.run(new ServerProcess(settings, java, runtime, temporary));
        }
    }

    private int run(Settings settings, JavaFinder.Java java, long started)
            throws IOException, InterruptedException {
        Path data = settings.data().toAbsolutePath().normalize();
        out.printf("Samspel %s on %s%n", version(), java);
        out.printf("Content  %s%n", settings.content().toAbsolutePath().normalize());
        Path temporary = fresh(data.resolve("tmp"));
        Path folder = Files.createDirectories(data.resolve("runtime"));
        ServerRuntime runtime = ServerRuntime.unpack(jar, folder, java);
        ServerProcess server = new ServerProcess(settings, java, runtime, temporary);
        StartCache cache = cache(settings, folder, server);
        Path logs = Files.createDirectories(data.resolve("log"));
        try (ServerLog log = new ServerLog(logs.resolve("server.log"), LOG_SIZE)) {
            Process process = server.start(cache.options());
            // This process only waits from here on: what unpacking took is given back, 70 MB.
            System.gc();
            return new StartWatch(
                            process,
                            new Console(
                                    out,
                                    log,
                                    new Console.Greeting(started, settings.address().url())),
                            cache)
                    .follow();
        }
    }

    private static Path fresh(Path folder) throws IOException {
        ServerRuntime.delete(folder);
        return Files.createDirectories(folder);
    }

    private static String version() {
        return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    private static StartCache cache(Settings settings, Path folder, ServerProcess server)
            throws IOException {
        JavaFinder.Java java = server.java();
        boolean wanted = settings.server().aot() && java.hasCache();
        List<String> madeBy =
                List.of(
                        java.home().toRealPath().toString(),
                        java.version().toString(),
                        // Not where they lie: a folder may be moved, and its cache with it.
                        server.runtime().server().getFileName().toString(),
                        server.runtime().launcher().getFileName().toString(),
                        server.machine().toString());
        return StartCache.in(folder, wanted, madeBy);
    }
}
