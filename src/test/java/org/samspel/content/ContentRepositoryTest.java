package org.samspel.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentRepositoryTest {

    private static final long HISTORY_LIMIT = 2 << 20;

    @TempDir Path place;
    private TestFolder folder;
    private ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.in(place);
        repository = openAgain();
    }

    private ContentRepository openAgain() throws IOException {
        return ContentRepository.open(folder.root(), data(), HISTORY_LIMIT);
    }

    private Path data() {
        return place.resolve("var");
    }

    private void restart() throws IOException {
        repository.close();
        repository = openAgain();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static SourceFile file(Revision revision, String path) {
        return revision.file(new ContentPath(path)).orElseThrow();
    }

    private static Set<String> paths(Revision revision) {
        return revision.files().keySet().stream()
                .map(ContentPath::value)
                .collect(Collectors.toSet());
    }

    @Test
    void aRevisionHasEveryFileWithItsHashes() throws IOException {
        folder.write("reports/a/index.nb.md", "Hei");
        folder.write("site.yml", "name: Samspel");
        folder.write(".git-is-not-here", "");
        folder.write("reports/.DS_Store", "");
        Revision revision = repository.refresh();

        assertEquals(Set.of("reports/a/index.nb.md", "site.yml"), paths(revision));
        SourceFile file = file(revision, "reports/a/index.nb.md");
        assertEquals(3, file.size());
        assertArrayEquals("Hei".getBytes(UTF_8), repository.read(file.blob()));
        assertEquals(List.of(), revision.problems());
    }

    @Test
    void theHashesAreThoseOfSha256AndGit() throws IOException {
        folder.write("abc.txt", "abc");
        SourceFile file = file(repository.refresh(), "abc.txt");
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
        assertEquals("f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f", file.blob());
        assertEquals(0x352441c2L, file.crc32());
    }

    @Test
    void aLargeFileHasItsChecksumAndKeepsItOverARestart() throws IOException {
        byte[] bytes = new byte[3 << 20];
        new Random(2).nextBytes(bytes);
        CRC32 expected = new CRC32();
        expected.update(bytes);
        folder.write("large.bin", bytes);
        assertEquals(expected.getValue(), file(repository.refresh(), "large.bin").crc32());
        restart();
        assertEquals(expected.getValue(), file(repository.refresh(), "large.bin").crc32());
    }

    @Test
    void aCacheOfAnOlderFormIsBuiltAnew() throws IOException {
        folder.write("abc.txt", "abc");
        repository.refresh();
        Path cache = data().resolve("cache/files");
        byte[] older =
                new String(Files.readAllBytes(cache), ISO_8859_1)
                        .replace("samspel files 2", "samspel files 1")
                        .getBytes(ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(older, 8, older.length - 8);
        Files.write(cache, ByteBuffer.wrap(older).putLong(0, checksum.getValue()).array());
        restart();
        assertEquals(0x352441c2L, file(repository.refresh(), "abc.txt").crc32());
    }

    @Test
    void nothingChangedIsTheSameRevision() throws IOException {
        folder.write("a.md", "a");
        Revision first = repository.refresh();
        assertSame(first, repository.refresh());

        folder.write(".a.md.swp", "hidden");
        assertSame(first, repository.refresh());
    }

    @Test
    void aNewTimeAloneIsNotANewState() throws IOException {
        Path location = folder.write("a.md", "a");
        Revision first = repository.refresh();
        Files.setLastModifiedTime(location, FileTime.from(Instant.EPOCH));
        Revision touched = repository.refresh();
        assertNotSame(first, touched);
        assertEquals(first.id(), touched.id());
        repository.open(file(touched, "a.md")).close();
    }

    @Test
    void anEditIsANewRevisionAndTheOldTextRemains() throws IOException {
        folder.write("a.md", "old");
        Revision first = repository.refresh();
        folder.write("a.md", "new");
        Revision second = repository.refresh();

        assertNotEquals(first.id(), second.id());
        assertArrayEquals("old".getBytes(UTF_8), repository.read(file(first, "a.md").blob()));
        assertArrayEquals("new".getBytes(UTF_8), repository.read(file(second, "a.md").blob()));
    }

    @Test
    void aRestartGivesTheSameRevision() throws IOException {
        folder.write("reports/a/index.sv.md", "a");
        folder.write("reports/A\u030A/index.sv.md", "name in NFD");
        Revision before = repository.refresh();
        restart();
        assertEquals(before, repository.refresh());
    }

    @Test
    void aRestartWithoutTheCacheGivesTheSameRevision() throws IOException {
        folder.write("a.md", "a");
        Revision before = repository.refresh();
        Files.delete(data().resolve("cache/files"));
        restart();
        assertEquals(before, repository.refresh());
    }

    @Test
    void aRestartWithTheCacheButWithoutTheHistoryReadsAllAgain() throws IOException {
        folder.write("a.md", "a");
        repository.refresh();
        repository.close();
        Files.move(data().resolve("history.git"), data().resolve("old.git"));
        repository = openAgain();
        SourceFile file = file(repository.refresh(), "a.md");
        assertArrayEquals("a".getBytes(UTF_8), repository.read(file.blob()));
    }

    @Test
    void aFolderThatIsMissingIsAnEmptyRevisionAndAProblem() throws IOException {
        folder.write("a.md", "a");
        repository.refresh();
        Files.move(folder.root(), place.resolve("elsewhere"));
        Revision missing = repository.refresh();
        assertEquals(Set.of(), paths(missing));
        assertTrue(missing.problems().getFirst().what().contains("can't be read"));

        Files.createDirectory(folder.root());
        assertTrue(repository.refresh().problems().getFirst().what().contains("empty"));

        Files.delete(folder.root());
        Files.move(place.resolve("elsewhere"), folder.root());
        assertEquals(Set.of("a.md"), paths(repository.refresh()));
    }

    @Test
    void aLinkIsNotFollowedAndIsAWarning() throws IOException {
        Path outside = Files.createDirectory(place.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "secret");
        folder.write("a.md", "a");
        Files.createSymbolicLink(folder.root().resolve("folder"), outside);
        Files.createSymbolicLink(folder.root().resolve("b.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.root().resolve("loop"), folder.root());

        Revision revision = repository.refresh();
        assertEquals(Set.of("a.md"), paths(revision));
        assertEquals(
                List.of("b.md", "folder", "loop"),
                revision.problems().stream().map(Problem::path).toList());
    }

    @Test
    void aFileSwappedForALinkIsNotOpened() throws IOException {
        Path outside = Files.createDirectory(place.resolve("outside"));
        Path location = folder.write("sub/a.md", "same size");
        FileTime time = Files.getLastModifiedTime(location);
        SourceFile file = file(repository.refresh(), "sub/a.md");
        Files.move(location, outside.resolve("a.md"));
        Files.setLastModifiedTime(outside.resolve("a.md"), time);

        Files.createSymbolicLink(location, outside.resolve("a.md"));
        assertThrows(ContentChanged.class, () -> repository.open(file));

        Files.delete(location);
        Files.delete(location.getParent());
        Files.createSymbolicLink(folder.root().resolve("sub"), outside);
        assertThrows(ContentChanged.class, () -> repository.open(file));
    }

    @Test
    void aFileIsOpenedOnlyAsItWasInItsRevision() throws IOException {
        Path location = folder.write("a.pdf", "0123456789");
        SourceFile file = file(repository.refresh(), "a.pdf");
        try (FileChannel channel = repository.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(3);
            channel.read(bytes, 7);
            assertArrayEquals("789".getBytes(UTF_8), bytes.array());
        }
        folder.write("a.pdf", "9876543210");
        assertThrows(ContentChanged.class, () -> repository.open(file));
        Files.delete(location);
        assertThrows(ContentChanged.class, () -> repository.open(file));
    }

    @Test
    void aNameInEitherUnicodeFormIsOnePathAndTwoAreAProblem() throws IOException {
        folder.write("o\u0308.md", "decomposed");
        Revision alone = repository.refresh();
        assertEquals(Set.of("\u00f6.md"), paths(alone));
        repository.open(file(alone, "\u00f6.md")).close();

        folder.write("\u00f6.md", "composed");
        Revision both = repository.refresh();
        assertEquals("composed".length(), file(both, "\u00f6.md").size());
        assertEquals(1, both.problems().size());
        assertEquals("\u00f6.md", both.problems().getFirst().path());
    }

    @Test
    void aNameNoAddressCanCarryIsAProblemAndTheRestGoesOn() throws IOException {
        String longest = "a".repeat(252) + ".md";
        folder.write(longest, "255 bytes");
        folder.write("back\\slash.md", "");
        folder.write("line\nbreak/a.md", "");
        folder.write("%2e%2e.md", "");
        Files.writeString(Path.of(URI.create(folder.root().toUri() + "%E5r.md")), "Latin-1");

        Revision revision = repository.refresh();
        assertEquals(Set.of(longest), paths(revision));
        assertEquals(4, revision.problems().size());
    }

    @Test
    void aBigFileIsAPointerInHistory() throws IOException {
        byte[] big = bytes((int) HISTORY_LIMIT + 1);
        folder.write("big.bin", big);
        folder.write("medium.bin", Arrays.copyOf(big, (int) HISTORY_LIMIT));
        Revision revision = repository.refresh();

        SourceFile file = file(revision, "big.bin");
        String pointer = new String(repository.read(file.blob()), UTF_8);
        assertEquals(
                "version https://git-lfs.github.com/spec/v1\noid sha256:"
                        + file.sha256()
                        + "\nsize 2097153\n",
                pointer);
        assertArrayEquals(
                Arrays.copyOf(big, (int) HISTORY_LIMIT),
                repository.read(file(revision, "medium.bin").blob()));
    }

    @Test
    void aBigFileKnownToHistoryIsNotStoredTwice() throws IOException {
        folder.write("medium.bin", bytes(1_500_000));
        repository.refresh();
        folder.write("copy.bin", bytes(1_500_000));
        repository.refresh();
        long stored;
        try (var packs = Files.list(data().resolve("history.git/objects/pack"))) {
            stored = packs.mapToLong(pack -> pack.toFile().length()).sum();
        }
        assertTrue(stored < 2_000_000, stored + " bytes for one file of 1.5 MB");
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aFileThatGrowsMeanwhileStaysInItsLastGoodVersion() throws Exception {
        folder.write("log.md", "complete");
        folder.write("a.md", "a");
        Revision before = repository.refresh();
        Growth growth = new Growth(folder.root().resolve("log.md"));
        growth.awaitStart();
        Revision during = repository.refresh();
        growth.end();

        assertEquals(file(before, "log.md"), file(during, "log.md"));
        assertEquals(before.id(), during.id());
        assertEquals("log.md", during.problems().getFirst().path());
        Revision after = repository.refresh();
        assertEquals(List.of(), after.problems());
        assertEquals(
                Files.size(folder.root().resolve("log.md")),
                repository.read(file(after, "log.md").blob()).length);
    }

    /** Appends to a file until it is told to end. */
    private static final class Growth {

        private final CountDownLatch started = new CountDownLatch(1);
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final Thread thread;

        Growth(Path file) {
            thread = Thread.ofPlatform().start(() -> grow(file));
        }

        private void grow(Path file) {
            try (var out = Files.newOutputStream(file)) {
                while (!isOver.get()) {
                    out.write('x');
                    started.countDown();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void awaitStart() throws InterruptedException {
            started.await();
        }

        void end() throws InterruptedException {
            isOver.set(true);
            thread.join();
        }
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        folder.write("a.md", "a");
        Revision before = repository.refresh();
        repository.close();
        Path history = data().resolve("history.git");
        Files.createFile(history.resolve("refs/heads/main.lock"));
        Files.createFile(history.resolve("packed-refs.lock"));
        Files.writeString(history.resolve("objects/insert_1.pack"), "PACK");
        Files.writeString(history.resolve("objects/pack/pack-" + "1".repeat(40) + ".pack"), "PA");
        Files.createDirectories(data().resolve("history.git.new/refs"));
        byte[] cache = Files.readAllBytes(data().resolve("cache/files"));
        Files.write(data().resolve("cache/files"), Arrays.copyOf(cache, cache.length / 2));
        Files.writeString(data().resolve("cache/files.new"), "half");

        repository = openAgain();
        assertEquals(before, repository.refresh());
        folder.write("b.md", "b");
        assertEquals(Set.of("a.md", "b.md"), paths(repository.refresh()));
        assertTrue(Files.notExists(history.resolve("objects/insert_1.pack")));
    }

    @Test
    void aPackThatNeverReachedTheDiskWholeIsWrittenAgain() throws IOException {
        folder.write("a.md", "a");
        repository.refresh();
        folder.write("b.md", "b");
        Path history = data().resolve("history.git");
        byte[] published = Files.readAllBytes(history.resolve("refs/heads/main"));
        Set<Path> before = new GitFolder(history).packFiles();
        repository.refresh();
        repository.close();
        Files.write(history.resolve("refs/heads/main"), published);
        for (Path file : new GitFolder(history).packFiles()) {
            if (!before.contains(file) && file.toString().endsWith(".pack")) {
                assertTrue(file.toFile().setWritable(true));
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        }

        repository = openAgain();
        SourceFile file = file(repository.refresh(), "b.md");
        assertArrayEquals("b".getBytes(UTF_8), repository.read(file.blob()));
    }

    @Test
    void aDamagedHistoryIsPutAsideAndBeginsAnew() throws IOException {
        folder.write("a.md", "a");
        Revision before = repository.refresh();
        repository.close();
        Path main = data().resolve("history.git/refs/heads/main");
        Files.writeString(main, "1".repeat(40) + "\n");

        repository = openAgain();
        assertEquals(before.files(), repository.refresh().files());
        try (var left = Files.list(data())) {
            assertTrue(left.anyMatch(file -> file.toString().contains("history.git.damaged-")));
        }
    }

    @Test
    void ourOwnHistoryIsForcedToTheDisk() throws IOException {
        try (FileRepository history = new FileRepository(data().resolve("history.git").toFile())) {
            assertTrue(history.getConfig().getBoolean("core", "fsyncObjectFiles", false));
            assertTrue(history.getConfig().getBoolean("core", "fsyncRefFiles", false));
            assertEquals("refs/heads/main", history.getFullBranch());
        }
    }

    @Test
    void dataInsideTheContentFolderIsNotContent() throws IOException {
        folder.write("a.md", "a");
        try (ContentRepository nested =
                ContentRepository.open(
                        folder.root(), folder.root().resolve("var"), HISTORY_LIMIT)) {
            Revision revision = nested.refresh();
            assertEquals(Set.of("a.md"), paths(revision));
            assertSame(revision, nested.refresh());
        }
    }

    @Test
    void dataOfAnEarlierStartInsideTheContentFolderIsNotContentEither() throws IOException {
        folder.write("a.md", "a");
        folder.write("var/samspel.lock", "");
        folder.write("var/database.mv.db", "private");
        folder.write("var/cache/text.txt", "private");
        assertEquals(Set.of("a.md"), paths(repository.refresh()));
    }

    @Test
    void namesAreFoundByTheirBytesWhateverTheLocale() throws IOException {
        Path root = folder.root();
        Path location = folder.write("Årsmelding/sluttrapport æøå (1).pdf", "");
        String relative = FileNames.relativeByBytes(root, location);
        assertEquals("Årsmelding/sluttrapport æøå (1).pdf", relative);
        assertEquals(location, FileNames.locationByBytes(root, new ContentPath(relative)));
    }
}
