package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.samspel.content.ContentRepository;

/** Files in a content folder, and the archive of them all. */
final class Shelf implements AutoCloseable {
    static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05Z");
    static final String TOP = "Rapporter å";
    static final String CITATION = "Slik viser du til dette: Ærlig talt.\n";

    private final Path folder;
    private ContentRepository repository;

    Shelf(Path place) throws IOException {
        folder = Files.createDirectories(place.resolve("content")).toRealPath();
        repository = open();
    }

    private ContentRepository open() throws IOException {
        return ContentRepository.open(folder, folder.resolveSibling("var"), 1 << 20);
    }

    void restart() throws IOException {
        repository.close();
        repository = open();
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(UTF_8));
    }

    Archive archive() throws IOException {
        List<Selection.Chosen> chosen =
                repository.refresh().files().values().stream()
                        .map(file -> new Selection.Chosen(file.path().value(), file))
                        .toList();
        return new ArchiveMaker(repository::open).make(TOP, chosen, CITATION);
    }

    static byte[] bytes(Archive archive, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (archive.size() - position) + 1);
        try (ReadableByteChannel channel = archive.open(position)) {
            while (channel.read(bytes) >= 0 && bytes.hasRemaining()) {
                // One read need not give all there is.
            }
        }
        byte[] read = new byte[bytes.position()];
        bytes.get(0, read);
        return read;
    }

    @Override
    public void close() {
        repository.close();
    }
}
