package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people change through the portal, all of it or nothing. */
class ChangeTest {

    private static final Author ASTRID = new Author("Astrid Ås", "astrid@example.org");

    @TempDir Path place;
    private TestFolder folder;
    private ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.in(place);
        folder.write("a.md", "a");
        repository = ContentRepository.open(folder.root(), place.resolve("var"), 2 << 20);
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
        assertEquals(Set.of(), leftovers(), "nothing is left lying about");
    }

    private Set<String> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.map(Path::toString)
                    .filter(name -> name.contains(".samspel-") || name.contains("journal/"))
                    .collect(Collectors.toSet());
        }
    }

    private static ContentPath path(String value) {
        return new ContentPath(value);
    }

    private static Change.Step create(String path, String text) {
        return new Change.Step.Write(path(path), Change.Contents.text(text), Optional.empty());
    }

    private Change.Step replace(String path, String text) throws IOException {
        return new Change.Step.Write(
                path(path), Change.Contents.text(text), Optional.of(blob(path)));
    }

    private Change.Step delete(String path) throws IOException {
        return new Change.Step.Delete(path(path), blob(path));
    }

    private static Change.Step move(String from, String to) {
        return new Change.Step.Move(path(from), path(to));
    }

    private String blob(String path) throws IOException {
        return repository.refresh().file(path(path)).orElseThrow().blob();
    }

    private Outcome change(Change.Step... steps) throws IOException {
        return repository.change(new Change(ASTRID, "Edit\n\nMore words.", List.of(steps)));
    }

    private Revision changed(Change.Step... steps) throws IOException {
        return assertInstanceOf(Outcome.Changed.class, change(steps)).revision();
    }

    private Outcome.Reason refused(Change.Step... steps) throws IOException {
        return assertInstanceOf(Outcome.Refused.class, change(steps)).reason();
    }

    private Map<ContentPath, Optional<String>> conflict(Change.Step... steps) throws IOException {
        return assertInstanceOf(Outcome.Conflict.class, change(steps)).present();
    }

    private Map<String, String> onDisk() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.root())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.root().relativize(file).toString();
                if (!name.startsWith(".git")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private List<RevCommit> commits() throws IOException {
        try (var history =
                        new FileRepositoryBuilder()
                                .setGitDir(place.resolve("var/history.git").toFile())
                                .build();
                RevWalk walk = new RevWalk(history)) {
            walk.markStart(walk.parseCommit(history.resolve("main")));
            return Stream.generate(() -> next(walk))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .toList();
        }
    }

    private static Optional<RevCommit> next(RevWalk walk) {
        try {
            return Optional.ofNullable(walk.next());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void severalFilesChangeAtOnceAsOneCommitByThePerson() throws IOException {
        Revision revision =
                changed(replace("a.md", "A"), create("new/b.md", "b"), create("new/c.md", "c"));

        assertEquals(Map.of("a.md", "A", "new/b.md", "b", "new/c.md", "c"), onDisk());
        assertArrayEquals("b".getBytes(UTF_8), repository.read(blob("new/b.md")));
        RevCommit commit = commits().get(0);
        assertEquals(revision.id(), commit.name());
        assertEquals("Astrid Ås", commit.getAuthorIdent().getName());
        assertEquals("astrid@example.org", commit.getAuthorIdent().getEmailAddress());
        assertEquals("Samspel", commit.getCommitterIdent().getName());
        assertEquals("Edit\n\nMore words.\n", commit.getFullMessage());
        assertSame(revision, repository.refresh(), "there is nothing else to take in");
    }

    @Test
    void whatPeopleEditedOnTheDiskIsTakenInBeforeAsACommitOfItsOwn() throws IOException {
        repository.refresh();
        folder.write("theirs.md", "theirs");
        changed(create("ours.md", "ours"));
        assertEquals(
                List.of(
                        "Edit",
                        "Take the content folder as it is",
                        "Take the content folder as it is"),
                commits().stream().map(RevCommit::getShortMessage).toList());
        assertEquals(Set.of("a.md", "ours.md", "theirs.md"), onDisk().keySet());
    }

    @Test
    void aFileThatHasChangedMeanwhileIsAConflictAndNothingIsChanged() throws IOException {
        Change.Step stale = replace("a.md", "mine");
        folder.write("a.md", "theirs");
        Map<ContentPath, Optional<String>> present = conflict(create("b.md", "b"), stale);
        assertEquals(Map.of(path("a.md"), Optional.of(blob("a.md"))), present);
        assertEquals(Map.of("a.md", "theirs"), onDisk());
    }

    @Test
    void everythingThatIsInConflictIsNamed() throws IOException {
        folder.write("taken.md", "t");
        Map<ContentPath, Optional<String>> present =
                conflict(
                        create("taken.md", "x"),
                        new Change.Step.Delete(path("gone.md"), blob("a.md")),
                        move("a.md", "taken.md"));
        assertEquals(
                Map.of(
                        path("gone.md"),
                        Optional.empty(),
                        path("taken.md"),
                        Optional.of(blob("taken.md"))),
                present);
    }

    @Test
    void aFolderMovesWithAllItsFilesAndWhatIsAddedMeanwhileStays() throws IOException {
        folder.write("old/one.md", "1");
        folder.write("old/deep/two.md", "2");
        repository.refresh();
        folder.write("old/.hidden", "");
        Revision revision = changed(move("old", "new/place"), create("new/place/three.md", "3"));
        assertEquals(
                Set.of("a.md", "new/place/one.md", "new/place/deep/two.md", "new/place/three.md"),
                revision.files().keySet().stream()
                        .map(ContentPath::value)
                        .collect(Collectors.toSet()));
        assertTrue(Files.exists(folder.root().resolve("old/.hidden")));
        assertFalse(Files.exists(folder.root().resolve("old/deep")));
        assertSame(revision, repository.refresh());
        assertEquals(2, repository.history().renames().size(), "readers find the new place");
    }

    @Test
    void aMovedFileCanBeRewrittenAndItsOldPlaceTakenInOneChange() throws IOException {
        String before = blob("a.md");
        changed(
                move("a.md", "b.md"),
                new Change.Step.Write(path("b.md"), Change.Contents.text("B"), Optional.of(before)),
                create("a.md", "another"));
        assertEquals(Map.of("a.md", "another", "b.md", "B"), onDisk());
        changed(move("b.md", "c.md"), move("a.md", "b.md"));
        assertEquals(Map.of("b.md", "another", "c.md", "B"), onDisk());
    }

    @Test
    void aFolderCanNotMoveIntoItself() throws IOException {
        folder.write("a/one.md", "1");
        assertEquals(Outcome.Reason.NAME_IMPOSSIBLE, refused(move("a", "a/b")));
    }

    @Test
    void aDeletedFileTakesItsEmptyFoldersAlongAndStaysInHistory() throws IOException {
        folder.write("deep/er/x.md", "x");
        String blob = blob("deep/er/x.md");
        changed(delete("deep/er/x.md"));
        assertFalse(Files.exists(folder.root().resolve("deep")));
        changed(
                new Change.Step.Write(
                        path("deep/er/x.md"), new Change.Contents.Kept(blob), Optional.empty()));
        assertEquals("x", Files.readString(folder.root().resolve("deep/er/x.md")));
    }

    @Test
    void aLargeFileComesFromItsStagingPlaceByteForByte() throws IOException {
        byte[] bytes = new byte[5 << 20];
        new Random(1).nextBytes(bytes);
        Path staged = Files.write(place.resolve("upload"), bytes);
        changed(
                new Change.Step.Write(
                        path("reports/r/big.pdf"),
                        new Change.Contents.Staged(staged),
                        Optional.empty()));
        assertArrayEquals(bytes, Files.readAllBytes(folder.root().resolve("reports/r/big.pdf")));
        assertTrue(Files.exists(staged));
        changed(move("reports/r", "reports/s"));
        assertArrayEquals(bytes, Files.readAllBytes(folder.root().resolve("reports/s/big.pdf")));
    }

    @Test
    void aChangeThatChangesNothingIsNoCommit() throws IOException {
        Revision before = repository.refresh();
        assertEquals(before.id(), changed(replace("a.md", "a")).id());
        assertEquals(1, commits().size());
    }

    @Test
    void aLinkInTheWayIsNeitherFollowedNorReplaced() throws IOException {
        Path outside = Files.createDirectories(place.resolve("outside"));
        Files.createSymbolicLink(folder.root().resolve("link"), outside);
        Files.createSymbolicLink(folder.root().resolve("link.md"), outside.resolve("x.md"));
        assertEquals(Outcome.Reason.IN_THE_WAY, refused(create("link/x.md", "x")));
        assertEquals(Outcome.Reason.IN_THE_WAY, refused(create("link.md", "x")));
        assertEquals(Outcome.Reason.IN_THE_WAY, refused(create("a.md/x.md", "x")));
        try (Stream<Path> written = Files.list(outside)) {
            assertEquals(0, written.count());
        }
    }

    @Test
    void thePortalsOwnDataIsNoPlaceForContent() throws IOException {
        folder.write("former/samspel.lock", "");
        assertEquals(Outcome.Reason.NAME_IMPOSSIBLE, refused(create("former/x.md", "x")));
        assertEquals(Outcome.Reason.NAME_IMPOSSIBLE, refused(create("b/samspel.lock", "x")));
    }

    @Test
    void namesTheDiskHasInAnotherUnicodeFormStayTheSameFiles() throws IOException {
        String nfd = Normalizer.normalize("Åtgärder/för.md", Normalizer.Form.NFD);
        folder.write(nfd, "1");
        changed(replace("Åtgärder/för.md", "2"), create("Åtgärder/ny.md", "3"));
        assertEquals(
                Map.of(
                        "a.md",
                        "a",
                        nfd,
                        "2",
                        Normalizer.normalize("Åtgärder", Normalizer.Form.NFD) + "/ny.md",
                        "3"),
                onDisk());
    }

    @Test
    void ofTwoWritersAtOnceOneIsToldOfTheOther() throws Exception {
        String before = blob("a.md");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome>> writers =
                    Stream.of("1", "2", "3", "4", "5", "6", "7", "8")
                            .map(text -> (Callable<Outcome>) () -> write(text, before))
                            .toList();
            List<Outcome> outcomes =
                    threads.invokeAll(writers).stream().map(Future::resultNow).toList();
            List<Outcome> made =
                    outcomes.stream().filter(Outcome.Changed.class::isInstance).toList();
            assertEquals(1, made.size());
            String winner = blob("a.md");
            outcomes.stream()
                    .filter(outcome -> !made.contains(outcome))
                    .forEach(
                            outcome ->
                                    assertEquals(
                                            new Outcome.Conflict(
                                                    new TreeMap<>(
                                                            Map.of(
                                                                    path("a.md"),
                                                                    Optional.of(winner)))),
                                            outcome));
        }
    }

    private Outcome write(String text, String former) throws IOException {
        return change(
                new Change.Step.Write(
                        path("a.md"), Change.Contents.text(text), Optional.of(former)));
    }

    @Test
    void readersOnlyEverSeeWholeChanges() throws Exception {
        changed(create("x/1.md", "0"), create("x/2.md", "0"));
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> writer =
                    threads.submit(
                            () -> {
                                for (int i = 1; i <= 20; i++) {
                                    changed(replace("x/1.md", "" + i), replace("x/2.md", "" + i));
                                }
                                return null;
                            });
            while (!writer.isDone()) {
                Revision seen = repository.refresh();
                assertEquals(
                        seen.file(path("x/1.md")).orElseThrow().blob(),
                        seen.file(path("x/2.md")).orElseThrow().blob());
            }
            writer.get();
        }
        assertEquals("20", onDisk().get("x/2.md"));
    }

    @Test
    void theOwnersBranchesAndIndexStayAsTheyAreAndTheirFilesChange() throws Exception {
        repository.close();
        try (var git =
                org.eclipse.jgit.api.Git.init().setDirectory(folder.root().toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("a").setAuthor("O", "o@o").setSign(false).call();
            ObjectId head = git.getRepository().resolve("HEAD");
            byte[] index = Files.readAllBytes(folder.root().resolve(".git/index"));
            repository = ContentRepository.open(folder.root(), place.resolve("var"), 2 << 20);
            Revision revision = changed(replace("a.md", "A"));
            assertEquals("A", Files.readString(folder.root().resolve("a.md")));
            assertEquals(head, git.getRepository().resolve("HEAD"));
            assertArrayEquals(index, Files.readAllBytes(folder.root().resolve(".git/index")));
            assertEquals(revision.id(), git.getRepository().resolve("refs/samspel/content").name());
            assertEquals(Set.of("a.md"), git.status().call().getModified());
        }
    }

    @Test
    void aDamagedJournalCountsAsNone() throws IOException {
        repository.refresh();
        repository.close();
        Path journal = Files.createDirectories(place.resolve("var/journal"));
        for (String name : List.of("intended", "decided")) {
            byte[] noise = new byte[100];
            Arrays.fill(noise, (byte) 'x');
            Files.write(journal.resolve(name), noise);
        }
        repository = ContentRepository.open(folder.root(), place.resolve("var"), 2 << 20);
        changed(replace("a.md", "A"));
        assertEquals(Map.of("a.md", "A"), onDisk());
    }
}
