package org.samspel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one portal of this run, started with a copy of the demonstration content when the
 * first test asks, ended after the last. A test that edits the content puts it back.
 */
final class SharedPortal implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == RunningPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(Namespace.create(SharedPortal.class))
                .getOrComputeIfAbsent(Home.class, key -> Home.open(), Home.class)
                .portal();
    }

    /** The portal and the folder that holds all it owns. */
    private record Home(Path folder, RunningPortal portal) implements AutoCloseable {

        static Home open() {
            try {
                Path folder = Files.createTempDirectory("samspel");
                Path content = copy(Path.of("content"), folder.resolve("content"));
                return new Home(folder, RunningPortal.start(content, folder.resolve("var")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            portal.close();
            delete(folder);
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
