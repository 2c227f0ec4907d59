package org.samspel.uploads;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder where uploads wait: {@code <id>.bytes}, and {@code <id>.record} with what is known of
 * it. A record is on the disk before it has its name; bytes without one are nobody's.
 */
final class Quarantine {
    private static final System.Logger LOG = System.getLogger(Quarantine.class.getName());
    private static final String BYTES = ".bytes";
    private static final String RECORD = ".record";
    private static final String HALF = ".half";

    private final Path folder;

    Quarantine(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path bytes(String id) {
        return folder.resolve(id + BYTES);
    }

    /** How many bytes of an upload have come. */
    long received(String id) {
        return bytes(id).toFile().length();
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** All there are; what a killed portal left behind of others is deleted. */
    List<Upload> load() throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (Path file : files()) {
            Optional<Upload> upload = loaded(file);
            upload.ifPresent(uploads::add);
            if (upload.isEmpty() && !isBytesOfRecord(file)) {
                clear(file);
            }
        }
        return uploads;
    }

    /** What a disk that can only be read does not let go is left for another start. */
    private static void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException readOnly) {
            LOG.log(WARNING, "What a broken upload left can not be removed: {0}", file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Optional<Upload> loaded(Path file) throws IOException {
        String name = file.getFileName().toString();
        return name.endsWith(RECORD)
                ? UploadRecord.read(id(name), Files.readAllBytes(file))
                : Optional.empty();
    }

    private boolean isBytesOfRecord(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(BYTES) && Files.exists(folder.resolve(id(name) + RECORD));
    }

    private static String id(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /** When this returns, no kill and no power cut takes it back. */
    void store(Upload upload) throws IOException {
        Path half = folder.resolve(upload.id() + HALF);
        try {
            write(half, UploadRecord.bytes(upload));
            Files.move(half, folder.resolve(upload.id() + RECORD), ATOMIC_MOVE);
            sync();
        } catch (IOException full) {
            Files.deleteIfExists(half);
            throw full;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** The record goes first: bytes without one are deleted at the next start. */
    void delete(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id + RECORD));
        Files.deleteIfExists(bytes(id));
    }

    void deleteBytes(String id) throws IOException {
        Files.deleteIfExists(bytes(id));
    }

    /** A new name in a folder lasts when the folder is on the disk; Windows does that by itself. */
    private void sync() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel open = FileChannel.open(folder, READ)) {
                open.force(true);
            }
        }
    }
}
