package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder to write content into.
 *
 * @param root the folder, created when missing
 */
record TestFolder(Path root) {

    static TestFolder in(Path place) throws IOException {
        return new TestFolder(Files.createDirectories(place.resolve("content")).toRealPath());
    }

    Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(UTF_8));
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path location = root.resolve(path);
        Files.createDirectories(location.getParent());
        return Files.write(location, bytes);
    }

    void move(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        Files.move(root.resolve(from), root.resolve(to));
    }
}
