package org.samspel.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samspel.content.Author;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Outcome;
import org.samspel.content.Problem;
import org.samspel.content.RemoteLine;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;

/** A portal's content, and what it exchanges with a remote; looks there only when told to. */
final class Node implements AutoCloseable {

    /** Bigger files are in history as a note only. */
    static final int MAX_KEPT = 10_000;

    private final Path place;
    private final URI remote;
    private final Author person;
    private ContentRepository repository;
    private Exchange exchange;
    private int saved;

    Node(Path place, URI remote) throws IOException {
        this.place = place;
        this.remote = remote;
        String name = String.valueOf(place.getFileName());
        person = new Author(name, name + "@example.org");
        Files.createDirectories(root());
        repository = ContentRepository.open(root(), data(), MAX_KEPT);
        exchange = exchange();
    }

    Path root() {
        return place.resolve("content");
    }

    private Path data() {
        return place.resolve("var");
    }

    RemoteLine.Place remote() {
        return new RemoteLine.Place(remote, "main", "", "");
    }

    ContentRepository repository() {
        return repository;
    }

    private Exchange exchange() throws IOException {
        Conflicts conflicts = new Conflicts(data().resolve("conflicts.txt"));
        repository.remark(conflicts);
        return new Exchange(repository, repository.remote(remote()), conflicts);
    }

    void restart() throws IOException {
        repository.close();
        repository = ContentRepository.open(root(), data(), MAX_KEPT);
        exchange = exchange();
    }

    /** Without the notes about the disk, which may be deleted at any time. */
    void restartWithoutCache() throws IOException {
        repository.close();
        Files.delete(data().resolve("cache").resolve("files"));
        restart();
    }

    /** By hand, long ago enough that nobody waits for it. */
    void write(String path, String text) throws IOException {
        Path file = root().resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z").plusSeconds(saved++)));
    }

    void delete(String path) throws IOException {
        Files.delete(root().resolve(path));
    }

    /** Through the portal. */
    void change(String path, String text) throws IOException {
        ContentPath file = new ContentPath(path);
        Optional<String> former = repository.refresh().file(file).map(SourceFile::blob);
        Change.Step write = new Change.Step.Write(file, Change.Contents.text(text), former);
        Outcome outcome = repository.change(new Change(person, "Write " + path, List.of(write)));
        assertInstanceOf(Outcome.Changed.class, outcome);
    }

    boolean exchangeAll() throws IOException {
        repository.refresh();
        return exchange.run();
    }

    String newest() throws IOException {
        return repository.remote(remote()).newest().orElseThrow();
    }

    List<String> problems() throws IOException {
        return repository.refresh().problems().stream()
                .filter(problem -> !problem.path().isEmpty())
                .map(Problem::toString)
                .toList();
    }

    /** What readers get. */
    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Revision revision = repository.refresh();
        for (SourceFile file : revision.files().values()) {
            texts.put(file.path().value(), Files.readString(file.location(), UTF_8));
        }
        return texts;
    }

    Remote running(Remote.Publication publication) throws IOException {
        return new Remote(
                new Remote.Parts(repository, remote(), data(), Clock.systemUTC()), publication);
    }

    @Override
    public void close() {
        repository.close();
    }
}
