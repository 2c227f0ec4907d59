package org.samspel.store;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:postgresql://host/name}; empty: a file
 * @param file of the embedded database, without its ending; used when {@code url} is empty
 */
public record DatabasePlace(String url, String user, String password, Path file) {

    boolean isFile() {
        return url.isEmpty();
    }

    /** For people: without the account. */
    @Override
    public String toString() {
        return isFile() ? file + ".mv.db" : url.replaceFirst("\\?.*", "");
    }
}
