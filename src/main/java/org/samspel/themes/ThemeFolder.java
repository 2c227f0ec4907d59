package org.samspel.themes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one theme as they were when read. Names use {@code /} and are below the folder. */
final class ThemeFolder {
    private final String label;
    private final Map<String, byte[]> files;

    private ThemeFolder(String label, Map<String, byte[]> files) {
        this.label = label;
        this.files = files;
    }

    /** Reads every file; a folder that does not exist is an empty theme. */
    static ThemeFolder read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : list(folder)) {
            files.put(nameIn(folder, file), Files.readAllBytes(file));
        }
        return new ThemeFolder(String.valueOf(folder.getFileName()), files);
    }

    /** Changes whenever a file is added, removed or written; reads no file. */
    static String stamp(List<Path> folders) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (Path folder : folders) {
            for (Path file : list(folder)) {
                stamp.append(file).append(' ').append(Files.size(file)).append(' ');
                stamp.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
            }
        }
        return stamp.toString();
    }

    /** Files of a directory, by their name in the theme. */
    SortedMap<String, byte[]> under(String directory) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        files.forEach(
                (name, bytes) -> {
                    if (name.startsWith(directory + "/")) {
                        found.put(name, bytes);
                    }
                });
        return found;
    }

    /** Where a file of this theme is, as people should see it. */
    String pathOf(String name) {
        return label + "/" + name;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !nameIn(folder, file).matches("(.*/)?[.].*"))
                    .sorted()
                    .toList();
        }
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
