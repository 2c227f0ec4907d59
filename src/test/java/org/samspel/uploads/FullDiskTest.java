package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, or can only be read. They are real, of two megabytes each; where none can be
 * mounted these tests fail.
 */
@Timeout(120)
class FullDiskTest {
    private static final Limits NO_RESERVE =
            new Limits(8 << 20, 8 << 20, 8 << 20, 50, 0, Duration.ofDays(1), Duration.ofDays(30));

    @TempDir private Path folder;
    private Path disk;
    private Reception reception;

    @BeforeEach
    void open() throws Exception {
        disk = Files.createDirectories(folder.resolve("uploads"));
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        reception = new Reception(folder, NO_RESERVE, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        reception.close();
        // A process begun beside this one has the disk open for a moment, too.
        run("umount", "--lazy", disk.toString());
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + said);
    }

    private static byte[] words(int size) {
        byte[] words = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            words[i] = (byte) ('a' + random.nextInt(26));
        }
        return words;
    }

    /** Leaves so many bytes. */
    private Path fill(int left) throws IOException {
        long size = Files.getFileStore(disk).getUsableSpace() - left;
        return Files.write(folder.resolve("uploads/filler.half"), new byte[(int) size]);
    }

    private static void toldThatTheDiskIsFull(HttpResponse<String> answer) {
        assertEquals(507, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("NN upload.room.disk"), answer.body());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.filter(file -> !file.toString().endsWith("filler.half")).toList();
        }
    }

    @Test
    void whatWillNotFitIsNotBegunAndLeavesRoomForWhatDoes() throws Exception {
        toldThatTheDiskIsFull(reception.create("kari", "a.txt", 3 << 20));
        assertEquals(List.of(), files());
        assertEquals(201, reception.create("kari", "b.txt", 1 << 20).statusCode());
        toldThatTheDiskIsFull(reception.create("ola", "c.txt", 3 << 19));
    }

    @Test
    void aDiskThatFillsUpMeanwhileCostsNothingThatWasThere() throws Exception {
        byte[] bytes = words(1 << 20);
        String id = reception.begun("kari", "a.txt", bytes.length);
        reception.patch("kari", id, 0, Arrays.copyOf(bytes, 50_000));
        Path filler = fill(100_000);
        byte[] rest = Arrays.copyOfRange(bytes, 50_000, bytes.length);
        toldThatTheDiskIsFull(patchedUntilAnswered(id, 50_000, rest));
        assertEquals(50_000, reception.offset("kari", id));
        Files.delete(filler);
        assertEquals(204, reception.patch("kari", id, 50_000, rest).statusCode());
        reception.checked("kari", id);
        Path file = reception.uploads().accept("kari", id).orElseThrow().file();
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    /**
     * An answer that comes before all has been sent can be lost with the line it comes on (RFC 9112
     * §9.6); then whoever sends tries again.
     */
    private HttpResponse<String> patchedUntilAnswered(String id, long offset, byte[] bytes)
            throws Exception {
        for (int lost = 0; ; lost++) {
            try {
                return reception.patch("kari", id, offset, bytes);
            } catch (IOException lineLost) {
                if (lost == 5) {
                    throw lineLost;
                }
            }
        }
    }

    @Test
    void aFormThatDoesNotFitLeavesNothing() throws Exception {
        Path filler = fill(300_000);
        toldThatTheDiskIsFull(form(words(200_000), words(200_000)));
        Files.delete(filler);
        assertTrue(reception.uploads().list("kari").size() <= 1, "at most the first one");
        for (Upload upload : reception.uploads().list("kari")) {
            reception.uploads().discard("kari", upload.id());
        }
        assertEquals(List.of(), files());
    }

    private HttpResponse<String> form(byte[]... contents) throws Exception {
        var body = new java.io.ByteArrayOutputStream();
        for (byte[] content : contents) {
            body.write(
                    "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n"
                            .getBytes(UTF_8));
            body.write(content);
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write("--b--\r\n".getBytes(UTF_8));
        return reception.send(
                reception
                        .as("kari", "")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void aDiskThatCanOnlyBeReadIsSaidSoAndStillShowsWhatIsThere() throws Exception {
        byte[] bytes = words(10_000);
        String ready = reception.sent("kari", "a.txt", bytes);
        reception.checked("kari", ready);
        String half = reception.begun("kari", "b.txt", 10_000);
        run("mount", "-o", "remount,ro", disk.toString());
        reception.close();
        reception = new Reception(folder, NO_RESERVE, Clock.systemUTC());
        toldThatTheDiskIsFull(reception.create("kari", "c.txt", 10));
        toldThatTheDiskIsFull(reception.patch("kari", half, 0, bytes));
        toldThatTheDiskIsFull(reception.send(reception.as("kari", half).DELETE()));
        Path file = reception.uploads().accept("kari", ready).orElseThrow().file();
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertEquals(2, reception.uploads().list("kari").size());
        run("mount", "-o", "remount,rw", disk.toString());
        assertEquals(204, reception.patch("kari", half, 0, bytes).statusCode());
        reception.checked("kari", half);
    }
}
