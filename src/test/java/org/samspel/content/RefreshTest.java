package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a refresh does with things it can't have; the disk says so in ways a test can't bring about.
 */
class RefreshTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path place;
    private final NavigableMap<ContentPath, StatCache.Known> before = new TreeMap<>();

    @BeforeEach
    void know() {
        for (String path : List.of("closed/a.md", "closed/b/c.md", "closed too.md", "d.md")) {
            ContentPath known = new ContentPath(path);
            before.put(known, new StatCache.Known(source(known), 1));
        }
    }

    private SourceFile source(ContentPath path) {
        Path location = place.resolve(path.value());
        return new SourceFile(path, location, "0".repeat(64), "0".repeat(40), 5, LONG_AGO, 0);
    }

    private Revision refresh(FolderScan scan) throws IOException {
        Refresh refresh = new Refresh(before, Instant.now());
        try (FileRepository repository = new FileRepository(place.resolve("git").toFile());
                Snapshot snapshot = new Snapshot(repository, 1_000)) {
            refresh.take(scan, snapshot);
        }
        return refresh.revision("0".repeat(40), LONG_AGO);
    }

    private FolderScan scan(List<ContentPath> unread, FolderScan.Found... found) {
        NavigableMap<ContentPath, FolderScan.Found> files = new TreeMap<>();
        List.of(found).forEach(file -> files.put(file.path(), file));
        return new FolderScan(files, unread, List.of());
    }

    @Test
    void whatLiesInAFolderThatCanNotBeListedStays() throws IOException {
        Revision revision = refresh(scan(List.of(new ContentPath("closed"))));
        assertEquals(
                List.of("closed/a.md", "closed/b/c.md"),
                revision.files().keySet().stream().map(ContentPath::value).toList());
    }

    @Test
    void aFileThatCanNotBeReadStaysInItsLastGoodVersionAndIsAProblem() throws IOException {
        ContentPath path = new ContentPath("d.md");
        Path folder = Files.createDirectory(place.resolve("d.md")); // opens, but gives no bytes
        Revision revision =
                refresh(scan(List.of(), new FolderScan.Found(path, folder, 9, LONG_AGO, 2)));
        assertEquals(List.of(source(path)), List.copyOf(revision.files().values()));
        assertTrue(revision.problems().getFirst().what().contains("can't be read"));
    }

    @Test
    void aFileGoneSinceTheScanWaitsForTheNextOne() throws IOException {
        ContentPath path = new ContentPath("new.md");
        Path gone = place.resolve("new.md");
        Revision revision =
                refresh(scan(List.of(), new FolderScan.Found(path, gone, 9, LONG_AGO, 2)));
        assertEquals(0, revision.files().size());
        assertEquals("new.md", revision.problems().getFirst().path());
    }

    @Test
    void aFileIsSettledWhenItIsOldOrOfTheFuture() {
        Instant now = Instant.now();
        Refresh refresh = new Refresh(before, now);
        assertTrue(refresh.isSettled(scan(List.of(), found(now.minus(Refresh.SETTLING)))));
        assertTrue(refresh.isSettled(scan(List.of(), found(now.plus(Duration.ofDays(1))))));
        assertTrue(!refresh.isSettled(scan(List.of(), found(now.minusMillis(50)))));
    }

    private FolderScan.Found found(Instant modified) {
        return new FolderScan.Found(new ContentPath("x"), place.resolve("x"), 1, modified, 3);
    }
}
