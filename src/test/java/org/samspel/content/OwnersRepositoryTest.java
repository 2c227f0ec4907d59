package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content folder that is already a git repository of somebody else's. */
class OwnersRepositoryTest {

    @TempDir Path place;
    private TestFolder folder;

    @BeforeEach
    void commit() throws IOException, GitAPIException {
        folder = TestFolder.in(place);
        folder.write("a.md", "a");
        try (Git git = Git.init().setDirectory(folder.root().toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("a").setAuthor("O", "o@o").setSign(false).call();
        }
        folder.write("a.md", "changed");
        folder.write("new.md", "new");
    }

    private ContentRepository openContent() throws IOException {
        return ContentRepository.open(folder.root(), place.resolve("var"), 1_000_000);
    }

    @Test
    void itsHeadBranchesIndexAndStatusStayAsTheyAre() throws IOException, GitAPIException {
        Map<String, String> before = administration();
        Set<String> modified;
        try (Git git = Git.open(folder.root().toFile())) {
            modified = git.status().call().getModified();
        }
        Map<String, String> looked = administration();
        try (ContentRepository content = openContent()) {
            content.refresh();
            folder.write("b.md", "b");
            content.refresh();
        }
        assertEquals(before, looked);
        assertEquals(before, administration());
        try (Git git = Git.open(folder.root().toFile())) {
            Status status = git.status().call();
            assertEquals(modified, status.getModified());
            assertEquals(Set.of("b.md", "new.md"), status.getUntracked());
        }
    }

    /** Everything git keeps in the folder, but objects and our ref. */
    private Map<String, String> administration() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path git = folder.root().resolve(".git");
        try (Stream<Path> all = Files.walk(git)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = git.relativize(file).toString();
                if (!name.startsWith("objects") && !name.startsWith("refs/samspel")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void ourHistoryHangsOnARefOfItsOwn() throws IOException {
        Revision revision;
        try (ContentRepository content = openContent()) {
            revision = content.refresh();
        }
        try (Git git = Git.open(folder.root().toFile())) {
            assertEquals(
                    ObjectId.fromString(revision.id()),
                    git.getRepository().resolve("refs/samspel/content"));
        }
        assertFalse(Files.exists(place.resolve("var/history.git")));
        try (ContentRepository content = openContent()) {
            assertEquals(revision, content.refresh());
        }
    }

    @Test
    void onlyOurOwnStaleLockIsRemoved() throws IOException {
        Path git = folder.root().resolve(".git");
        Files.createDirectories(git.resolve("refs/samspel"));
        Files.createFile(git.resolve("refs/samspel/content.lock"));
        Files.createFile(git.resolve("index.lock"));
        Files.createFile(git.resolve("refs/heads/master.lock"));
        try (ContentRepository content = openContent()) {
            content.refresh();
        }
        assertTrue(Files.exists(git.resolve("index.lock")));
        assertTrue(Files.exists(git.resolve("refs/heads/master.lock")));
    }

    @Test
    void aGitFileLeadsToTheRepository() throws IOException {
        Path elsewhere = place.resolve("elsewhere.git");
        Files.move(folder.root().resolve(".git"), elsewhere);
        Files.writeString(folder.root().resolve(".git"), "gitdir: " + elsewhere + "\n");
        try (ContentRepository content = openContent()) {
            content.refresh();
        }
        assertTrue(Files.exists(elsewhere.resolve("refs/samspel/content")));
        assertFalse(Files.exists(place.resolve("var/history.git")));
    }

    @Test
    void aBrokenRepositoryIsLeftAloneAndHistoryKeptElsewhere() throws IOException {
        Path config = folder.root().resolve(".git/config");
        byte[] broken = "[core\n repositoryformatversion = 9".getBytes(StandardCharsets.US_ASCII);
        Files.write(config, broken);
        try (ContentRepository content = openContent()) {
            assertEquals(2, content.refresh().files().size());
        }
        assertTrue(Files.exists(place.resolve("var/history.git")));
        assertArrayEquals(broken, Files.readAllBytes(config));
    }
}
