package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;

/** What is kept between updates and starts, and what is made again. */
final class KeepingTest {
    @TempDir private Path folder;

    @Test
    void whatDidNotChangeIsNotReadAgain() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler"), article("b", "pærer")));
            SearchIndex.Change change =
                    index.update(List.of(unreadable(article("a", "epler")), article("b", "druer")));
            assertEquals(new SearchIndex.Change(1, 0, List.of()), change);
            assertEquals(1, count(index, "epler"));
            assertEquals(1, count(index, "druer"));
            assertEquals(0, count(index, "pærer"));
        }
    }

    @Test
    void aNewStartReadsNothingAgain() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler"), article("b", "pærer")));
            index.update(List.of(article("a", "epler")));
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertEquals(1, index.size());
            assertEquals(1, count(index, "epler"));
            index.update(List.of(unreadable(article("a", "epler"))));
        }
    }

    @Test
    void manyNewTextsBecomeOnePieceAndAChangeLeavesItAsItIs() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            for (int round = 1; round <= 3; round++) {
                List<Indexed> items = new ArrayList<>();
                for (int i = 0; i < 100 * round; i++) {
                    items.add(Items.article(Language.NB, "text" + i, "Tekst nummer " + i + "."));
                }
                index.update(items);
                assertEquals(1, pieces());
                items.add(Items.article(Language.NB, "text0", "En endret tekst."));
                items.removeFirst();
                index.update(items);
                assertEquals(2, pieces());
                assertEquals(1, index.search(Items.query("endret", Language.NB)).total());
            }
        }
    }

    private long pieces() throws IOException {
        try (DirectoryReader reader =
                DirectoryReader.open(
                        FSDirectory.open(folder.resolve(Integer.toString(IndexFolder.SCHEMA))))) {
            return reader.leaves().size();
        }
    }

    @Test
    void whatIsGoneIsNotFound() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(
                    List.of(article("a", "epler"), Items.document("d", List.of("epler", "x"))));
            assertEquals(new SearchIndex.Change(0, 2, List.of()), index.update(List.of()));
            assertEquals(0, count(index, "epler"));
            assertEquals(0, index.size());
        }
    }

    @Test
    void anUnreadableItemCostsOnlyItself() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler")));
            SearchIndex.Change change =
                    index.update(List.of(unreadable(article("a", "druer")), article("b", "pærer")));
            assertEquals(new SearchIndex.Change(1, 0, List.of("a")), change);
            assertEquals(1, count(index, "epler"));
            assertEquals(1, count(index, "pærer"));
            assertEquals(1, index.update(List.of(article("a", "druer"))).indexed());
        }
    }

    @Test
    void whatAnUpdateLeftHalfDoneIsFoundWhenTheNextIsDoneAndOnlyOnce() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler")));
            Indexed wrong =
                    withPages(
                            article("c", "druer"),
                            () -> {
                                throw new IllegalStateException("no text");
                            });
            List<Indexed> some = List.of(article("a", "epler"), article("b", "pærer"), wrong);
            assertThrows(IllegalStateException.class, () -> index.update(some));
            List<Long> meanwhile = new CopyOnWriteArrayList<>();
            Indexed right =
                    withPages(
                            article("c", "druer"),
                            () -> {
                                meanwhile.add(count(index, "epler"));
                                meanwhile.add(count(index, "pærer"));
                                return List.of("druer");
                            });
            index.update(List.of(article("a", "epler"), article("b", "pærer"), right));
            assertEquals(List.of(1L, 0L), meanwhile);
            assertEquals(1, count(index, "pærer"));
            assertEquals(1, count(index, "druer"));
            assertEquals(3, index.size());
        }
    }

    @Test
    void aDamagedIndexIsBegunAnew() throws IOException {
        for (Path damaged : files()) {
            for (Damage damage : List.<Damage>of(KeepingTest::truncate, KeepingTest::flip)) {
                try (SearchIndex index = SearchIndex.open(folder)) {
                    index.update(List.of(article("a", "epler"), article("b", "pærer")));
                }
                if (Files.exists(damaged) && Files.size(damaged) > 0) {
                    damage.to(damaged);
                }
                try (SearchIndex index = SearchIndex.open(folder)) {
                    index.update(List.of(article("a", "epler")));
                    assertEquals(1, count(index, "epler"), damaged.toString());
                }
            }
        }
    }

    @Test
    void anIndexDeletedWhileInUseIsBegunAnew() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler"), article("b", "pærer")));
            deleteFiles(folder);
            assertEquals(1, count(index, "epler"));
            index.update(List.of(article("a", "epler"), article("c", "druer")));
            assertEquals(1, count(index, "epler"));
            assertEquals(1, count(index, "druer"));
            assertEquals(0, count(index, "pærer"));
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertEquals(2, index.size());
        }
    }

    @Test
    void whileItIsMadeAgainItSaysSo() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler")));
            assertFalse(index.isRebuilding());
            deleteFiles(folder);
            List<Boolean> seen = new CopyOnWriteArrayList<>();
            Indexed watching =
                    withPages(
                            article("b", "druer"),
                            () -> {
                                seen.add(index.isRebuilding());
                                return List.of("druer");
                            });
            index.update(List.of(article("a", "epler"), watching));
            assertTrue(seen.getLast(), seen.toString());
            assertFalse(index.isRebuilding());
        }
    }

    @Test
    void searchGoesOnWhileTheIndexCannotBeWritten() throws IOException {
        Path elsewhere = folder.resolve("index");
        try (SearchIndex index = SearchIndex.open(elsewhere)) {
            index.update(List.of(article("a", "epler")));
            deleteFiles(elsewhere);
            Files.delete(elsewhere);
            Files.writeString(elsewhere, "in the way");
            assertThrows(
                    IOException.class,
                    () -> index.update(List.of(article("a", "epler"), article("b", "druer"))));
            assertTrue(index.isRebuilding());
            assertEquals(1, count(index, "epler"));
            Files.delete(elsewhere);
            index.update(List.of(article("a", "epler"), article("b", "druer")));
            assertEquals(1, count(index, "druer"));
            assertFalse(index.isRebuilding());
        }
    }

    @Test
    void indexesOfOtherSchemasAreRemoved() throws IOException {
        Path old = Files.createDirectories(folder.resolve("0"));
        Path notOurs = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(old.resolve("segments_1"), "old");
        SearchIndex.open(folder).close();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(notOurs));
    }

    @Test
    void anIndexInUseIsLeftAlone() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler")));
            assertThrows(IOException.class, () -> SearchIndex.open(folder));
            assertEquals(1, count(index, "epler"));
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertEquals(1, index.size());
        }
    }

    @Test
    void searchesDuringAnUpdateSeeBeforeOrAfter() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (SearchIndex index = SearchIndex.open(folder);
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            index.update(generation(0));
            List<Future<?>> reading =
                    IntStream.range(0, 3)
                            .<Future<?>>mapToObj(i -> readers.submit(() -> read(index, done)))
                            .toList();
            for (int i = 1; i <= 10; i++) {
                index.update(generation(i));
            }
            done.set(true);
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
    }

    private static void read(SearchIndex index, AtomicBoolean done) {
        while (!done.get()) {
            long all = count(index, "felles");
            assertEquals(50, all);
        }
    }

    private static List<Indexed> generation(int number) {
        return IntStream.range(0, 50)
                .mapToObj(i -> article("k" + number % 2 + i, "felles generasjon" + number))
                .toList();
    }

    private static long count(SearchIndex index, String words) {
        return index.search(Items.query(words, Language.NB)).total();
    }

    private static Indexed article(String key, String text) {
        return Items.article(Language.NB, key, text);
    }

    private static Indexed unreadable(Indexed item) {
        return withPages(
                item,
                () -> {
                    throw new UncheckedIOException(new IOException("read"));
                });
    }

    private static Indexed withPages(Indexed item, Supplier<List<String>> pages) {
        return new Indexed(
                item.key(),
                item.work(),
                item.fingerprint(),
                item.language(),
                item.type(),
                item.date(),
                item.title(),
                item.description(),
                item.tags(),
                Map.of(),
                pages);
    }

    private static void deleteFiles(Path folder) throws IOException {
        Path schema = folder.resolve(Integer.toString(IndexFolder.SCHEMA));
        try (Stream<Path> all = Files.list(schema)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(schema);
    }

    private List<Path> files() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(article("a", "epler"), article("b", "pærer")));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
    }

    private static void flip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {42}), Files.size(file) / 2);
        }
    }
}
