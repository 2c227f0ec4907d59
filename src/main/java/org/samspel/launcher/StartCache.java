package org.samspel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The JDK's cache of loaded and linked classes, which halves the start. The first run records it,
 * later ones use it, but only with exactly the Java, server and options that made it, and only when
 * its checksum still fits: the JDK itself does not notice a changed byte in the middle.
 */
final class StartCache {

    private static final String PREFIX = "start-";

    private final Path cache;
    private final Path checksum;
    private final Path recording;
    private final List<String> options;

    private StartCache(Path folder, String name, boolean wanted) throws IOException {
        this.cache = folder.resolve(name + ".aot");
        this.checksum = folder.resolve(name + ".crc");
        this.recording = folder.resolve(name + ".recording.aot");
        boolean usable = wanted && usable();
        forget(folder, usable);
        this.options = options(wanted, usable);
    }

    private List<String> options(boolean wanted, boolean usable) {
        if (!wanted) {
            return List.of();
        }
        return List.of(usable ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + recording);
    }

    /**
     * Looks for a cache.
     *
     * @param wanted whether the owner wants one and this Java can make it
     * @param madeBy all that a cache depends on
     */
    static StartCache in(Path folder, boolean wanted, List<String> madeBy) throws IOException {
        CRC32 name = new CRC32();
        name.update(String.join("\n", madeBy).getBytes(StandardCharsets.UTF_8));
        return new StartCache(folder, PREFIX + Long.toHexString(name.getValue()), wanted);
    }

    /** What to tell the JVM. */
    List<String> options() {
        return options;
    }

    boolean isRecording() {
        return options.contains("-XX:AOTCacheOutput=" + recording);
    }

    /** Takes over what this run recorded; after the end of the server. */
    void keep() throws IOException {
        if (isRecording() && Files.exists(recording)) {
            Files.writeString(checksum, checksum(recording));
            Files.move(recording, cache, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The JVM did not take the cache: the next start makes another. */
    void reject() throws IOException {
        Files.deleteIfExists(checksum);
    }

    private boolean usable() throws IOException {
        return Files.exists(cache)
                && Files.exists(checksum)
                && Files.readString(checksum).equals(checksum(cache));
    }

    private static String checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // the checksum is taken while reading
            }
        }
        return Long.toHexString(crc.getValue());
    }

    /** Caches of other versions and of killed runs are large and of no use. */
    private void forget(Path folder, boolean usable) throws IOException {
        List<Path> used = usable ? List.of(cache, checksum) : List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> old =
                    inside.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                            .filter(path -> !used.contains(path))
                            .toList();
            for (Path path : old) {
                Files.delete(path);
            }
        }
    }
}
