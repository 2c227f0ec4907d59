package org.samspel.delivery;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Where there is no mail server: each letter becomes a file that a mail program opens. A letter has
 * one file, however often it is carried.
 */
public final class FolderCarrier implements Carrier {
    private final Path folder;

    public FolderCarrier(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        try {
            write(folder.resolve(parcel.id() + ".eml"), parcel.bytes());
            return new Outcome.Accepted("250");
        } catch (IOException full) {
            return unreachable(full);
        }
    }

    @Override
    public Outcome knock() {
        try {
            Files.createDirectories(folder);
            return new Outcome.Accepted("250");
        } catch (IOException full) {
            return unreachable(full);
        }
    }

    private Outcome unreachable(IOException full) {
        return new Outcome.Unreachable(
                "The folder " + folder + " can't be written to: " + full.getMessage());
    }

    /** Whole and on the disk, or not there. */
    private void write(Path file, byte[] message) throws IOException {
        Files.createDirectories(folder);
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            half,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(message);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Addresses are not kept for longer than they are needed. */
    @Override
    public void forgetBefore(Instant time) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path file :
                    files.filter(one -> one.toString().matches(".*\\.(eml|half)")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException later) {
            System.getLogger(FolderCarrier.class.getName())
                    .log(Level.WARNING, "Old letters in {0} could not be removed", folder);
        }
    }
}
