package org.samspel.extraction;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Extracted texts on disk, by the digest of the file they are from, so that no file is read twice.
 * A text that was only half written, or not written when the power went, does not have the length
 * its head states or fails its checksum, and counts as not there.
 */
final class TextCache {

    private static final System.Logger LOG = System.getLogger(TextCache.class.getName());

    /** To be raised when the same file would give another text. */
    private static final String VERSION = "text-1";

    private final Path folder;
    private final Map<String, Integer> pageCounts = new ConcurrentHashMap<>();

    TextCache(Path folder) {
        this.folder = folder.resolve(VERSION);
    }

    boolean contains(String sha256) {
        boolean known = pageCounts.containsKey(sha256);
        return known ? Files.exists(file(sha256)) : pageCount(sha256).isPresent();
    }

    Optional<Integer> pageCount(String sha256) {
        Optional<Integer> known = Optional.ofNullable(pageCounts.get(sha256));
        return known.isPresent() ? known : storedPageCount(sha256);
    }

    private Optional<Integer> storedPageCount(String sha256) {
        Optional<Integer> stored = stored(sha256, in -> pageCount(in, Files.size(file(sha256))));
        stored.ifPresent(count -> pageCounts.put(sha256, count));
        return stored;
    }

    private static int pageCount(DataInputStream in, long size) throws IOException {
        PackedText.Head head = PackedText.Head.read(in);
        if (size != PackedText.Head.BYTES + head.length()) {
            throw new IOException("Half written");
        }
        return head.pages();
    }

    Optional<ExtractedText> text(String sha256) {
        return stored(sha256, in -> PackedText.read(in).unpacked());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    private <T> Optional<T> stored(String sha256, Reading<T> reading) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(reading.read(in));
        } catch (IOException broken) {
            forget(sha256);
            return Optional.empty();
        }
    }

    /** What is broken must not keep the document from being read again. */
    private void forget(String sha256) {
        pageCounts.remove(sha256);
        boolean gone = file(sha256).toFile().delete();
        LOG.log(DEBUG, "Broken text of {0} deleted: {1}", sha256, gone);
    }

    void store(String sha256, PackedText text) throws IOException {
        Path file = file(sha256);
        Path half = file.resolveSibling(sha256 + ".half");
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            text.write(out);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        pageCounts.put(sha256, text.pages());
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
