package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.JavaProcess;
import org.samspel.delivery.NastyServer;
import org.samspel.mail.EmailAddress;

/**
 * A portal that is killed while it takes orders and carries them out. More rounds by {@code
 * -Dsamspel.kill.rounds=60}.
 */
class KilledSendingTest {
    private static final int ROUNDS = Integer.getInteger("samspel.kill.rounds", 4);

    /** How many letters may be on their way at the moment of a kill. */
    private static final int IN_HAND = 4;

    private static final String UNSENT = "select count(*) from letters where state <> 'accepted'";

    private static final int LONGEST_MILLISECONDS = 700;
    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)$");
    private static final Pattern NUMBER = Pattern.compile("(?m)^Message-ID: (\\S+)$");

    private final String start = Instant.now().toString();
    @TempDir private Path folder;

    @BeforeEach
    void nothingYet() throws IOException {
        Files.createFile(folder.resolve("begun"));
        Files.createFile(folder.resolve("promised"));
        Files.createDirectory(folder.resolve("disk"));
    }

    @Test
    void everybodyGetsTheOneLetterHoweverOftenThePortalIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int midway = 0;
        try (NastyServer mail = new NastyServer()) {
            for (int round = 0; round < ROUNDS; round++) {
                kill(mail, Duration.ofMillis(random.nextInt(LONGEST_MILLISECONDS)));
                midway += begun() - lines("promised").stream().distinct().count() > 0 ? 1 : 0;
            }
            sendTheRest(mail);
            String figures =
                    "%d rounds, %d of them in the middle of an order, %d orders, %d letters (seed %d)"
                            .formatted(ROUNDS, midway, begun(), mail.letters().size(), seed);
            checkLetters(mail.letters(), figures);
        }
    }

    private void kill(NastyServer mail, Duration after) throws Exception {
        int before = lines("promised").size();
        JavaProcess portal =
                JavaProcess.start(
                        KilledSender.class,
                        folder.resolve("output"),
                        List.of(folder.toString(), mail.port() + "", start));
        try {
            Eventually.within(
                    Duration.ofMinutes(2), "it works", () -> lines("promised").size() > before);
            LockSupport.parkNanos(after.toNanos());
        } finally {
            portal.kill();
        }
    }

    private void sendTheRest(NastyServer mail) throws Exception {
        try (SendingPlace place =
                new SendingPlace(folder, SendingPlace.clock(start), mail.carrier())) {
            assertInstanceOf(Shares.Sent.class, place.send(begun() - 1));
            assertEquals(List.of(), missing(place), "promised: " + lines("promised"));
            assertEquals(
                    0,
                    place.number(
                            "select count(*) from shares s where (select count(*) from"
                                    + " share_recipients r where r.share = s.id) <> "
                                    + SendingPlace.PEOPLE));
            int all = begun() * SendingPlace.PEOPLE;
            assertEquals(all, place.number("select count(*) from letters"));
            Eventually.within(
                    Duration.ofMinutes(5),
                    "all is sent",
                    () -> mail.letters().size() >= all && place.number(UNSENT) == 0);
        }
    }

    /** Numbers of the orders that are not there. */
    private List<Integer> missing(SendingPlace place) {
        return IntStream.range(0, begun())
                .filter(
                        order ->
                                place.number(
                                                "select count(*) from shares where sender = "
                                                        + (order + 1))
                                        != 1)
                .boxed()
                .toList();
    }

    private void checkLetters(List<String> letters, String figures) {
        Map<String, Set<String>> numbers = new HashMap<>();
        for (String letter : letters) {
            numbers.computeIfAbsent(first(TO, letter), to -> new HashSet<>())
                    .add(first(NUMBER, letter));
        }
        Set<String> expected =
                IntStream.range(0, begun())
                        .boxed()
                        .flatMap(order -> SendingPlace.people(order).stream())
                        .map(EmailAddress::text)
                        .collect(Collectors.toSet());
        assertEquals(expected, numbers.keySet(), "lost: " + figures);
        assertTrue(
                numbers.values().stream().allMatch(each -> each.size() == 1),
                "two different letters to one person: " + figures);
        int twice = letters.size() - expected.size();
        String said = twice + " sent again with the same number; " + figures;
        System.getLogger(KilledSendingTest.class.getName()).log(System.Logger.Level.INFO, said);
        assertTrue(twice <= ROUNDS * IN_HAND, said);
    }

    private static String first(Pattern pattern, String letter) {
        Matcher found = pattern.matcher(letter);
        assertTrue(found.find(), letter);
        return found.group(1);
    }

    private int begun() {
        return lines("begun").size();
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
