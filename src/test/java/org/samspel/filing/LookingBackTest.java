package org.samspel.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.staff.StaffAnswer;

/** Staff see what happened to each text and file, and bring back what they want. */
class LookingBackTest {
    private static final String FIRST = "---\ntitle: Meetings\ntags: [a]\n---\nWe met in May.\n";
    private static final String SECOND =
            "---\ntitle: Gatherings\ntags: [a]\n---\nWe met in June.\n";
    private static final String TEXT = "articles/meetings/index.en.md";

    @TempDir Path place;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        cabinet = new Cabinet(place);
        cabinet.write(TEXT, FIRST);
        cabinet.write("documents/A/a.txt", "A file that will go and come back.");
        cabinet.write("documents/A/a.txt.yml", "title: A\n");
        cabinet.write(TEXT, SECOND);
    }

    @AfterEach
    void close() throws Exception {
        cabinet.close();
    }

    private HistoryView.Change newest() {
        HistoryView.Entries entries = cabinet.view("/staff/history", HistoryView.Entries.class);
        return cabinet.view(entries.lines().getFirst().address(), HistoryView.Change.class);
    }

    @Test
    void aChangeIsToldInWordsAndShown() {
        HistoryView.File file = newest().files().getFirst();
        assertEquals("changed", file.kind());
        assertEquals("title, text", file.fields());
        assertEquals(
                List.of("Meetings", "May"),
                file.pieces().stream()
                        .filter(piece -> piece.kind().equals("removed"))
                        .map(HistoryView.Piece::text)
                        .toList());
        assertEquals("/staff/works/articles/meetings/en", file.page());
    }

    @Test
    void aPlaceHasAHistoryOfItsOwn() {
        HistoryView.Entries entries =
                cabinet.view("/staff/history/articles/meetings", HistoryView.Entries.class);
        assertEquals(
                List.of("Changed " + TEXT + ".", "Added " + TEXT + "."),
                entries.lines().stream().map(HistoryView.Line::summary).toList());
    }

    @Test
    void aVersionComesBackInItsOwnPlaceOnly() throws Exception {
        HistoryView.Restore restore = newest().files().getFirst().restore().getFirst();
        for (String path : List.of("../x.md", "articles/other/index.en.md", "documents/A/a.txt")) {
            StaffAnswer forged =
                    cabinet.post(restore.address(), "path", path, "side", "before", "seen", "");
            assertEquals(new StaffAnswer.Refused(404), forged);
        }
        String change =
                cabinet.done(
                        restore.address(),
                        "path",
                        restore.path(),
                        "side",
                        restore.side(),
                        "seen",
                        restore.seen());
        assertEquals(FIRST, Files.readString(cabinet.on(TEXT)));
        cabinet.undo(change);
        assertEquals(SECOND, Files.readString(cabinet.on(TEXT)));
    }

    @Test
    void whatWasRemovedComesBackWithItsDescription() throws Exception {
        Files.delete(cabinet.on("documents/A/a.txt"));
        Files.delete(cabinet.on("documents/A/a.txt.yml"));
        cabinet.publisher().publish();
        List<HistoryView.Gone> gone =
                cabinet.view("/staff/removed", HistoryView.Removed.class).gone();
        assertEquals(
                List.of("documents/A/a.txt"), gone.stream().map(HistoryView.Gone::path).toList());
        cabinet.done("/staff/removed", "path", "documents/A/a.txt");
        assertTrue(Files.exists(cabinet.on("documents/A/a.txt")));
        assertEquals("title: A\n", Files.readString(cabinet.on("documents/A/a.txt.yml")));
        assertEquals(List.of(), cabinet.view("/staff/removed", HistoryView.Removed.class).gone());
    }

    @Test
    void idsThatHistoryDoesNotHaveLeadNowhere() {
        for (String id : List.of("x", "0".repeat(40), "../..", "HEAD", "refs/heads/main")) {
            assertEquals(new StaffAnswer.Refused(404), cabinet.get("/staff/change/" + id));
            assertEquals(
                    new StaffAnswer.Refused(404),
                    cabinet.post("/staff/undo", "change", id, "next", "//evil.example"));
        }
    }

    @Test
    void afterUndoingOneStaysAtHome() {
        String id = newest().id();
        for (String next :
                List.of(
                        "//evil.example",
                        "https://evil.example",
                        "/staff/sign-out",
                        "/staff/folders/../sign-out",
                        "/staff/folders/%2e%2e/x")) {
            StaffAnswer answer = cabinet.post("/staff/undo", "change", id, "next", next);
            String there = ((StaffAnswer.Done) answer).next();
            assertTrue(there.startsWith("/staff/folders?done=") || there.equals("/staff/folders"));
        }
    }
}
