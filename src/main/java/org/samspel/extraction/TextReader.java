package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samspel.content.SourceFile;
import org.samspel.digests.Sha256;

/** Looks into one file after the other and keeps a {@link WorkerProcess} for it while needed. */
final class TextReader implements AutoCloseable {

    private static final long MAX_SIZE = 200L << 20;
    private static final byte[] NO_PICTURE = {};

    private final TextExtraction.Settings settings;
    private final Path scratch;
    private final List<String> before;
    private @Nullable WorkerProcess worker;
    private boolean closed;

    /**
     * @param scratch a folder of its own for temporary files
     * @param before commands that run the process
     */
    TextReader(TextExtraction.Settings settings, Path scratch, List<String> before) {
        this.settings = settings;
        this.scratch = scratch;
        this.before = before;
    }

    /**
     * The text, or why there is none; empty when nothing can be said because the file has changed
     * meanwhile or something outside ended the process twice.
     *
     * @throws IOException when there is no process to be had at all, or this is closed
     */
    Optional<Reading> read(SourceFile file) throws IOException {
        if (file.size() == 0) {
            return failed(Failure.EMPTY);
        }
        if (file.size() > MAX_SIZE) {
            return failed(Failure.TOO_LARGE);
        }
        Format format = Format.of(file.path()).orElseThrow();
        return switch (attempt(file, (process, path) -> process.read(format, path))) {
            case WorkerProcess.Outcome.Done<Reading> read -> Optional.of(read.answer());
            case WorkerProcess.Outcome.Fatal<Reading> fatal -> failed(fatal.why());
            case WorkerProcess.Outcome.Interrupted<Reading> interrupted -> Optional.empty();
            case WorkerProcess.Outcome.Unable<Reading> unable -> Optional.empty();
        };
    }

    private static Optional<Reading> failed(Failure why) throws IOException {
        PackedText text = PackedText.of(ExtractedText.failed(why));
        return Optional.of(new Reading(text, Accessibility.UNCHECKED));
    }

    /**
     * An office document as HTML, of no length when there is none to be had; empty when nothing can
     * be said, as with {@link #read}.
     *
     * @throws IOException when there is no process to be had at all, or this is closed
     */
    Optional<OfficeHtml> html(SourceFile file) throws IOException {
        if (file.size() == 0 || file.size() > MAX_SIZE) {
            return Optional.of(OfficeHtml.NONE);
        }
        Format format = Format.of(file.path()).orElseThrow();
        return switch (attempt(file, (process, path) -> process.html(format, path))) {
            case WorkerProcess.Outcome.Done<OfficeHtml> made -> Optional.of(made.answer());
            case WorkerProcess.Outcome.Fatal<OfficeHtml> fatal -> Optional.of(OfficeHtml.NONE);
            case WorkerProcess.Outcome.Interrupted<OfficeHtml> interrupted -> Optional.empty();
            case WorkerProcess.Outcome.Unable<OfficeHtml> unable -> Optional.empty();
        };
    }

    /**
     * A small picture of the first page, of no bytes when there is none to be had; empty when
     * nothing can be said, as with {@link #read}.
     *
     * @throws IOException when this machine cannot draw, or this is closed
     */
    Optional<byte[]> draw(SourceFile file) throws IOException {
        if (file.size() == 0 || file.size() > MAX_SIZE) {
            return Optional.of(NO_PICTURE);
        }
        return switch (attempt(file, WorkerProcess::draw)) {
            case WorkerProcess.Outcome.Done<byte[]> drawn -> Optional.of(drawn.answer());
            case WorkerProcess.Outcome.Fatal<byte[]> fatal -> Optional.of(NO_PICTURE);
            case WorkerProcess.Outcome.Interrupted<byte[]> interrupted -> Optional.empty();
            case WorkerProcess.Outcome.Unable<byte[]> unable ->
                    throw new IOException("This Java lacks libraries for drawing");
        };
    }

    /**
     * What a file that nobody changes says about itself.
     *
     * @throws IOException when there is no process to be had at all, or this is closed
     */
    Suggesting.Look look(Format format, Path file) throws IOException {
        if (Files.size(file) > MAX_SIZE) {
            return new Suggesting.Look.Unknown();
        }
        return switch (usable().look(format, file.toAbsolutePath())) {
            case WorkerProcess.Outcome.Done<Suggesting.Look> seen -> seen.answer();
            case WorkerProcess.Outcome.Fatal<Suggesting.Look> fatal ->
                    new Suggesting.Look.Unknown();
            case WorkerProcess.Outcome.Interrupted<Suggesting.Look> interrupted ->
                    new Suggesting.Look.Unknown();
            case WorkerProcess.Outcome.Unable<Suggesting.Look> unable ->
                    new Suggesting.Look.Unknown();
        };
    }

    @FunctionalInterface
    private interface Look<T> {
        WorkerProcess.Outcome<T> into(WorkerProcess process, Path file);
    }

    private <T> WorkerProcess.Outcome<T> attempt(SourceFile file, Look<T> look) throws IOException {
        Path path = file.location().toAbsolutePath();
        WorkerProcess.Outcome<T> outcome = look.into(usable(), path);
        if (outcome instanceof WorkerProcess.Outcome.Interrupted<T>) {
            outcome = look.into(usable(), path);
        }
        return unchanged(file) ? outcome : new WorkerProcess.Outcome.Interrupted<>();
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
            return WorkerProcess.start(settings, emptied(scratch), before);
        } catch (IOException once) {
            return WorkerProcess.start(settings, emptied(scratch), before);
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
                || Sha256.of(location).equals(file.sha256());
    }
}
