package org.samspel.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentChanged;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;

class WatchedChannelTest {
    private static final int SIZE = 300_000;

    @TempDir private Path folder;
    private final byte[] bytes = new byte[SIZE];
    private Path disk = Path.of("");
    private ContentRepository repository;
    private SourceFile file;

    @BeforeEach
    void takeARevision() throws IOException {
        new Random(1).nextBytes(bytes);
        Path content = Files.createDirectories(folder.resolve("content/documents"));
        disk = Files.write(content.resolve("a.bin"), bytes);
        repository =
                ContentRepository.open(
                        folder.resolve("content"), folder.resolve("var"), Long.MAX_VALUE);
        file =
                repository
                        .refresh()
                        .file(ContentPath.of("documents/a.bin").orElseThrow())
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void readsFromAnyPositionToTheEnd() throws IOException {
        assertArrayEquals(bytes, rest(WatchedChannel.open(repository, file, 0)));
        byte[] end = rest(WatchedChannel.open(repository, file, SIZE - 5));
        assertArrayEquals(Arrays.copyOfRange(bytes, SIZE - 5, SIZE), end);
        assertEquals(0, rest(WatchedChannel.open(repository, file, SIZE)).length);
    }

    @Test
    void aFileThatShrinksFailsRatherThanEnds() throws IOException {
        ReadableByteChannel channel = begun();
        Files.write(disk, Arrays.copyOf(bytes, 150_000));
        assertThrows(IOException.class, () -> rest(channel));
        channel.close();
        assertFalse(channel.isOpen());
    }

    @Test
    void aFileThatIsWrittenToFailsBeforeItsLastBytes() throws IOException {
        ReadableByteChannel channel = begun();
        Files.write(disk, new byte[] {1}, StandardOpenOption.WRITE);
        assertThrows(IOException.class, () -> rest(channel));
        channel.close();
    }

    @Test
    void aFileThatGrowsFails() throws IOException {
        ReadableByteChannel channel = begun();
        Files.write(disk, new byte[] {1}, StandardOpenOption.APPEND);
        assertThrows(IOException.class, () -> rest(channel));
        channel.close();
    }

    @Test
    void whatIsOpenIsReadToItsEndWhenAnotherFileTakesItsPlaceOrNone() throws IOException {
        ReadableByteChannel channel = begun();
        Path other = Files.write(folder.resolve("other"), new byte[7]);
        Files.move(other, disk, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(SIZE - 100_000, rest(channel).length);
    }

    @Test
    void whatIsOpenIsReadToItsEndWhenItIsDeleted() throws IOException {
        ReadableByteChannel channel = begun();
        Files.delete(disk);
        assertEquals(SIZE - 100_000, rest(channel).length);
        assertThrows(ContentChanged.class, () -> WatchedChannel.open(repository, file, 0));
    }

    private ReadableByteChannel begun() throws IOException {
        ReadableByteChannel channel = WatchedChannel.open(repository, file, 0);
        ByteBuffer first = ByteBuffer.allocate(100_000);
        while (first.hasRemaining()) {
            channel.read(first);
        }
        return channel;
    }

    private static byte[] rest(ReadableByteChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(64_000);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        channel.close();
        return all.toByteArray();
    }
}
