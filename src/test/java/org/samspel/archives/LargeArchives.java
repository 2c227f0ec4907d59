package org.samspel.archives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;

/**
 * Saves archives beyond 4 GiB and 65,535 files, as a program of its own: how much memory it has is
 * part of the test. What is saved has a hole where the larger one has only zeros.
 */
final class LargeArchives {
    static final long LARGE = 5L << 30;
    static final int MANY = 70_000;

    private static final int BUFFER = 64 * 1024;
    private static final long BEGIN = 1 << 20;
    private static final long END = 64 << 20;
    private static final long CRC_OF_ZEROS = 0x193838c3L;

    private LargeArchives() {}

    public static void main(String[] folder) throws IOException {
        Path place = Path.of(folder[0]);
        save(large(place), place.resolve("large.zip"));
        save(many(place), place.resolve("many.zip"));
    }

    /** A file of 5 GiB, and one behind it. */
    static Archive large(Path place) throws IOException {
        Path zeros = place.resolve("zeros.bin");
        try (FileChannel channel = writing(zeros)) {
            channel.write(ByteBuffer.allocate(1), LARGE - 1);
        }
        List<Selection.Chosen> chosen = new ArrayList<>();
        chosen.add(chosen("large.bin", zeros, CRC_OF_ZEROS));
        chosen.add(small(place, "small.txt"));
        return archive("large", chosen);
    }

    static Archive many(Path place) throws IOException {
        Selection.Chosen one = small(place, "small.txt");
        List<Selection.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            chosen.add(new Selection.Chosen(i / 1000 + "/file-" + i + ".txt", one.file()));
        }
        return archive("many", chosen);
    }

    private static Archive archive(String name, List<Selection.Chosen> chosen) {
        return new ArchiveMaker(file -> FileChannel.open(file.location(), StandardOpenOption.READ))
                .make(name, chosen, "Cite it.\n");
    }

    private static Selection.Chosen small(Path place, String name) throws IOException {
        byte[] bytes = {'s', 'm', 'a', 'l', 'l'};
        CRC32 crc32 = new CRC32();
        crc32.update(bytes);
        return chosen(name, Files.write(place.resolve(name), bytes), crc32.getValue());
    }

    private static Selection.Chosen chosen(String name, Path file, long crc32) throws IOException {
        Instant written = Instant.parse("2026-01-02T03:04:05Z");
        return new Selection.Chosen(
                name,
                new SourceFile(
                        new ContentPath(name),
                        file,
                        "0".repeat(64),
                        "",
                        Files.size(file),
                        written,
                        crc32));
    }

    /** The beginning and the end, each as a reader gets it who asks for just that. */
    private static void save(Archive archive, Path to) throws IOException {
        try (FileChannel out = writing(to)) {
            long end = Math.max(0, archive.size() - END);
            copy(archive, 0, Math.min(BEGIN, end), out);
            copy(archive, end, archive.size() - end, out);
        }
    }

    private static void copy(Archive archive, long position, long length, FileChannel out)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long at = position;
        try (ReadableByteChannel from = archive.open(position)) {
            while (at < position + length && from.read(buffer.clear()) >= 0) {
                at += out.write(buffer.flip(), at);
            }
        }
    }

    private static FileChannel writing(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SPARSE,
                StandardOpenOption.WRITE);
    }
}
