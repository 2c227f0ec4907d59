package org.samspel.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.ContentRepository;
import org.samspel.editing.Editing;
import org.samspel.entries.EntryReader;
import org.samspel.entries.WorkId;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Reception;

/** Real content in a folder of its own, a real site of it, and the way for programs to write. */
public final class Workshop implements AutoCloseable {
    private static final int LARGEST = 100_000;

    private final Path content;
    private final ContentRepository repository;
    private final SearchIndex index;
    private final TextExtraction extraction;
    private final Reception reception;
    private final Publisher publisher;
    private final Texts texts;
    private final WorkFiles files;

    public Workshop(Path place) throws Exception {
        content = Files.createDirectories(place.resolve("content"));
        repository = ContentRepository.open(content, place.resolve("var"), 1_000_000);
        index = SearchIndex.open(place.resolve("index"));
        extraction = new TextExtraction(settings(place));
        reception = new Reception(place, Reception.LIMITS, Clock.systemUTC());
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
        Editing editing = new Editing(repository, publisher::publish);
        Content read = new Content(publisher, repository, new EntryReader(LARGEST));
        texts = new Texts(read, editing, (language, key, arguments) -> key);
        files =
                new WorkFiles(
                        read,
                        new WorkFiles.Ways(
                                editing,
                                new Intake(reception.uploads()),
                                (language, key, arguments) -> key));
        publisher.publish();
    }

    private static TextExtraction.Settings settings(Path place) {
        return new TextExtraction.Settings(
                place.resolve("texts"),
                Path.of(System.getProperty("java.home", ""), "bin", "java"),
                System.getProperty("java.class.path", ""),
                64,
                Duration.ofSeconds(60));
    }

    /** What somebody puts there by other programs. */
    public void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        publisher.publish();
    }

    public void delete(String path) throws IOException {
        Files.delete(content.resolve(path));
        publisher.publish();
    }

    public Publisher publisher() {
        return publisher;
    }

    ContentRepository repository() {
        return repository;
    }

    Texts texts() {
        return texts;
    }

    WorkFiles files() {
        return files;
    }

    Reception reception() {
        return reception;
    }

    /** All there is on the disk. */
    Map<String, String> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(content.relativize(file).toString(), Files.readString(file));
            }
            return found;
        }
    }

    static Writer writer(Role role, Scope... scopes) {
        return new Writer(
                new Account(
                        7, "ola@example.org", "Ola", role, Language.NB, Account.State.ACTIVE, true),
                Set.of(scopes));
    }

    static Text.Name name(String work, Language language) {
        return new Text.Name(WorkId.of(work).orElseThrow(), language);
    }

    @Override
    public void close() throws IOException {
        reception.close();
        extraction.close();
        index.close();
        repository.close();
    }
}
