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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.samspel.content.SourceFile;

/**
 * Reads the text of files, and afterwards draws their first pages, in a process of its own and
 * remembers it on disk by content hash, so that a hostile file costs no more than its own text, and
 * a restart reads nothing again. Texts are not kept in memory, and the process lives only as long
 * as there is something to read.
 */
public final class TextExtraction implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TextExtraction.class.getName());

    /** How often someone who waits for texts is told of new ones. */
    private static final Duration PACE = Duration.ofSeconds(2);

    /**
     * @param cache folder for extracted text, may be deleted at any time
     * @param java the Java executable
     * @param classPath of the extracting process
     * @param memoryMegabytes its heap; 192 is enough for nearly every real file
     * @param timeout for one file
     */
    public record Settings(
            Path cache, Path java, String classPath, int memoryMegabytes, Duration timeout) {}

    /** How far it is; files that cannot be read count as done. */
    public record Progress(int done, int total) {}

    private record Order(int number, List<SourceFile> files, Consumer<Progress> arrived) {}

    private final TextCache cache;
    private final TextReader reader;
    private final Drawing drawing;
    private final Rewriting rewriting;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("text-extraction").factory());
    private final AtomicInteger newest = new AtomicInteger();
    private volatile Progress progress = new Progress(0, 0);

    // Only on the thread:
    private boolean untold;
    private int lastTold;
    private long told = System.nanoTime();

    public TextExtraction(Settings settings) {
        cache = new TextCache(settings.cache());
        reader = new TextReader(settings, settings.cache().resolve("worker"), List.of());
        drawing = new Drawing(settings);
        rewriting = new Rewriting(settings);
    }

    /**
     * Starts reading whatever of these has not been read yet; calls back, on its own thread, now
     * and then while texts arrive and once at the end, with how far it is. Supersedes an earlier
     * call. Returns at once.
     */
    public void read(Collection<SourceFile> files, Consumer<Progress> arrived) {
        Map<String, SourceFile> distinct = new LinkedHashMap<>();
        files.stream()
                .filter(file -> Format.of(file.path()).isPresent())
                .sorted(Comparator.comparingLong(SourceFile::size)) // so that many come soon
                .forEach(file -> distinct.putIfAbsent(file.sha256(), file));
        Order order = new Order(newest.incrementAndGet(), List.copyOf(distinct.values()), arrived);
        progress = new Progress(0, order.files().size());
        thread.execute(() -> work(order));
    }

    /**
     * Draws small pictures of whatever of these has none yet, once all texts of the latest {@link
     * #read} are there; calls back as that does, but seldom. Superseded by the next call of {@code
     * read}. Returns at once.
     */
    public void draw(Collection<SourceFile> files, Runnable arrived) {
        int number = newest.get();
        thread.execute(drawing.of(files, () -> number == newest.get(), arrived));
    }

    private void work(Order order) {
        try {
            cache.deleteOldForm();
            readAll(order);
        } catch (IOException e) {
            if (isNewest(order)) {
                LOG.log(WARNING, "Texts of files can not be read, so search will miss them", e);
            }
        }
    }

    private void readAll(Order order) throws IOException {
        List<SourceFile> missing =
                order.files().stream().filter(file -> !cache.contains(file.sha256())).toList();
        int done = order.files().size() - missing.size();
        lastTold = done;
        for (SourceFile file : missing) {
            if (!isNewest(order)) {
                return; // the process goes on with the next order
            }
            progress = new Progress(done++, order.files().size());
            readOne(file);
            if (isNewest(order)) {
                tell(order, done, PACE);
            }
        }
        reader.rest();
        if (isNewest(order)) {
            untold |= lastTold < done && !missing.isEmpty();
            tell(order, done, Duration.ZERO);
            progress = new Progress(done, order.files().size()); // all can be searched by now
        }
    }

    private boolean isNewest(Order order) {
        return order.number() == newest.get();
    }

    private void readOne(SourceFile file) throws IOException {
        Optional<Reading> reading = reader.read(file);
        if (reading.isPresent()) {
            cache.store(file.sha256(), reading.get());
            untold = true;
        }
    }

    private void tell(Order order, int done, Duration pace) {
        if (untold && System.nanoTime() - told >= pace.toNanos()) {
            untold = false;
            lastTold = done;
            order.arrived().accept(new Progress(done, order.files().size()));
            told = System.nanoTime();
        }
    }

    /** The text of a file with these bytes, when it has been read. */
    public Optional<ExtractedText> text(String sha256) {
        return cache.text(sha256);
    }

    /** Number of pages without loading the text. */
    public Optional<Integer> pageCount(String sha256) {
        return cache.pageCount(sha256);
    }

    /** What has been found in a file with these bytes, when it has been looked at. */
    public Optional<Accessibility> accessibility(String sha256) {
        return cache.accessibility(sha256);
    }

    /** A small picture of a file with these bytes, when there is one by now. */
    public Optional<Thumbnail> thumbnail(String sha256) {
        return drawing.find(sha256);
    }

    /**
     * A Word or OpenDocument text with its structure. The first time it is opened now, which may
     * take seconds and waits for others; it has no text when there is nothing to show.
     *
     * @return empty when nothing can be said now, for instance because the file has changed
     */
    public Optional<OfficeHtml> html(SourceFile file) {
        return rewriting.html(file);
    }

    public Progress progress() {
        return progress;
    }

    /** How far {@link #draw} is. */
    public Progress drawn() {
        return drawing.progress();
    }

    /**
     * Ends the process, in the middle of a file too, and waits for whoever is being told of texts:
     * an interrupt would close the files of the search index under their writer.
     */
    @Override
    public void close() {
        newest.incrementAndGet();
        reader.close();
        drawing.close();
        rewriting.close();
        thread.close();
    }
}
