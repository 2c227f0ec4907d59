package org.samspel.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samspel.content.SourceFile;

/** Reads one file after the other and keeps a {@link WorkerProcess} for it while needed. */
final class TextReader implements AutoCloseable {

    private static final long MAX_SIZE = 200L << 20;

    private final TextExtraction.Settings settings;
    private final Path scratch;
    private @Nullable WorkerProcess worker;
    private boolean closed;

    TextReader(TextExtraction.Settings settings) {
        this.settings = settings;
        this.scratch = settings.cache().resolve("worker");
    }

    /**
     * The text, or why there is none; empty when nothing can be said because the file has changed
     * meanwhile or something outside ended the process twice.
     *
     * @throws IOException when there is no process to be had at all, or this is closed
     */
    Optional<PackedText> read(SourceFile file) throws IOException {
        if (file.size() == 0) {
            return failed("The file is empty.");
        }
        if (file.size() > MAX_SIZE) {
            return failed("The file is larger than 200 MB.");
        }
        WorkerProcess.Outcome outcome = attempt(file);
        if (outcome instanceof WorkerProcess.Outcome.Interrupted) {
            outcome = attempt(file);
        }
        return unchanged(file) ? text(outcome) : Optional.empty();
    }

    private static Optional<PackedText> text(WorkerProcess.Outcome outcome) throws IOException {
        return switch (outcome) {
            case WorkerProcess.Outcome.Read read -> Optional.of(read.text());
            case WorkerProcess.Outcome.Fatal fatal -> failed(fatal.why());
            case WorkerProcess.Outcome.Interrupted interrupted -> Optional.empty();
        };
    }

    private static Optional<PackedText> failed(String why) throws IOException {
        return Optional.of(PackedText.of(ExtractedText.failed(why)));
    }

    private WorkerProcess.Outcome attempt(SourceFile file) throws IOException {
        Format format = Format.of(file.path()).orElseThrow();
        return usable().read(format, file.location().toAbsolutePath());
    }

    private synchronized WorkerProcess usable() throws IOException {
        if (closed) {
            throw new IOException("Closed");
        }
        WorkerProcess present = worker;
        if (present != null && present.usable()) {
            return present;
        }
        rest();
        WorkerProcess fresh = started();
        worker = fresh;
        return fresh;
    }

    /** On a machine short of memory the first try may fail and the second succeed. */
    private WorkerProcess started() throws IOException {
        try {
            return WorkerProcess.start(settings, emptied(scratch));
        } catch (IOException once) {
            return WorkerProcess.start(settings, emptied(scratch));
        }
    }

    /** Ends the process until there is something to read again. */
    synchronized void rest() throws IOException {
        WorkerProcess present = worker;
        worker = null;
        if (present != null) {
            present.close();
            emptied(scratch);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (worker != null) {
            worker.close();
        }
    }

    /** A process that was ended leaves its temporary files behind. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        return folder.toAbsolutePath();
    }

    /** Whether what was read is what has this digest: files may change while they are read. */
    private static boolean unchanged(SourceFile file) throws IOException {
        Path location = file.location();
        if (!Files.exists(location) || Files.size(location) != file.size()) {
            return false;
        }
        return Files.getLastModifiedTime(location).toInstant().equals(file.modified())
                || sha256(location).equals(file.sha256());
    }

    private static String sha256(Path location) throws IOException {
        try (InputStream in = Files.newInputStream(location)) {
            DigestInputStream bytes =
                    new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            bytes.skipNBytes(Files.size(location));
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IOException(everyJavaHasIt);
        }
    }
}
