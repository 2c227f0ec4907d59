package org.samspel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Finds a Java new enough for the server, because the one on the path of an owner's machine is
 * often older than others beside it. Reads the file {@code release} that every Java carries instead
 * of starting each.
 */
record JavaFinder(Java own, Optional<Path> javaHome) {

    /** The portal is compiled for this one. */
    static final int OLDEST = 21;

    /** The first with a start-up cache that works in one step. */
    private static final int FIRST_WITH_CACHE = 25;

    /** An installed Java. */
    record Java(Path home, Runtime.Version version) {

        Path executable() {
            Path windows = home.resolve("bin").resolve("java.exe");
            return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
        }

        boolean isNewEnough() {
            return version.feature() >= OLDEST;
        }

        boolean hasCache() {
            return version.feature() >= FIRST_WITH_CACHE;
        }

        @Override
        public String toString() {
            return "Java " + version.feature() + " (" + home + ")";
        }
    }

    static JavaFinder ofThisMachine() {
        Path home = Path.of(System.getProperty("java.home", ""));
        Optional<Path> javaHome = Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of);
        return new JavaFinder(new Java(home, Runtime.version()), javaHome);
    }

    /**
     * The Java to run the server with.
     *
     * @param chosen the owner's choice, empty when there is none
     * @throws Refusal when none is new enough
     */
    Java find(Path chosen) {
        if (!chosen.toString().isEmpty()) {
            return chosen(chosen);
        }
        return candidates()
                .filter(Java::isNewEnough)
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "Samspel needs Java "
                                                + OLDEST
                                                + " or newer but finds only "
                                                + own
                                                + ": install one (https://adoptium.net has them)"
                                                + " or name its folder with samspel.java=…"));
    }

    private static Java chosen(Path home) {
        Optional<Java> java = read(home);
        return java.filter(Java::isNewEnough)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "The setting samspel.java must name the folder of a Java "
                                                + OLDEST
                                                + " or newer, but there is "
                                                + java.map(Java::toString).orElse("none in " + home)
                                                + "."));
    }

    private Stream<Java> candidates() {
        return Stream.of(
                        Stream.of(own),
                        javaHome.stream().flatMap(home -> read(home).stream()),
                        siblings())
                .flatMap(found -> found);
    }

    /** What is installed beside the running Java, the newest first. */
    private Stream<Java> siblings() {
        return Stream.of(own.home(), own.home().resolve("../..").normalize())
                .map(Path::getParent)
                .filter(Objects::nonNull)
                .flatMap(folder -> list(folder).stream())
                .flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")))
                .flatMap(home -> read(home).stream())
                .sorted(Comparator.comparing(Java::version).reversed());
    }

    private static List<Path> list(Path folder) {
        if (!Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Java> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        return version(release)
                .map(version -> new Java(home.toAbsolutePath().normalize(), version))
                .filter(java -> Files.isExecutable(java.executable()));
    }

    private static Optional<Runtime.Version> version(Path release) {
        Properties properties = new Properties();
        try (var text = Files.newBufferedReader(release)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String java = properties.getProperty("JAVA_VERSION", "");
        return parse(properties.getProperty("JAVA_RUNTIME_VERSION", java));
    }

    private static Optional<Runtime.Version> parse(String quoted) {
        String version = quoted.replace("\"", "");
        return version.matches("[1-9]\\d*[-+.\\w]*") && !version.startsWith("1.")
                ? Optional.of(Runtime.Version.parse(version))
                : Optional.empty();
    }
}
