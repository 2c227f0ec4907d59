package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.delivery.NastyServer;
import org.samspel.store.DatabaseAway;

/** The disk with the database is full, a real one of four megabytes. */
@Timeout(180)
class FullDiskTest {
    private static final int MOST = 2_000;

    @TempDir private Path folder;

    @BeforeEach
    void open() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
    }

    @AfterEach
    void close() throws Exception {
        // A process begun beside this one has the disk open for a moment, too.
        run("umount", "--lazy", folder.resolve("disk").toString());
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    @Test
    void whatDoesNotFitIsRefusedAsAWholeAndWhatWasPromisedIsSent() throws Exception {
        Path ballast = folder.resolve("disk/ballast");
        try (NastyServer mail = new NastyServer();
                SendingPlace place =
                        new SendingPlace(
                                folder,
                                SendingPlace.clock(Instant.now().toString()),
                                mail.carrier())) {
            mail.be(NastyServer.Mood.CLOSING);
            assertInstanceOf(Shares.Sent.class, place.send(0));
            fill(ballast);
            int refused = firstRefused(place);
            Files.delete(ballast);
            mail.be(NastyServer.Mood.FINE);
            Eventually.within(
                    Duration.ofMinutes(1),
                    "the same order is taken",
                    () -> isDone(() -> place.send(refused) instanceof Shares.Sent));
            assertEquals(refused + 1, place.number("select count(*) from shares"));
            int letters = (refused + 1) * SendingPlace.PEOPLE;
            Eventually.within(
                    Duration.ofMinutes(2),
                    "all are sent",
                    () ->
                            place.number("select count(*) from letters where state = 'accepted'")
                                    == letters);
            assertTrue(mail.letters().size() >= letters);
        }
    }

    @Test
    void aGuestIsPromisedNoLetterThatCannotBeKept() throws Exception {
        Path ballast = folder.resolve("disk/ballast");
        try (NastyServer mail = new NastyServer();
                SendingPlace place =
                        new SendingPlace(
                                folder,
                                SendingPlace.clock(Instant.now().toString()),
                                mail.carrier())) {
            long asked = place.number("select count(*) from guests");
            fill(ballast);
            int refused = firstRefused(place);
            assertThrows(DatabaseAway.class, () -> place.ask(refused));
            assertThrows(DatabaseAway.class, () -> place.ask(refused + 1));
            Files.delete(ballast);
            Eventually.within(
                    Duration.ofMinutes(1),
                    "the same request is taken",
                    () -> isDone(() -> place.ask(refused) instanceof Guests.Taken));
            assertEquals(asked + 1, place.number("select count(*) from guests"));
        }
    }

    /** Some fit in what the database had room for already. */
    private static int firstRefused(SendingPlace place) {
        for (int number = 1; number < MOST; number++) {
            int each = number;
            try {
                place.send(number);
            } catch (DatabaseAway full) {
                assertThrows(DatabaseAway.class, () -> place.send(each));
                return number;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    private static boolean isDone(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DatabaseAway notYet) {
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            // As wanted.
        }
    }
}
