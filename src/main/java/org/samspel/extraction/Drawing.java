package org.samspel.extraction;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.samspel.content.SourceFile;

/** Draws first pages behind everything else: nobody waits for them. */
final class Drawing implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Drawing.class.getName());

    /** Telling makes a new site, which throws away all pages made so far. */
    private static final Duration PACE = Duration.ofMinutes(1);

    /** A page that takes longer is no good sign, and texts of new files may be waiting. */
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private final Thumbnails thumbnails;
    private final TextReader reader;
    private volatile TextExtraction.Progress progress = new TextExtraction.Progress(0, 0);

    // Only on the thread that draws:
    private boolean untold;
    private long told = System.nanoTime();

    Drawing(TextExtraction.Settings settings) {
        Path folder = settings.cache().toAbsolutePath().resolveSibling("thumbnails");
        thumbnails = new Thumbnails(folder);
        reader =
                new TextReader(
                        hasty(settings),
                        folder.resolve("worker"),
                        WorkerProcess.behindOthers(settings.memoryMegabytes()));
    }

    /** The same with less patience. */
    static TextExtraction.Settings hasty(TextExtraction.Settings settings) {
        return new TextExtraction.Settings(
                settings.cache(),
                settings.java(),
                settings.classPath(),
                settings.memoryMegabytes(),
                settings.timeout().compareTo(MOST_TIME) < 0 ? settings.timeout() : MOST_TIME);
    }

    Optional<Thumbnail> find(String sha256) {
        return thumbnails.find(sha256);
    }

    TextExtraction.Progress progress() {
        return progress;
    }

    /**
     * The work, to be run when nothing else is left to do.
     *
     * @param wanted whether it is to go on
     */
    Runnable of(Collection<SourceFile> files, BooleanSupplier wanted, Runnable arrived) {
        Map<String, SourceFile> distinct = new LinkedHashMap<>();
        files.stream()
                .filter(file -> Thumbnails.isDrawable(file.path()))
                .sorted(Comparator.comparingLong(SourceFile::size))
                .forEach(file -> distinct.putIfAbsent(file.sha256(), file));
        List<SourceFile> order = List.copyOf(distinct.values());
        progress = new TextExtraction.Progress(0, order.size());
        return () -> work(order, wanted, arrived);
    }

    private void work(List<SourceFile> order, BooleanSupplier wanted, Runnable arrived) {
        try {
            drawAll(order, wanted, arrived);
        } catch (IOException e) {
            if (wanted.getAsBoolean()) {
                LOG.log(WARNING, "First pages can not be drawn, so files are shown without", e);
            }
        }
    }

    private void drawAll(List<SourceFile> order, BooleanSupplier wanted, Runnable arrived)
            throws IOException {
        int done = 0;
        for (SourceFile file : order) {
            if (!wanted.getAsBoolean()) {
                return;
            }
            if (!thumbnails.contains(file.sha256())) {
                drawOne(file);
                tell(arrived, PACE);
            }
            done++;
            progress = new TextExtraction.Progress(Math.min(done, order.size() - 1), order.size());
        }
        reader.rest();
        tell(arrived, Duration.ZERO);
        progress = new TextExtraction.Progress(done, order.size()); // all are shown by now
    }

    private void drawOne(SourceFile file) throws IOException {
        Optional<byte[]> jpeg = reader.draw(file);
        if (jpeg.isPresent()) {
            thumbnails.store(file.sha256(), jpeg.get());
            untold |= jpeg.get().length > 0;
        }
    }

    private void tell(Runnable arrived, Duration pace) {
        if (untold && System.nanoTime() - told >= pace.toNanos()) {
            untold = false;
            arrived.run();
            told = System.nanoTime();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
