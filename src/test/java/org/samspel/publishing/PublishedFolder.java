package org.samspel.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.content.ContentRepository;
import org.samspel.entries.EntryReader;
import org.samspel.extraction.TextExtraction;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;

/** A content folder of its own, and a real site of it. */
public final class PublishedFolder implements AutoCloseable {
    /** In bytes, of a text. */
    public static final int LARGEST = 100_000;

    private final Path content;
    private final ContentRepository repository;
    private final SearchIndex index;
    private final TextExtraction extraction;
    private final Publisher publisher;

    /**
     * @param kept of larger files history has only a note, in bytes
     */
    public PublishedFolder(Path place, long kept) throws IOException {
        content = Files.createDirectories(place.resolve("content"));
        repository = ContentRepository.open(content, place.resolve("var"), kept);
        index = SearchIndex.open(place.resolve("index"));
        extraction =
                new TextExtraction(
                        new TextExtraction.Settings(
                                place.resolve("texts"),
                                Path.of(System.getProperty("java.home", ""), "bin", "java"),
                                System.getProperty("java.class.path", ""),
                                64,
                                Duration.ofSeconds(60)));
        publisher =
                new Publisher(
                        new Publisher.Tools(
                                repository,
                                new EntryReader(LARGEST),
                                new Markdown(LARGEST, Duration.ofSeconds(10)),
                                extraction,
                                index,
                                Clock.systemUTC()),
                        site -> {});
    }

    public Path on(String path) {
        return content.resolve(path);
    }

    public ContentRepository repository() {
        return repository;
    }

    public TextExtraction extraction() {
        return extraction;
    }

    public Publisher publisher() {
        return publisher;
    }

    /** What somebody puts there by other programs. */
    public void write(String path, String text) throws IOException {
        Files.createDirectories(on(path).getParent());
        Files.writeString(on(path), text);
        publisher.publish();
    }

    public void delete(String path) throws IOException {
        Files.delete(on(path));
        publisher.publish();
    }

    /** All there is on the disk, by path; text only. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : paths()) {
            files.put(path, Files.readString(on(path)));
        }
        return files;
    }

    /** Where there is something on the disk. */
    public Set<String> paths() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public void close() throws IOException {
        extraction.close();
        index.close();
        repository.close();
    }
}
