package org.samspel.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.samspel.content.SourceFile;

/** A text extraction with a small process, and a way to wait for it. */
final class ReadingRoom implements AutoCloseable {

    private final TextExtraction extraction;

    ReadingRoom(Path cache) {
        this(settings(cache, java()));
    }

    private ReadingRoom(TextExtraction.Settings settings) {
        extraction = new TextExtraction(settings);
    }

    /** One where no file runs out of time, however busy the machine is. */
    static ReadingRoom patient(Path cache) {
        TextExtraction.Settings hasty = settings(cache, java());
        return new ReadingRoom(
                new TextExtraction.Settings(
                        cache,
                        hasty.java(),
                        hasty.classPath(),
                        hasty.memoryMegabytes(),
                        Duration.ofMinutes(1)));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java");
    }

    static TextExtraction.Settings settings(Path cache, Path java) {
        String classPath = System.getProperty("java.class.path", "");
        return new TextExtraction.Settings(cache, java, classPath, 64, Duration.ofSeconds(5));
    }

    TextExtraction extraction() {
        return extraction;
    }

    ExtractedText read(SourceFile file) throws InterruptedException {
        readAll(List.of(file));
        return extraction.text(file.sha256()).orElseThrow();
    }

    void readAll(Collection<SourceFile> files) throws InterruptedException {
        extraction.read(files, progress -> {});
        await(() -> extraction.progress().done() == extraction.progress().total());
    }

    /** The processes that read files for this one. */
    static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
    }

    /** Waits; the timeout of the test ends it when it would be for ever. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        extraction.close();
    }
}
