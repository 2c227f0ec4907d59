package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir Path place;
    private TestFolder folder;
    private ContentRepository repository;
    private final BlockingQueue<Revision> revisions = new LinkedBlockingQueue<>();

    @BeforeEach
    void watch() throws IOException {
        folder = TestFolder.in(place);
        folder.write("reports/a/index.sv.md", "a");
        repository = ContentRepository.open(folder.root(), place.resolve("var"), 1_000_000);
        repository.refresh();
        repository.watch(this::refresh);
    }

    private void refresh() {
        try {
            revisions.add(repository.refresh());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private void await(Predicate<Revision> expected) throws InterruptedException {
        Revision revision = revisions.poll(20, TimeUnit.SECONDS);
        while (revision != null && !expected.test(revision)) {
            revision = revisions.poll(20, TimeUnit.SECONDS);
        }
        assertNotNull(revision, "the edit was not noticed");
    }

    private static long size(Revision revision) {
        return revision.files().values().stream().mapToLong(SourceFile::size).sum();
    }

    private void assertQuiet() throws InterruptedException {
        assertNull(revisions.poll(600, TimeUnit.MILLISECONDS));
    }

    @Test
    void anEditIsNoticed() throws Exception {
        folder.write("reports/a/index.sv.md", "edited");
        await(revision -> size(revision) == "edited".length());
    }

    @Test
    void aRemovalIsNoticed() throws Exception {
        Files.delete(folder.root().resolve("reports/a/index.sv.md"));
        await(revision -> revision.files().isEmpty());
    }

    @Test
    void aBurstOfFiveHundredFilesIsNoticedOnce() throws Exception {
        for (int i = 0; i < 500; i++) {
            folder.write("reports/%d/index.sv.md".formatted(i), "Report " + i);
        }
        Revision revision = revisions.poll(20, TimeUnit.SECONDS);
        assertNotNull(revision);
        assertEquals(501, revision.files().size());
        assertQuiet();
    }

    @Test
    void aFileInANewFolderInANewFolderIsNoticed() throws Exception {
        folder.write("articles/b/c/index.nb.md", "b");
        await(revision -> revision.files().size() == 2);
        folder.write("articles/b/c/index.nb.md", "later");
        await(revision -> size(revision) == "a".length() + "later".length());
    }

    @Test
    void hiddenFilesAreNotEdits() throws Exception {
        folder.write(".git/index", "");
        folder.write("reports/.index.sv.md.swp", "");
        assertQuiet();
    }

    @Test
    void aFailingListenerIsCalledAgain() throws Exception {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        try (ContentRepository other =
                ContentRepository.open(folder.root(), place.resolve("other"), 1_000_000)) {
            other.refresh();
            other.watch(
                    () -> {
                        calls.add("called");
                        throw new IllegalStateException("a listener of this test fails");
                    });
            folder.write("b.md", "b");
            assertEquals("called", calls.poll(20, TimeUnit.SECONDS));
            folder.write("c.md", "c");
            assertEquals("called", calls.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws Exception {
        repository.close();
        assertThrows(IllegalStateException.class, repository::refresh);
        folder.write("late.md", "late");
        assertQuiet();
    }

    @Test
    void aFolderIsWatchedByOneListenerOnly() {
        assertThrows(IllegalStateException.class, () -> repository.watch(() -> {}));
    }
}
