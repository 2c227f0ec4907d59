package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierVersionsTest {
    private static final int LARGEST = 4_000_000;

    @TempDir Path place;
    private TestFolder folder;
    private ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.in(place);
        folder.write("site.yml", "name: Samspel");
        repository = ContentRepository.open(folder.root(), place.resolve("var"), LARGEST);
        repository.refresh();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private void restart() throws IOException {
        repository.close();
        repository = ContentRepository.open(folder.root(), place.resolve("var"), LARGEST);
    }

    private Revision write(String path, String text) throws IOException {
        folder.write(path, text);
        return repository.refresh();
    }

    private List<EarlierVersion> earlier(String path) throws IOException {
        return repository.history().of(new ContentPath(path)).earlier();
    }

    private List<String> texts(String path) throws IOException {
        return earlier(path).stream().map(version -> new String(read(version, 0), UTF_8)).toList();
    }

    private byte[] read(EarlierVersion version, long position) {
        try (ReadableByteChannel channel = repository.open(version, position)) {
            return Channels.newInputStream(channel).readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void aFileThatWasNeverReplacedHasNone() throws IOException {
        write("a.txt", "one");
        assertEquals(List.of(), earlier("a.txt"));
        assertEquals(List.of(), earlier("b.txt"));
    }

    @Test
    void theNewestComesFirstWithItsSizeAndTheTimeItWasReplaced() throws IOException {
        write("a.txt", "one");
        write("a.txt", "two!");
        Revision third = write("a.txt", "three");
        assertEquals(List.of("two!", "one"), texts("a.txt"));
        EarlierVersion newest = earlier("a.txt").getFirst();
        assertEquals(4, newest.size());
        assertEquals(third.time(), newest.until());
        assertEquals("a.txt", newest.path().value());
    }

    @Test
    void aRenamedFileKeepsThemAndWhereTheyLay() throws IOException {
        String text = "A text that is long enough to be known again.\n".repeat(5);
        write("a.txt", text);
        write("a.txt", text + "2\n");
        folder.move("a.txt", "b/c.txt");
        repository.refresh();
        write("b/c.txt", text + "3\n");
        assertEquals(List.of(text + "2\n", text), texts("b/c.txt"));
        assertEquals(
                List.of("b/c.txt", "a.txt"),
                earlier("b/c.txt").stream().map(version -> version.path().value()).toList());
        assertEquals(List.of(), earlier("a.txt"));
    }

    @Test
    void aRenameWithAnEditIsAVersionToo() throws IOException {
        String text = "A text that is long enough to be known again.\n".repeat(5);
        write("a.txt", text);
        Files.delete(folder.root().resolve("a.txt"));
        write("b.txt", text + "2\n");
        assertEquals(List.of(text), texts("b.txt"));
    }

    @Test
    void whatWasRemovedIsNotAnEarlierVersionOfWhatComesInItsPlace() throws IOException {
        write("a.txt", "one");
        write("a.txt", "two");
        Files.delete(folder.root().resolve("a.txt"));
        repository.refresh();
        write("a.txt", "three");
        assertEquals(List.of(), earlier("a.txt"));
    }

    @Test
    void twentyAreRemembered() throws IOException {
        for (int i = 0; i <= 25; i++) {
            write("a.txt", "version " + i);
        }
        assertEquals(20, earlier("a.txt").size());
        assertEquals("version 24", texts("a.txt").getFirst());
        assertEquals("version 5", texts("a.txt").getLast());
    }

    @Test
    void ofAFileTooBigForHistoryOnlyItsSizeIsKnown() throws IOException {
        folder.write("a.bin", new byte[LARGEST + 1]);
        repository.refresh();
        write("a.bin", "small");
        EarlierVersion version = earlier("a.bin").getFirst();
        assertEquals(LARGEST + 1, version.size());
        assertFalse(version.kept());
        assertThrows(IOException.class, () -> repository.open(version, 0));
    }

    @Test
    void aLargeOneIsReadFromAnyPosition() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        folder.write("a.bin", bytes);
        repository.refresh();
        write("a.bin", "small");
        EarlierVersion version = earlier("a.bin").getFirst();
        assertArrayEquals(bytes, read(version, 0));
        assertArrayEquals(
                Arrays.copyOfRange(bytes, 2_000_001, bytes.length), read(version, 2_000_001));
        assertArrayEquals(new byte[0], read(version, bytes.length));
    }

    @Test
    void filesThatDescribeOthersHaveNone() throws IOException {
        write("a.pdf.yml", "title: One");
        write("a.pdf.yml", "title: Two");
        assertEquals(List.of(), earlier("a.pdf.yml"));
    }

    @Test
    void whenAFileCameIsKnownAlsoUnderItsNewName() throws IOException {
        assertEquals(Instant.MIN, repository.history().of(new ContentPath("site.yml")).since());
        Revision came = write("a.txt", "A text that is long enough to be known again.");
        folder.move("a.txt", "b.txt");
        repository.refresh();
        assertEquals(came.time(), repository.history().of(new ContentPath("b.txt")).since());
    }

    @Test
    void aRestartRemembersThem() throws IOException {
        write("a.txt", "one");
        write("a.txt", "two");
        write("a.txt", "three");
        History before = repository.history();
        restart();
        assertEquals(before, repository.history());
        assertEquals(List.of("two", "one"), texts("a.txt"));
    }
}
