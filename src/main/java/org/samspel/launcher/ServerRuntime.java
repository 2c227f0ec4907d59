package org.samspel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The server and the application, unpacked once from {@code samspel.jar}: a server in plain files
 * starts in half the time, and only from plain files can the JDK cache its classes. The folders
 * carry the checksum of what they came from, so an upgrade unpacks anew.
 *
 * @param launcher the jar to start the server with
 */
record ServerRuntime(Path server, Path application, Path launcher) {

    private static final String DOMAIN = "domain.xml";

    /** The server's settings as delivered; a start from them forgets what the last one deployed. */
    Path domain() {
        return server.resolve(DOMAIN);
    }

    /** Unpacks what is not there yet, and removes what other versions left. */
    static ServerRuntime unpack(Path samspel, Path folder, JavaFinder.Java java) {
        try (ZipFile jar = new ZipFile(samspel.toFile())) {
            Path server =
                    once(folder, "server", jar, "payara-micro.jar", new ServerUnpacking(java)::run);
            Path application = once(folder, "app", jar, "samspel.war", ServerRuntime::separate);
            Path launcher = LaunchJar.in(server, application);
            ServerRuntime runtime =
                    new ServerRuntime(server, application.resolve("samspel"), launcher);
            forget(folder, "(server|app)[-.].*", List.of(server, application));
            forget(server, "launch-app.*", List.of(launcher));
            return runtime;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Unpacking {
        void run(InputStream packed, Path target) throws IOException;
    }

    /** Fills a folder of another name first: a start that was killed half-way leaves no trace. */
    private static Path once(Path folder, String name, ZipFile jar, String entry, Unpacking how)
            throws IOException {
        ZipEntry packed = jar.getEntry(entry);
        if (packed == null) {
            throw new IOException(jar.getName() + " is incomplete: it has no " + entry);
        }
        Path done = folder.resolve(name + "-" + Long.toHexString(packed.getCrc()));
        if (Files.notExists(done)) {
            Path half = folder.resolve(name + ".half");
            delete(half);
            Files.createDirectories(half);
            try (InputStream in = jar.getInputStream(packed)) {
                how.run(in, half);
            }
            Files.move(half, done, StandardCopyOption.ATOMIC_MOVE);
        }
        return done;
    }

    /** The program and its libraries go beside the application: see {@link LaunchJar}. */
    private static void separate(InputStream packed, Path target) throws IOException {
        Path root = target.resolve("samspel");
        unzip(packed, root);
        Path libraries = Files.createDirectories(target.resolve("lib"));
        Path inside = root.resolve("WEB-INF");
        if (Files.exists(inside.resolve("lib"))) {
            Files.delete(libraries);
            Files.move(inside.resolve("lib"), libraries);
        }
        if (Files.exists(inside.resolve("classes"))) {
            LaunchJar.pack(inside.resolve("classes"), libraries.resolve("samspel.jar"));
        }
    }

    private static void unzip(InputStream packed, Path root) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = root.resolve(entry.getName()).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("The application has a file outside of itself: " + entry);
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.resolve("..").normalize());
                Files.copy(zip, file);
            }
        }
    }

    private record ServerUnpacking(JavaFinder.Java java) {

        void run(InputStream packed, Path target) throws IOException {
            Path jar = target.resolve("payara-micro.jar");
            Files.copy(packed, jar);
            String said = unpack(jar, target);
            if (Files.notExists(target.resolve(LaunchJar.OF_SERVER))) {
                throw new IOException("The server could not be unpacked: " + said);
            }
            Files.delete(jar);
            Files.copy(target.resolve("config").resolve(DOMAIN), target.resolve(DOMAIN));
        }

        private String unpack(Path jar, Path target) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    java.executable().toString(),
                                    "-Xmx128m",
                                    "-jar",
                                    jar.toString(),
                                    "--rootdir",
                                    target.toString(),
                                    "--outputlauncher")
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void forget(Path folder, String names, List<Path> current) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> old =
                    inside.filter(path -> path.getFileName().toString().matches(names))
                            .filter(path -> !current.contains(path))
                            .toList();
            for (Path path : old) {
                delete(path);
            }
        }
    }

    /** Removes what the last start left in the server's folder. */
    void clean() throws IOException {
        for (String left : List.of("applications", "generated", "logs", "session-store")) {
            delete(server.resolve(left));
        }
    }

    /** Removes a file or a folder with all that is in it. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
