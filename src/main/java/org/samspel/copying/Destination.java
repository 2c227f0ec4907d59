package org.samspel.copying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder a copy becomes. It is filled under another name and takes its own only when it is
 * whole, so that a copy that broke off is never taken for one.
 *
 * @param folder absolute
 */
public record Destination(Path folder) {
    /** Tells a copy from any other folder. */
    static final String MARK = "samspel-copy.txt";

    private static final String MARK_IN_BAG = "data/site/" + MARK;

    /** Somebody else's files are there. */
    public static final class Taken extends IOException {
        private static final long serialVersionUID = 1L;

        Taken(Path folder) {
            super(
                    folder
                            + " has files that are no copy of a site: name a folder that is empty"
                            + " or not there yet");
        }
    }

    /** A folder to fill. */
    Path begin() throws IOException {
        if (Files.exists(folder) && !isEmpty() && !isCopy()) {
            throw new Taken(folder);
        }
        Path half = beside(".half");
        delete(half);
        return Files.createDirectories(half);
    }

    private boolean isCopy() {
        return Files.isRegularFile(folder.resolve(MARK))
                || Files.isRegularFile(folder.resolve(MARK_IN_BAG));
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** What was filled takes the place of what was there. */
    void finish(Path half) throws IOException {
        Path old = beside(".old");
        delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(half, folder);
        delete(old);
    }

    /** Leaves nothing of what was begun. */
    void giveUp() throws IOException {
        delete(beside(".half"));
    }

    private Path beside(String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }

    static void mark(Path copy, List<String> lines) throws IOException {
        Files.write(copy.resolve(MARK), lines, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
