package org.samspel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much memory the server's heap needs for a folder of content. Too little of it is not noticed
 * at once: the server collects what is free, over and over, and gets to nothing else. Measured with
 * generated articles of 8 kB: 50,000 texts are at home in 448 MB, and stand still in 384.
 */
final class HeapSize {
    private static final int ORDINARY_MEGABYTES = 384;

    /** So many texts have room in that. */
    private static final int ORDINARY_TEXTS = 30_000;

    /** So many more are given {@link #STEP_MEGABYTES} more. */
    private static final int STEP_TEXTS = 8_000;

    /** A start-up cache is for one size: it should not change with each text. */
    private static final int STEP_MEGABYTES = 64;

    private HeapSize() {}

    /** In megabytes; the ordinary size when not all can be read, which the server says itself. */
    static int of(Path content) {
        try (Stream<Path> files = Files.walk(content)) {
            return of(files.filter(file -> file.toString().endsWith(".md")).count());
        } catch (IOException | UncheckedIOException unreadable) {
            return ORDINARY_MEGABYTES;
        }
    }

    static int of(long texts) {
        long more = Math.max(0, texts - ORDINARY_TEXTS);
        long steps = (more + STEP_TEXTS - 1) / STEP_TEXTS;
        return (int) (ORDINARY_MEGABYTES + steps * STEP_MEGABYTES);
    }
}
