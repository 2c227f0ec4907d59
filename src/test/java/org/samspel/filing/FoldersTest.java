package org.samspel.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentPath;
import org.samspel.publishing.Place;
import org.samspel.staff.StaffAnswer;

/** Staff keep folders in order: nothing is lost, nothing overwritten, everything can be undone. */
class FoldersTest {
    private static final String PLAN =
            "A plan that is long enough to be known again when it moves.";
    private static final String ABOUT = "# our own note\ntitle: The plan\nUnknown: 'yes'\n";
    private static final String IN = "/staff/folders/documents/Reports";
    private static final String FILE = "/staff/file/documents/Reports/plan.txt";

    @TempDir Path place;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        cabinet = new Cabinet(place);
        cabinet.write("documents/Reports/plan.txt", PLAN);
        cabinet.write("documents/Reports/plan.txt.yml", ABOUT);
        cabinet.write("documents/Reports/Old/notes.txt", "Notes from long ago, not to be lost.");
        cabinet.write("documents/Other/readme.txt", "Read me.");
    }

    @AfterEach
    void close() throws Exception {
        cabinet.close();
    }

    private String seen(String folder) {
        return cabinet.view(folder, FilingView.Folders.class).seen();
    }

    private FilingView.FileSettings file() {
        return cabinet.view(FILE, FilingView.FileSettings.class);
    }

    private static int status(StaffAnswer answer) {
        return switch (answer) {
            case StaffAnswer.Shown shown -> shown.status();
            case StaffAnswer.Refused refused -> refused.status();
            default -> throw new AssertionError(answer);
        };
    }

    @Test
    void undoingBringsBackEveryByte() throws Exception {
        Map<String, String> before = cabinet.files();
        String upload = cabinet.send("new.txt", "New");
        List<List<String>> actions =
                List.of(
                        List.of(IN, "do", "make", "name", "Plans 2027"),
                        List.of(
                                IN,
                                "do",
                                "move",
                                "to",
                                "documents/Other",
                                "item",
                                "documents/Reports/plan.txt",
                                "item",
                                "documents/Reports/Old"),
                        List.of(
                                IN,
                                "do",
                                "language",
                                "language",
                                "nb",
                                "item",
                                "documents/Reports/plan.txt"),
                        List.of(
                                IN,
                                "do",
                                "delete",
                                "seen",
                                seen(IN),
                                "item",
                                "documents/Reports/plan.txt",
                                "item",
                                "documents/Reports/Old"),
                        List.of(IN, "do", "place", "upload", upload),
                        List.of(
                                "/staff/folder/documents/Reports",
                                "do",
                                "rename",
                                "name",
                                "Papers"),
                        List.of(
                                "/staff/folder/documents/Reports",
                                "do",
                                "move",
                                "to",
                                "documents/Other"),
                        List.of(
                                "/staff/folder/documents/Reports",
                                "do",
                                "describe",
                                "about",
                                "",
                                "title-en",
                                "Our reports",
                                "order",
                                "date"),
                        List.of(
                                "/staff/folder/documents/Reports",
                                "do",
                                "delete",
                                "seen",
                                seen(IN)),
                        List.of(FILE, "do", "rename", "name", "plan 2.0"),
                        List.of(FILE, "do", "move", "to", "documents/Other"),
                        List.of(
                                FILE,
                                "do",
                                "describe",
                                "about",
                                file().seenAbout(),
                                "title-en",
                                "Another title"),
                        List.of(FILE, "do", "delete", "seen", file().seen()));
        for (List<String> action : actions) {
            String[] fields = action.subList(1, action.size()).toArray(String[]::new);
            String change = cabinet.done(action.getFirst(), fields);
            assertFalse(before.equals(cabinet.files()), action + " changed nothing");
            cabinet.undo(change);
            assertEquals(before, cabinet.files(), action.toString());
        }
    }

    @Test
    void aRenamedFileKeepsItsDescriptionAndItsOldAddressLeadsThere() throws Exception {
        cabinet.done(FILE, "do", "rename", "name", "new plan");
        assertEquals(PLAN, Files.readString(cabinet.on("documents/Reports/new plan.txt")));
        assertEquals(ABOUT, Files.readString(cabinet.on("documents/Reports/new plan.txt.yml")));
        assertEquals(
                new Place.Moved("/files/Reports/new%20plan.txt"),
                cabinet.publisher()
                        .site()
                        .addresses()
                        .at("/files/Reports/plan.txt/")
                        .orElseThrow());
    }

    @Test
    void theOldAddressOfAFolderLeadsToTheNewOne() {
        cabinet.done("/staff/folder/documents/Reports", "do", "rename", "name", "Papers");
        assertEquals(
                new Place.Moved("/en/documents/Papers/"),
                cabinet.publisher().site().addresses().at("/en/documents/Reports/").orElseThrow());
    }

    @Test
    void aFileDoesNotBecomeAnotherType() throws Exception {
        Map<String, String> before = cabinet.files();
        for (String name :
                List.of("plan.exe", "plan.html", "plan.pdf", "plan.php", "plan.svg", "a.js")) {
            assertEquals(422, status(cabinet.post(FILE, "do", "rename", "name", name)), name);
        }
        assertEquals(before, cabinet.files());
        cabinet.done(FILE, "do", "rename", "name", "plan 1.2.txt");
        assertTrue(Files.exists(cabinet.on("documents/Reports/plan 1.2.txt")));
    }

    @Test
    void noFieldLeadsOutOfTheFolders() throws Exception {
        cabinet.write("articles/a/index.en.md", "---\ntitle: A\n---\nText");
        Map<String, String> before = cabinet.files();
        String rlo = "a" + Character.toString(0x202e) + "txt";
        for (String name :
                List.of(
                        "",
                        "..",
                        "../x",
                        "a/b",
                        "/etc",
                        "a\\b",
                        ".git",
                        "_folder",
                        "~x",
                        "x.",
                        "%2e%2e",
                        "%2e%2e%2fx",
                        "C:x",
                        rlo,
                        "x".repeat(300),
                        "a\u0000b")) {
            assertEquals(422, status(cabinet.post(IN, "do", "make", "name", name)), name);
            assertEquals(422, status(cabinet.post(FILE, "do", "rename", "name", name)), name);
            assertEquals(
                    422,
                    status(
                            cabinet.post(
                                    "/staff/folder/documents/Reports",
                                    "do",
                                    "rename",
                                    "name",
                                    name)),
                    name);
        }
        for (String path :
                List.of(
                        "..",
                        "../..",
                        "documents/../articles",
                        "articles/a",
                        "articles",
                        "/etc",
                        "documents/Reports/plan.txt",
                        "documents/none")) {
            assertEquals(422, status(cabinet.post(FILE, "do", "move", "to", path)), path);
            assertEquals(
                    422,
                    status(cabinet.post(IN, "do", "move", "to", path, "item", IN.substring(15))),
                    path);
            String seen = seen(IN);
            assertEquals(
                    422,
                    status(
                            cabinet.post(
                                    IN,
                                    "do",
                                    "delete",
                                    "seen",
                                    seen,
                                    "item",
                                    path.replace("documents/Reports/plan.txt", "x"))),
                    path);
            assertEquals(422, status(cabinet.post(IN, "do", "place", "upload", path)), path);
            if (!path.equals("documents/Reports/plan.txt")) {
                assertEquals(404, status(cabinet.get("/staff/file/" + path)), path);
            }
            assertEquals(404, status(cabinet.get("/staff/folder/" + path)), path);
            assertEquals(404, status(cabinet.post("/staff/folders/" + path, "do", "make")), path);
        }
        assertEquals(before, cabinet.files());
    }

    @Test
    void nothingIsOverwrittenWithoutBeingAsked() throws Exception {
        String upload = cabinet.send("PLAN.txt", "Another plan");
        StaffAnswer asked = cabinet.post(IN, "do", "place", "upload", upload);
        StaffAnswer.Shown page = assertInstanceOf(StaffAnswer.Shown.class, asked);
        assertEquals(409, page.status());
        FilingView.Clash clash =
                assertInstanceOf(FilingView.Clashes.class, page.view()).clashes().getFirst();
        assertEquals("PLAN-2.txt", clash.free());
        assertTrue(clash.replaces());
        assertEquals(PLAN, Files.readString(cabinet.on("documents/Reports/plan.txt")));

        cabinet.done(IN, "do", "place", "upload", upload, clash.field(), "both");
        assertEquals(PLAN, Files.readString(cabinet.on("documents/Reports/plan.txt")));
        assertEquals("Another plan", Files.readString(cabinet.on("documents/Reports/PLAN-2.txt")));
    }

    @Test
    void whatIsLeftOutWaitsOn() throws Exception {
        String upload = cabinet.send("plan.txt", "Another plan");
        cabinet.post(IN, "do", "place", "upload", upload, "as." + upload, "skip");
        assertEquals(PLAN, Files.readString(cabinet.on("documents/Reports/plan.txt")));
        assertEquals(
                List.of(upload),
                cabinet.view(IN, FilingView.Folders.class).waiting().stream()
                        .map(FilingView.Choice::value)
                        .toList());
    }

    @Test
    void aNewVersionKeepsTheAddressAndTheFormerOneComesBack() throws Exception {
        String upload = cabinet.send("whatever.txt", "The plan, second edition");
        cabinet.done(FILE, "do", "replace", "upload", upload, "seen", file().seen());
        assertEquals(
                "The plan, second edition",
                Files.readString(cabinet.on("documents/Reports/plan.txt")));
        assertEquals(List.of(), file().newer());
        FilingView.Earlier earlier = file().earlier().getFirst();
        assertTrue(earlier.kept());
        cabinet.done(FILE, "do", "back", "version", earlier.blob(), "seen", file().seen());
        assertEquals(PLAN, Files.readString(cabinet.on("documents/Reports/plan.txt")));
    }

    @Test
    void anEarlierVersionOfAnotherFileIsNone() {
        String other =
                cabinet.publisher()
                        .site()
                        .revision()
                        .file(new ContentPath("documents/Other/readme.txt"))
                        .orElseThrow()
                        .blob();
        StaffAnswer answer =
                cabinet.post(FILE, "do", "back", "version", other, "seen", file().seen());
        assertEquals(404, status(answer));
    }

    @Test
    void whatSomebodyElseHasChangedIsNotTakenAwayUnseen() throws Exception {
        String folder = seen(IN);
        FilingView.FileSettings seen = file();
        cabinet.write("documents/Reports/plan.txt", "Somebody else has just corrected this.");
        cabinet.write("documents/Reports/plan.txt.yml", "title: Corrected\n");
        Map<String, String> before = cabinet.files();
        List<StaffAnswer> answers =
                List.of(
                        cabinet.post(FILE, "do", "delete", "seen", seen.seen()),
                        cabinet.post(
                                FILE, "do", "describe", "about", seen.seenAbout(), "title-en", "X"),
                        cabinet.post(
                                IN,
                                "do",
                                "delete",
                                "seen",
                                folder,
                                "item",
                                "documents/Reports/plan.txt"),
                        cabinet.post(
                                "/staff/folder/documents/Reports", "do", "delete", "seen", folder));
        answers.forEach(answer -> assertEquals(422, status(answer)));
        assertEquals(before, cabinet.files());
    }

    @Test
    void aLinkInTheWayIsNeitherFollowedNorReplaced() throws Exception {
        Path secret = Files.writeString(place.resolve("secret.txt"), "secret");
        Path link = cabinet.on("documents/Reports/linked.txt");
        Files.createSymbolicLink(link, secret);
        assertEquals(422, status(cabinet.post(FILE, "do", "rename", "name", "linked")));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("secret", Files.readString(secret));
        assertTrue(Files.exists(cabinet.on("documents/Reports/plan.txt")));
    }

    @Test
    void describingAFileLeavesWhatOthersWroteThere() throws Exception {
        cabinet.done(
                FILE,
                "do",
                "describe",
                "about",
                file().seenAbout(),
                "title-en",
                "The plan: again",
                "language",
                "nb");
        assertEquals(
                """
                # our own note
                title:
                  sv: The plan
                  nb: The plan
                  nn: The plan
                  en: "The plan: again"
                Unknown: 'yes'
                language: nb
                """,
                Files.readString(cabinet.on("documents/Reports/plan.txt.yml")));
    }

    @Test
    void savingWhatIsThereAlreadyIsNoChange() throws Exception {
        Map<String, String> before = cabinet.files();
        FilingView.FileSettings file = file();
        StaffAnswer answer =
                cabinet.post(
                        FILE, "do", "describe", "about", file.seenAbout(), "title-en", "The plan");
        assertEquals("staff.done.filing.nothing", ((StaffAnswer.Done) answer).said().key());
        assertEquals(before, cabinet.files());
    }
}
