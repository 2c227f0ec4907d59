package org.samspel.extraction;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.samspel.content.ContentPath;

/**
 * Small pictures on disk, by the digest of the file they show. An empty one means that the file has
 * no picture to give.
 */
final class Thumbnails {

    private static final Set<String> DRAWABLE = Set.of("pdf", "jpg", "jpeg", "png", "gif");

    /** Where a JPEG says how large it is (ITU T.81 table B.1); those we write are baseline. */
    private static final int SIZE_MARKER = 0xFFC0;

    private final Path folder;
    private final Map<String, Thumbnail> known = new ConcurrentHashMap<>();

    Thumbnails(Path folder) {
        this.folder = folder;
    }

    static boolean isDrawable(ContentPath path) {
        return DRAWABLE.contains(path.extension());
    }

    /** Whether it has been tried to draw this file. */
    boolean contains(String sha256) {
        return Files.exists(file(sha256));
    }

    Optional<Thumbnail> find(String sha256) {
        Optional<Thumbnail> found = Optional.ofNullable(known.get(sha256));
        return found.isPresent() ? found : stored(sha256);
    }

    private Optional<Thumbnail> stored(String sha256) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            Optional<Thumbnail> found = measured(file, in);
            found.ifPresent(thumbnail -> known.put(sha256, thumbnail));
            return found;
        } catch (IOException emptyOrBroken) {
            return Optional.empty();
        }
    }

    private static Optional<Thumbnail> measured(Path file, DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int marker = in.readUnsignedShort();
        while (marker != SIZE_MARKER) {
            in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            marker = in.readUnsignedShort();
        }
        in.skipNBytes(3);
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        boolean sane = Math.max(width, height) <= PictureMaker.LONGEST && width > 0 && height > 0;
        return sane ? Optional.of(new Thumbnail(file, width, height)) : Optional.empty();
    }

    /** On the disk before it has its name, so that no power cut leaves a broken picture. */
    void store(String sha256, byte[] jpeg) throws IOException {
        Files.createDirectories(folder);
        Path half = folder.resolve(sha256 + ".half");
        try (FileChannel out =
                FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(half, file(sha256), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".jpg");
    }
}
