package org.samspel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The jar that starts the server: nothing but a class path, the program and its libraries before
 * the server. Inside the application the server would read each of their classes at every start, to
 * look for annotations, and the start-up cache can't hold what an application's own loader loads.
 * They come first because the server carries an older H2.
 */
final class LaunchJar {

    /** The server's own, which ours leads to. */
    static final String OF_SERVER = "launch-micro.jar";

    /** What the server finds by its annotation only: it must stay in the application. */
    private static final String FOUND_BY_SERVER = "org/samspel/api/ApiApplication.class";

    private LaunchJar() {}

    /** Writes it anew only when it is missing: the start-up cache knows it by its time. */
    static Path in(Path server, Path application) {
        Path jar = server.resolve("launch-" + application.getFileName() + ".jar");
        try {
            if (Files.notExists(jar)) {
                write(jar, manifest(server, application.resolve("lib")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    /** What the server's own says, above all what it may reach inside the JDK. */
    private static Manifest manifest(Path server, Path libraries) throws IOException {
        try (JarFile jar = new JarFile(server.resolve(OF_SERVER).toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes()
                    .put(Attributes.Name.CLASS_PATH, classPath(server, libraries));
            return manifest;
        }
    }

    private static String classPath(Path server, Path libraries) throws IOException {
        List<String> entries = new ArrayList<>();
        if (Files.exists(libraries)) {
            try (Stream<Path> inside = Files.list(libraries)) {
                inside.sorted().forEach(jar -> entries.add(server.relativize(jar).toString()));
            }
        }
        entries.add(OF_SERVER);
        return String.join(" ", entries).replace('\\', '/');
    }

    /** Moves classes and other resources from a folder into a jar. */
    static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> inside = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path path : inside.filter(path -> !path.equals(classes)).sorted().toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                if (name.startsWith(FOUND_BY_SERVER)) {
                    continue;
                }
                // Folders as well: who looks for the files of one asks for it first (Flyway).
                out.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, out);
                    Files.delete(path);
                }
            }
        }
    }

    private static void write(Path jar, Manifest manifest) throws IOException {
        Path half = jar.resolveSibling("launch.half");
        new JarOutputStream(Files.newOutputStream(half), manifest).close();
        Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE);
    }
}
