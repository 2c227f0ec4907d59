package org.samspel.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.JavaProcess;
import org.samspel.delivery.FolderCarrier;
import org.samspel.delivery.NastyServer;
import org.samspel.store.DatabasePlace;

/** A portal that ends in the middle of a word loses no letter that it has promised to send. */
class KillTest {
    private static final Pattern NUMBER = Pattern.compile("(?m)^Message-ID: <([0-9a-f-]{36})@");
    private static final int ROUNDS = 5;

    @TempDir private Path folder;

    @Test
    void afterKillsEachPromisedLetterIsSentAndOnlyThoseInHandTwice() throws Exception {
        Path database = folder.resolve("database");
        Path said = folder.resolve("said");
        try (NastyServer mail = new NastyServer()) {
            for (int round = 1; round <= ROUNDS; round++) {
                killWhileSending(
                        List.of(database.toString(), mail.port() + "", said.toString()),
                        round * 37);
            }
            sendTheRest(database, mail);
            List<String> sent = mail.letters().stream().map(KillTest::number).toList();
            Set<String> different = new HashSet<>(sent);
            assertTrue(different.containsAll(Files.readAllLines(said)), "a promise was broken");
            int twice = sent.size() - different.size();
            assertTrue(twice <= ROUNDS * Queue.HANDS, twice + " of " + sent.size() + " sent twice");
        }
    }

    @Test
    void aFullDiskDelaysLettersThatBecomeFiles() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        try {
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            DatabasePlace place = new DatabasePlace("", "", "", folder.resolve("database"));
            Path letters = disk.resolve("mail");
            Files.createDirectories(letters);
            HandClock clock = new HandClock();
            try (PostOffice office = new PostOffice(place, clock, new FolderCarrier(letters))) {
                office.outbox.start();
                var letter = office.add("kari@example.com", Posting.now("1"));
                Eventually.within(
                        Duration.ofSeconds(20),
                        "it is said",
                        () -> office.outbox.trouble().contains("can't be written"));
                office.waitFor(letter, State.WAITING);
                assertEquals(0, count(letters), "no half letter");
                Files.delete(ballast);
                clock.move(Duration.ofMinutes(2));
                office.waitFor(letter, State.ACCEPTED);
                assertEquals(1, count(letters));
                clock.move(Duration.ofDays(8));
                Eventually.within(
                        Duration.ofSeconds(20), "it is forgotten", () -> count(letters) == 0);
            }
        } finally {
            // A process begun beside this one has the disk open for a moment, too.
            run("umount", "--lazy", disk.toString());
        }
    }

    private static void fill(Path file) {
        try {
            Files.write(file, new byte[1 << 20]);
        } catch (IOException full) {
            // As wanted.
        }
    }

    private static long count(Path letters) {
        try (Stream<Path> files = Files.list(letters)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private void killWhileSending(List<String> arguments, int promises) throws Exception {
        JavaProcess portal =
                JavaProcess.start(KilledPortal.class, folder.resolve("output"), arguments);
        try {
            Path said = folder.resolve("said");
            Eventually.within(Duration.ofMinutes(2), "it promises", () -> lines(said) >= promises);
        } finally {
            portal.kill();
        }
    }

    private static void sendTheRest(Path database, NastyServer mail) throws Exception {
        DatabasePlace place = new DatabasePlace("", "", "", database);
        try (PostOffice office = new PostOffice(place, Clock.systemUTC(), mail.carrier())) {
            office.outbox.start();
            Eventually.within(Duration.ofMinutes(2), "all is sent", () -> unsent(office) == 0);
        }
    }

    private static long unsent(PostOffice office) {
        try {
            return office.number("select count(*) from letters where state <> 'accepted'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(String letter) {
        return NUMBER.matcher(letter)
                .results()
                .map(MatchResult::group)
                .map(line -> line.replaceAll("^.*<|@$", ""))
                .findFirst()
                .orElseThrow();
    }
}
