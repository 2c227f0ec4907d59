package org.samspel.harvesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger knows survives whatever happens to the machine. */
class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir private Path folder;

    private Ledger ledger(Instant now) throws IOException {
        return new Ledger(folder.resolve("ledger"), now);
    }

    private static List<Ledger.State> states(String state, String... names) {
        return List.of(names).stream()
                .map(name -> new Ledger.State(name, state, new TreeSet<>(List.of("type:a"))))
                .toList();
    }

    private static LedgerEntry entry(Ledger ledger, String name) {
        return ledger.entries().values().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasNotedIsReadBack() throws IOException {
        Ledger ledger = ledger(NOON);
        ledger.note(states("ab", "articles/a", "reports/%C3%A5"), NOON);
        ledger.note(states("", "articles/a"), NOON.plusSeconds(1));
        assertEquals(ledger.entries(), ledger(NOON).entries());
        assertEquals(NOON, ledger(NOON).began(Instant.EPOCH));
        assertEquals(2, ledger(NOON).publication());
    }

    @Test
    void aLineThatWasCutOffIsForgottenAndTheNextIsWhole() throws IOException {
        ledger(NOON).note(states("ab", "articles/a"), NOON);
        Files.writeString(
                folder.resolve("ledger"), "2\t2026-01-02T12:0", StandardOpenOption.APPEND);
        ledger(NOON).note(states("cd", "articles/b"), NOON);
        assertEquals(2, ledger(NOON).entries().size());
    }

    @Test
    void aLedgerThatIsDamagedIsPutAsideAndNobodyWaitsForIt() throws IOException {
        Files.writeString(folder.resolve("ledger"), "something else\n");
        ledger(NOON).note(states("ab", "articles/a"), NOON);
        assertEquals(1, ledger(NOON).entries().size());
        try (Stream<Path> files = Files.list(folder)) {
            Path aside =
                    files.filter(file -> file.toString().contains(".damaged-"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("something else\n", Files.readString(aside));
        }
    }

    @Test
    void aClockThatIsSetBackMakesNoRecordOlder() throws IOException {
        Ledger ledger = ledger(NOON);
        ledger.note(states("ab", "articles/a"), NOON);
        ledger.note(states("cd", "articles/a"), NOON.minusSeconds(3600));
        assertEquals(NOON, entry(ledger, "articles/a").datestamp());
    }

    @Test
    void whatNoTokenRemembersIsLeftOutAndNothingElse() throws IOException {
        Ledger ledger = ledger(NOON);
        String[] names =
                IntStream.range(0, 101).mapToObj(i -> "reports/" + i).toArray(String[]::new);
        for (int i = 0; i <= 100; i++) {
            ledger.note(states("ab" + i, names), NOON.plusSeconds(i));
        }
        ledger.note(states("", "articles/b"), NOON);
        Ledger later = ledger(NOON.plus(Duration.ofDays(90)));
        assertEquals(102, Files.readAllLines(folder.resolve("ledger")).size());
        assertEquals(102, later.entries().size());
        assertEquals(NOON.plusSeconds(100), entry(later, "reports/7").datestamp());
        assertTrue(entry(later, "articles/b").deleted());
        assertEquals(later.entries(), ledger(NOON).entries());
        assertEquals(102, later.publication());
    }
}
