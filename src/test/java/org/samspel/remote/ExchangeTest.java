package org.samspel.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two portals and people with git share one repository, and nobody's work is lost. */
class ExchangeTest {

    @TempDir private Path place;
    private Path remote;
    private Node anne;
    private Node bo;

    @BeforeEach
    void open() throws Exception {
        remote = place.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(remote.toFile())
                .call()
                .close();
        anne = new Node(place.resolve("anne"), remote.toUri());
        bo = new Node(place.resolve("bo"), remote.toUri());
        anne.write("a.md", "a");
        anne.write("b.md", "b");
        exchange();
    }

    @AfterEach
    void close() {
        anne.close();
        bo.close();
    }

    /** Until both have what the other had. */
    private void exchange() throws IOException {
        anne.exchangeAll();
        bo.exchangeAll();
        anne.exchangeAll();
    }

    /** Somebody with git, in a clone of their own. */
    private Git clone(String name) throws Exception {
        return Git.cloneRepository()
                .setURI(remote.toUri().toString())
                .setDirectory(place.resolve(name).toFile())
                .call();
    }

    private static void push(Git git, String message) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor(new PersonIdent("Cille", "cille@example.org"))
                .setSign(false)
                .call();
        git.push().call();
    }

    @Test
    void whatIsChangedHereArrivesThereUnderItsAuthorsName() throws Exception {
        anne.change("c.md", "c");
        assertFalse(anne.exchangeAll(), "nothing came");
        try (Git git = clone("cille")) {
            assertEquals("c", Files.readString(place.resolve("cille/c.md")));
            var newest = git.log().setMaxCount(1).call().iterator().next();
            assertEquals("anne", newest.getAuthorIdent().getName());
            assertEquals("Write c.md", newest.getShortMessage());
        }
    }

    @Test
    void whatIsChangedThereComesHereUnderItsAuthorsName() throws Exception {
        try (Git git = clone("cille")) {
            Files.writeString(place.resolve("cille/a.md"), "a by Cille");
            Files.delete(place.resolve("cille/b.md"));
            push(git, "Rework");
        }
        assertTrue(anne.exchangeAll());
        assertEquals(Map.of("a.md", "a by Cille"), anne.texts());
        var newest = anne.repository().log().entry(anne.newest()).orElseThrow();
        assertEquals("cille@example.org", newest.author().email());
        assertEquals("Rework", newest.message(), "no commit of ours is needed");
        assertFalse(anne.exchangeAll());
    }

    @Test
    void whoSendsInTheSameMomentAsSomebodyElseGetsThroughToo() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 15; round++) {
            anne.change("a" + round + ".md", "a");
            bo.change("b" + round + ".md", "b");
            Future<Boolean> first = hands.submit(anne::exchangeAll);
            Future<Boolean> second = hands.submit(bo::exchangeAll);
            first.get();
            second.get();
        }
        hands.shutdown();
        exchange();
        assertEquals(anne.texts(), bo.texts());
        assertEquals(32, bo.texts().size());
    }

    @Test
    void changesOfBothAtOnceComeTogetherAndThenThereIsPeace() throws Exception {
        anne.change("a.md", "a by Anne");
        bo.change("b.md", "b by Bo");
        bo.write("new/c.md", "c by Bo");
        exchange();
        Map<String, String> all =
                Map.of("a.md", "a by Anne", "b.md", "b by Bo", "new/c.md", "c by Bo");
        assertEquals(all, anne.texts());
        assertEquals(all, bo.texts());
        String newest = anne.newest();
        exchange();
        exchange();
        assertEquals(newest, anne.newest(), "merges don't beget merges");
        assertEquals(newest, bo.newest());
    }

    @Test
    void ofTwoVersionsOfAFileOursStaysAndTheOtherIsToldUntilSomebodySavesIt() throws Exception {
        anne.change("a.md", "a by Anne");
        bo.change("a.md", "a by Bo");
        anne.exchangeAll();
        String hers = anne.newest().substring(0, 10);
        String his = bo.newest().substring(0, 10);
        bo.exchangeAll();
        assertEquals("a by Bo", bo.texts().get("a.md"));
        assertEquals(1, bo.problems().size());
        String problem = bo.problems().get(0);
        assertTrue(problem.startsWith("a.md: This was changed here (up to " + his), problem);
        assertTrue(problem.contains("on the remote (up to " + hers), problem);
        assertTrue(
                bo.repository().log().of(new org.samspel.content.ContentPath("a.md"), 10).stream()
                        .anyMatch(
                                entry ->
                                        entry.message().equals("Write a.md")
                                                && entry.author().name().equals("anne")),
                "hers is in his history");
        bo.restart();
        assertEquals(List.of(problem), bo.problems());
        bo.change("a.md", "a by both");
        assertEquals(List.of(), bo.problems());
        exchange();
        assertEquals("a by both", anne.texts().get("a.md"));
    }

    @Test
    void aFileThatIsDeletedHereAndChangedThereIsToldToo() throws Exception {
        anne.change("a.md", "a by Anne");
        bo.delete("a.md");
        anne.exchangeAll();
        bo.exchangeAll();
        assertFalse(bo.texts().containsKey("a.md"));
        assertTrue(bo.problems().get(0).startsWith("a.md: This was changed here"));
    }

    @Test
    void whileTheRemoteIsAwayWorkGoesOnAndIsSentLater() throws Exception {
        Path away = Files.move(remote, place.resolve("away.git"));
        anne.change("a.md", "offline");
        assertThrows(IOException.class, anne::exchangeAll);
        assertEquals("offline", anne.texts().get("a.md"));
        Files.move(away, remote);
        exchange();
        assertEquals("offline", bo.texts().get("a.md"));
    }

    @Test
    void whatIsNoContentStaysInTheRemote() throws Exception {
        try (Git git = clone("cille")) {
            Files.writeString(place.resolve("cille/.gitignore"), "*.tmp\n");
            Files.createDirectories(place.resolve("cille/.github"));
            Files.writeString(place.resolve("cille/.github/check.yml"), "x");
            Files.createSymbolicLink(place.resolve("cille/link.md"), Path.of("/etc/passwd"));
            push(git, "Add tools");
        }
        exchange();
        anne.change("a.md", "after");
        exchange();
        anne.restartWithoutCache();
        anne.change("a.md", "after restart");
        bo.restart();
        bo.write("d.md", "d");
        exchange();
        assertFalse(Files.exists(anne.root().resolve(".gitignore")));
        assertFalse(Files.exists(anne.root().resolve("link.md")));
        clone("dag").close();
        assertEquals("*.tmp\n", Files.readString(place.resolve("dag/.gitignore")));
        assertTrue(Files.exists(place.resolve("dag/.github/check.yml")));
        assertTrue(Files.isSymbolicLink(place.resolve("dag/link.md")));
        assertEquals("d", Files.readString(place.resolve("dag/d.md")));
    }

    @Test
    void aFileTooBigForHistoryIsToldWhereItIsMissingAndStaysWhereItIs() throws Exception {
        String big = "x".repeat(Node.MAX_KEPT + 1);
        anne.write("big.csv", big);
        anne.write("a.md", big);
        exchange();
        assertEquals("a", bo.texts().get("a.md"), "the last version he could have");
        assertFalse(bo.texts().containsKey("big.csv"));
        assertEquals(
                List.of("a.md", "big.csv"),
                bo.problems().stream().map(line -> line.replaceAll(":.*", "")).toList());
        bo.change("b.md", "more");
        exchange();
        bo.restart();
        bo.change("b.md", "even more");
        exchange();
        bo.restartWithoutCache();
        exchange();
        assertEquals(big, anne.texts().get("big.csv"));
        assertEquals(big, anne.texts().get("a.md"));
        assertEquals("even more", anne.texts().get("b.md"));
        String newest = anne.newest();
        exchange();
        assertEquals(newest, anne.newest());
        bo.write("big.csv", big);
        bo.write("a.md", "small again");
        exchange();
        assertEquals(List.of(), bo.problems());
        assertEquals(big, anne.texts().get("a.md"), "the only copy is not overwritten");
        assertTrue(anne.problems().get(0).startsWith("a.md: This was changed here"));
    }

    @Test
    void whatTheDiskRefusesIsLeftThereAndTheRestComes() throws Exception {
        Files.createSymbolicLink(bo.root().resolve("c"), place);
        anne.write("c/d.md", "d");
        anne.write("e.md", "e");
        exchange();
        assertEquals("e", bo.texts().get("e.md"));
        assertFalse(Files.exists(place.resolve("d.md")), "no link is followed");
        assertTrue(bo.problems().stream().anyMatch(line -> line.startsWith("c/d.md: ")));
        bo.change("e.md", "e by Bo");
        exchange();
        assertEquals("d", anne.texts().get("c/d.md"));
        assertEquals("e by Bo", anne.texts().get("e.md"));
    }

    @Test
    void aRemoteThatWasRewrittenIsNeverForcedAndNothingIsLost() throws Exception {
        try (Git git = clone("cille")) {
            anne.change("a.md", "a by Anne");
            anne.exchangeAll();
            Files.writeString(place.resolve("cille/new.md"), "new");
            git.add().addFilepattern(".").call();
            git.commit().setMessage("Go another way").setSign(false).call();
            git.push().setForce(true).call();
            String theirs = git.log().setMaxCount(1).call().iterator().next().name();
            anne.exchangeAll();
            assertTrue(anne.repository().remote(anne.remote()).isTakenIn(theirs));
        }
        assertEquals("a by Anne", anne.texts().get("a.md"));
        assertEquals("new", anne.texts().get("new.md"));
        exchange();
        assertEquals(anne.texts(), bo.texts());
    }

    @Test
    void twoFoldersThatNeverMetComeTogether() throws Exception {
        Path other = place.resolve("other.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(other.toFile())
                .call()
                .close();
        try (Node first = new Node(place.resolve("first"), other.toUri());
                Node second = new Node(place.resolve("second"), other.toUri())) {
            first.write("same.md", "same");
            first.write("first.md", "1");
            first.write("both.md", "one");
            second.write("same.md", "same");
            second.write("second.md", "2");
            second.write("both.md", "two");
            first.exchangeAll();
            second.exchangeAll();
            first.exchangeAll();
            assertEquals(
                    Map.of("same.md", "same", "first.md", "1", "second.md", "2", "both.md", "two"),
                    first.texts());
            assertEquals(first.texts(), second.texts());
            assertEquals(1, second.problems().size());
        }
    }
}
