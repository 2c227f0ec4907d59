package org.samspel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:postgresql://host/name}; empty: a file
 * @param file of the embedded database, without its ending; used when {@code url} is empty
 */
public record DatabasePlace(String url, String user, String password, Path file) {
    /** In bytes. */
    private static final long LEAST_ROOM = 1 << 20;

    boolean isFile() {
        return url.isEmpty();
    }

    /** Whether the disk of the file has room for what opening it may write, with some to spare. */
    boolean hasRoom() {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            return Files.getFileStore(folder).getUsableSpace() >= LEAST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** For people: without the account. */
    @Override
    public String toString() {
        return isFile() ? file + ".mv.db" : url.replaceFirst("\\?.*", "");
    }
}
