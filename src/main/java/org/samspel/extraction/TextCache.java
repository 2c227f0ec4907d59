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
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Extracted texts on disk, by the digest of the file they are from, so that no file is read twice.
 * Before each text stands how accessible the file is. A text that was only half written, or not
 * written when the power went, does not have the length its head states or fails its checksum, and
 * counts as not there.
 */
final class TextCache {

    private static final System.Logger LOG = System.getLogger(TextCache.class.getName());

    /** To be raised when the same file would give another text. */
    private static final String VERSION = "text-2";

    private static final String OLD_VERSION = "text-1";

    /** What pages of the site show of every file, and so is kept in memory. */
    private record Facts(int pages, Accessibility accessibility) {}

    private final Path folder;
    private final Path old;
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();

    TextCache(Path folder) {
        this.folder = folder.resolve(VERSION);
        this.old = folder.resolve(OLD_VERSION);
    }

    boolean contains(String sha256) {
        boolean known = facts.containsKey(sha256);
        return known ? Files.exists(file(sha256)) : facts(sha256).isPresent();
    }

    Optional<Integer> pageCount(String sha256) {
        return facts(sha256).map(Facts::pages);
    }

    Optional<Accessibility> accessibility(String sha256) {
        return facts(sha256).map(Facts::accessibility);
    }

    private Optional<Facts> facts(String sha256) {
        Optional<Facts> known = Optional.ofNullable(facts.get(sha256));
        return known.isPresent() ? known : storedFacts(sha256);
    }

    private Optional<Facts> storedFacts(String sha256) {
        Optional<Facts> stored = stored(sha256, in -> facts(in, Files.size(file(sha256))));
        stored.ifPresent(found -> facts.put(sha256, found));
        return stored;
    }

    private static Facts facts(DataInputStream in, long size) throws IOException {
        Accessibility accessibility = Accessibility.read(in);
        PackedText.Head head = PackedText.Head.read(in);
        if (size != accessibility.bytes() + PackedText.Head.BYTES + head.length()) {
            throw new IOException("Half written");
        }
        return new Facts(head.pages(), accessibility);
    }

    Optional<ExtractedText> text(String sha256) {
        return stored(sha256, TextCache::text);
    }

    private static ExtractedText text(DataInputStream in) throws IOException {
        Accessibility.read(in);
        return PackedText.read(in).unpacked();
    }

    @FunctionalInterface
    private interface Use<T> {
        T read(DataInputStream in) throws IOException;
    }

    private <T> Optional<T> stored(String sha256, Use<T> use) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(use.read(in));
        } catch (IOException broken) {
            forget(sha256);
            return Optional.empty();
        }
    }

    /** What is broken must not keep the document from being read again. */
    private void forget(String sha256) {
        facts.remove(sha256);
        boolean gone = file(sha256).toFile().delete();
        LOG.log(DEBUG, "Broken text of {0} deleted: {1}", sha256, gone);
    }

    void store(String sha256, Reading reading) throws IOException {
        Path file = file(sha256);
        Path half = file.resolveSibling(sha256 + ".half");
        Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            reading.accessibility().write(out);
            reading.text().write(out);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        facts.put(sha256, new Facts(reading.text().pages(), reading.accessibility()));
    }

    /** Deletes texts of a form that is no longer read. */
    void deleteOldForm() throws IOException {
        if (Files.exists(old)) {
            try (Stream<Path> below = Files.walk(old)) {
                for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
