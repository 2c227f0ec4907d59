package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, or can only be read. They are real, of two megabytes each; where none can be
 * mounted these tests fail.
 */
class FullDiskTest {

    private static final ContentPath BIG = new ContentPath("big.bin");

    @TempDir Path place;
    private Path content;
    private Path data;

    @BeforeEach
    void mount() throws Exception {
        content = Files.createDirectories(place.resolve("content"));
        data = Files.createDirectories(place.resolve("var"));
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", content.toString());
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", data.toString());
        Files.writeString(content.resolve("a.md"), "a");
    }

    @AfterEach
    void unmount() throws Exception {
        // A process begun beside this one has the disk open for a moment, too.
        run("umount", "--lazy", content.toString());
        run("umount", "--lazy", data.toString());
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + said);
    }

    private ContentRepository openContent() throws IOException {
        return ContentRepository.open(content, data, 10 << 20);
    }

    private static Change create(ContentPath path, int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return change(
                new Change.Step.Write(
                        path, new Change.Contents.Bytes(ByteBuffer.wrap(noise)), Optional.empty()));
    }

    private static Change change(Change.Step... steps) {
        return new Change(new Author("A", "a@example.org"), "Edit", List.of(steps));
    }

    private static Outcome refused(Outcome.Reason reason) {
        return new Outcome.Refused(reason, Optional.empty());
    }

    @Test
    void whatDoesNotFitIsRefusedAndLeavesRoomForWhatDoes() throws IOException {
        try (ContentRepository repository = openContent()) {
            Revision before = repository.refresh();
            long free = Files.getFileStore(content).getUsableSpace();
            assertEquals(refused(Outcome.Reason.NO_SPACE), repository.change(create(BIG, 3 << 20)));
            assertEquals(before, repository.refresh());
            assertEquals(free, Files.getFileStore(content).getUsableSpace());
            assertInstanceOf(
                    Outcome.Changed.class, repository.change(create(new ContentPath("b"), 10_000)));
        }
    }

    @Test
    void withoutRoomForHistoryThereIsNoChange() throws IOException {
        try (ContentRepository repository = openContent()) {
            Revision before = repository.refresh();
            fill(data, 100_000);
            assertEquals(refused(Outcome.Reason.NO_SPACE), repository.change(create(BIG, 500_000)));
            assertEquals(before, repository.refresh());
            assertEquals(Set.of("a.md"), names());
        }
    }

    /** Wherever the room ends, it is all or nothing, now and after a restart. */
    @Test
    void whereverTheRoomEndsAChangeIsWholeOrNotAtAll() throws IOException {
        int made = 0;
        try (ContentRepository repository = openContent()) {
            repository.refresh();
        }
        for (int room = 0; room <= 120_000; room += 4_096) {
            Path filler = fill(room % 8_192 == 0 ? data : content, room);
            Revision after;
            try (ContentRepository repository = openContent()) {
                Outcome outcome = repository.change(twoFiles(room));
                after = outcome instanceof Outcome.Changed done ? done.revision() : none();
            }
            Files.delete(filler);
            try (ContentRepository repository = openContent()) {
                Revision again = repository.refresh();
                boolean isMade = again.file(first(room)).isPresent();
                assertEquals(isMade, again.file(second(room)).isPresent(), "half, room " + room);
                assertEquals(isMade, !after.id().isEmpty(), "not what was said, room " + room);
                assertEquals(again.files().size(), names().size(), "room " + room);
                made += isMade ? 1 : 0;
            }
        }
        assertTrue(made > 3 && made < 30, made + " were made");
    }

    private static Revision none() {
        return new Revision("", java.time.Instant.EPOCH, new java.util.TreeMap<>(), List.of());
    }

    private static ContentPath first(int number) {
        return new ContentPath("folder-" + number + "/one.bin");
    }

    private static ContentPath second(int number) {
        return new ContentPath("folder-" + number + "/two.bin");
    }

    private static Change twoFiles(int number) {
        return change(
                create(first(number), 20_000).steps().get(0),
                create(second(number), 21_000).steps().get(0));
    }

    /** Leaves so many bytes. */
    private static Path fill(Path disk, int left) throws IOException {
        Path filler = disk.resolve(".filler");
        long size = Math.max(0, Files.getFileStore(disk).getUsableSpace() - left);
        return Files.write(filler, new byte[(int) size]);
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        try (var all = Files.walk(content)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> names.add(content.relativize(file).toString()));
        }
        return names;
    }

    @Test
    void aDiskThatCanOnlyBeReadIsReadOnAndSaysSo() throws Exception {
        try (ContentRepository repository = openContent()) {
            Revision before = repository.refresh();
            run("mount", "-o", "remount,ro", content.toString());
            assertEquals(refused(Outcome.Reason.READ_ONLY), repository.change(create(BIG, 10)));
            assertEquals(before, repository.refresh());
        }
        try (ContentRepository repository = openContent()) {
            assertEquals(1, repository.refresh().files().size());
            assertEquals(refused(Outcome.Reason.READ_ONLY), repository.change(create(BIG, 10)));
        }
    }
}
