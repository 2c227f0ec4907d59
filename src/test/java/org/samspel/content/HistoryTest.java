package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir Path place;
    private TestFolder folder;
    private ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.in(place);
        folder.write("site.yml", "name: Samspel");
        repository = ContentRepository.open(folder.root(), place.resolve("var"), 1_000_000);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Map<String, String> renames() throws IOException {
        return repository.history().renames().stream()
                .collect(Collectors.toMap(r -> r.from().value(), r -> r.to().value()));
    }

    private List<String> removals() throws IOException {
        return repository.history().removals().stream()
                .map(removal -> removal.path().value())
                .sorted()
                .toList();
    }

    @Test
    void beforeTheFirstRevisionThereIsNone() throws IOException {
        assertEquals(History.NONE, repository.history());
    }

    @Test
    void aMoveIsARenameAndAChainLeadsToItsEnd() throws IOException {
        folder.write("a.md", "A text long enough to be known again.");
        repository.refresh();
        folder.move("a.md", "b.md");
        repository.refresh();
        assertEquals(Map.of("a.md", "b.md"), renames());
        folder.move("b.md", "c/d.md");
        repository.refresh();
        assertEquals(Map.of("a.md", "c/d.md", "b.md", "c/d.md"), renames());
        assertEquals(List.of(), removals());
    }

    @Test
    void aMoveWithASmallEditIsARename() throws IOException {
        String text = "One line of the report.\nAnd another one.\nAnd a third one, longer.\n";
        folder.write("a.md", text);
        repository.refresh();
        Files.delete(folder.root().resolve("a.md"));
        folder.write("b.md", text + "And a fourth.\n");
        repository.refresh();
        assertEquals(Map.of("a.md", "b.md"), renames());
    }

    @Test
    void aBundleThatMovesKeepsItsLanguagesApart() throws IOException {
        List<String> languages = List.of("en", "nb", "nn", "sv");
        for (String language : languages) {
            folder.write("reports/a/index." + language + ".md", "The same in every language.");
            folder.write("reports/c/index." + language + ".md", "The same in every language.");
        }
        repository.refresh();
        folder.move("reports/a", "reports/b");
        repository.refresh();
        assertEquals(
                languages.stream()
                        .collect(
                                Collectors.toMap(
                                        language -> "reports/a/index." + language + ".md",
                                        language -> "reports/b/index." + language + ".md")),
                renames());
    }

    @Test
    void aRemovedFileIsRememberedWithItsLastContents() throws IOException {
        folder.write("a.md", "first");
        repository.refresh();
        folder.write("a.md", "last");
        repository.refresh();
        Files.delete(folder.root().resolve("a.md"));
        Revision revision = repository.refresh();

        Removal removal = repository.history().removals().getFirst();
        assertEquals("a.md", removal.path().value());
        assertEquals(revision.time(), removal.time());
        assertArrayEquals("last".getBytes(UTF_8), repository.read(removal.blob()));
    }

    @Test
    void aFileThatIsBackIsNeitherRemovedNorRenamed() throws IOException {
        folder.write("a.md", "A text long enough to be known again.");
        folder.write("b.md", "Quite another text, about something else.");
        repository.refresh();
        folder.move("a.md", "c.md");
        Files.delete(folder.root().resolve("b.md"));
        repository.refresh();
        assertEquals(List.of("b.md"), removals());
        folder.write("a.md", "New.");
        folder.write("b.md", "Back.");
        repository.refresh();
        assertEquals(Map.of(), renames());
        assertEquals(List.of(), removals());
    }

    @Test
    void aMovedFileThatIsThenRemovedIsRemovedUnderBothNames() throws IOException {
        folder.write("a.md", "A text long enough to be known again.");
        repository.refresh();
        folder.move("a.md", "b.md");
        repository.refresh();
        Files.delete(folder.root().resolve("b.md"));
        repository.refresh();
        assertEquals(Map.of(), renames());
        assertEquals(List.of("a.md", "b.md"), removals());
        assertEquals(
                List.of(new ContentPath("b.md")),
                repository.history().removals().stream()
                        .filter(Removal::isLast)
                        .map(Removal::path)
                        .toList());
    }

    @Test
    void aRestartRemembersTheSame() throws IOException {
        folder.write("a.md", "A text long enough to be known again.");
        folder.write("b.md", "b");
        repository.refresh();
        folder.move("a.md", "c.md");
        Files.delete(folder.root().resolve("b.md"));
        repository.refresh();
        History before = repository.history();
        repository.close();
        repository = ContentRepository.open(folder.root(), place.resolve("var"), 1_000_000);
        assertEquals(before, repository.history());
    }
}
