package org.samspel.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a git repository, seen as files: what a killed process left behind, and what must
 * reach the disk.
 *
 * @param common the folder with {@code refs}, {@code objects} and {@code packed-refs}
 */
record GitFolder(Path common) {

    private static final int CHECKSUM_BYTES = 20;

    /** The locks of all refs; only right where no other process works. */
    void removeLocks() throws IOException {
        List<Path> locks = new ArrayList<>(find(common, GitFolder::isLock));
        try (Stream<Path> refs = Files.walk(common.resolve("refs"))) {
            refs.filter(file -> isLock(file.toString())).forEach(locks::add);
        }
        for (Path lock : locks) {
            Files.delete(lock);
        }
    }

    private static boolean isLock(String name) {
        return name.endsWith(".lock");
    }

    /** The lock of one ref. */
    void removeLock(String ref) throws IOException {
        Files.deleteIfExists(common.resolve(ref + ".lock"));
    }

    /** Packs that were begun at least so long ago and never got a name. */
    void removeUnfinishedPacks(Duration age) throws IOException {
        Instant limit = Instant.now().minus(age);
        for (Path file : find(common.resolve("objects"), GitFolder::isUnfinished)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.delete(file);
            }
        }
    }

    /** Of our own, and of what was being fetched. */
    private static boolean isUnfinished(String name) {
        return name.startsWith("insert_") || name.startsWith("incoming_");
    }

    /**
     * Packs that a power cut kept from reaching the disk whole. Nothing published is in them, but
     * git would take what their index lists for present. A pack ends with a checksum that its index
     * repeats before its own (gitformat-pack).
     */
    void removeBrokenPacks() throws IOException {
        for (Path pack : find(packs(), name -> name.endsWith(".pack"))) {
            String name = String.valueOf(pack.getFileName()).replace(".pack", ".idx");
            Path index = pack.resolveSibling(name);
            if (!Files.exists(index) || !checksum(pack, 1).equals(checksum(index, 2))) {
                Files.deleteIfExists(index);
                Files.delete(pack);
            }
        }
    }

    /** The checksum that is the last, or last but one, thing in a file. */
    private static ByteBuffer checksum(Path file, int fromEnd) throws IOException {
        ByteBuffer checksum = ByteBuffer.allocate(CHECKSUM_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            long position = channel.size() - (long) fromEnd * CHECKSUM_BYTES;
            if (position > 0) {
                channel.read(checksum, position);
            }
        }
        return checksum.flip();
    }

    /** The packs there are, with their indexes. */
    Set<Path> packFiles() throws IOException {
        return Set.copyOf(find(packs(), name -> name.startsWith("pack-")));
    }

    /** Forces the packs that have come since, and their names, to the disk. */
    void forceNewPacks(Set<Path> before) throws IOException {
        for (Path file : packFiles()) {
            if (!before.contains(file)) {
                Disk.force(file);
            }
        }
        Disk.force(packs());
    }

    /** Forces the name of a ref to the disk; its contents are forced by JGit. */
    void forceName(String ref) throws IOException {
        Path folder = common.resolve(ref).resolveSibling("");
        if (Files.isDirectory(folder)) {
            Disk.force(folder);
        }
    }

    private Path packs() {
        return common.resolve("objects").resolve("pack");
    }

    private static List<Path> find(Path folder, Predicate<String> named) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> named.test(String.valueOf(file.getFileName())))
                    .collect(Collectors.toList());
        }
    }
}
