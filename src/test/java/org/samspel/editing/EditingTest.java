package org.samspel.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.Author;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.LogEntry;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;

/** Nothing staff do is final: history brings it back. */
class EditingTest {

    private static final Author ANNE = new Author("Anne", "anne@example.org");
    private static final ContentPath FILE = new ContentPath("articles/a/index.nb.md");

    @TempDir Path place;
    private Path root;
    private ContentRepository repository;
    private Editing editing;
    private int publications;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(place.resolve("content"));
        repository = ContentRepository.open(root, place.resolve("var"), 1_000);
        editing = new Editing(repository, () -> publications++);
        change("Write a", write(FILE, "one", Optional.empty()));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static Editing.Signed signed(String message) {
        return new Editing.Signed(ANNE, message);
    }

    private void change(String message, Change.Step... steps) throws IOException {
        made(editing.make(signed(message), List.of(steps)));
    }

    private static void made(Outcome outcome) {
        assertInstanceOf(Outcome.Changed.class, outcome);
    }

    private static Change.Step write(ContentPath path, String text, Optional<String> former) {
        return new Change.Step.Write(path, Change.Contents.text(text), former);
    }

    private Optional<String> blob(ContentPath path) throws IOException {
        return repository.refresh().file(path).map(SourceFile::blob);
    }

    private String text(ContentPath path) throws IOException {
        return Files.readString(root.resolve(path.value()));
    }

    private LogEntry last() throws IOException {
        return repository.log().by(ANNE, 1).get(0);
    }

    @Test
    void historySaysWhoDidWhatInAPlaceNewestFirst() throws IOException {
        change("Shorten", write(FILE, "1", blob(FILE)));
        change("Elsewhere", write(new ContentPath("b.md"), "b", Optional.empty()));
        List<LogEntry> log = repository.log().of(new ContentPath("articles/a"), 10);
        assertEquals(List.of("Shorten", "Write a"), log.stream().map(LogEntry::message).toList());
        assertEquals(ANNE, log.get(0).author());
        assertEquals(Optional.empty(), log.get(1).edits().get(0).before());
        assertEquals(3, publications);
    }

    @Test
    void anEarlierVersionComesBackUnlessSomebodyWasFaster() throws IOException {
        LogEntry.Version first = last().edits().get(0).after().orElseThrow();
        change("Rewrite", write(FILE, "two", blob(FILE)));
        Optional<String> seen = blob(FILE);
        Files.writeString(root.resolve(FILE.value()), "theirs");
        assertInstanceOf(Outcome.Conflict.class, editing.restore(signed("Restore"), first, seen));
        assertEquals("theirs", text(FILE));
        made(editing.restore(signed("Restore"), first, blob(FILE)));
        assertEquals("one", text(FILE));
    }

    @Test
    void aDeletedFileComesBack() throws IOException {
        LogEntry.Version version = last().edits().get(0).after().orElseThrow();
        change("Delete", new Change.Step.Delete(FILE, version.blob()));
        assertFalse(Files.exists(root.resolve("articles")));
        made(editing.restore(signed("Undelete"), version, Optional.empty()));
        assertEquals("one", text(FILE));
    }

    @Test
    void aFolderThatWasMovedAndRewrittenIsBackAfterUndo() throws IOException {
        ContentPath other = new ContentPath("articles/a/other.md");
        change(
                "Add",
                write(
                        other,
                        "a longer text that stays the same\nbut for a word",
                        Optional.empty()));
        ContentPath moved = new ContentPath("articles/b/other.md");
        change(
                "Move",
                new Change.Step.Move(new ContentPath("articles/a"), new ContentPath("articles/b")),
                write(moved, "a longer text that stays the same\nbut for one", blob(other)));
        made(editing.undo(signed("Undo"), last()));
        assertEquals("one", text(FILE));
        assertEquals("a longer text that stays the same\nbut for a word", text(other));
        assertFalse(Files.exists(root.resolve("articles/b")));
        made(editing.undo(signed("Undo the undoing"), last()));
        assertEquals("one", text(new ContentPath("articles/b/index.nb.md")));
    }

    @Test
    void whatHasChangedSinceIsNotTakenBack() throws IOException {
        LogEntry first = last();
        change("Rewrite", write(FILE, "two", blob(FILE)));
        Outcome.Conflict conflict =
                assertInstanceOf(Outcome.Conflict.class, editing.undo(signed("Undo"), first));
        assertEquals(blob(FILE), conflict.present().get(FILE));
    }

    @Test
    void whatWasTooBigForHistoryIsSaidToBeLost() throws IOException {
        ContentPath big = new ContentPath("big.txt");
        change("Add", write(big, "x".repeat(5_000), Optional.empty()));
        LogEntry.Version version = last().edits().get(0).after().orElseThrow();
        change("Delete", new Change.Step.Delete(big, version.blob()));
        assertEquals(
                new Outcome.Refused(Outcome.Reason.NOT_KEPT, Optional.empty()),
                editing.restore(signed("Undelete"), version, Optional.empty()));
    }
}
