package org.samspel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.Eventually;
import org.samspel.MovingClock;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Databases;
import org.samspel.store.Store;

/** What is counted, how often, and what nobody can find out afterwards. */
@ExtendWith(Databases.class)
class StatisticsTest {
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String ADDRESS = "203.0.113.77";
    private static final Visitor KARI = new Visitor(ADDRESS, BROWSER, "");
    private static final Visitor OLA = new Visitor("203.0.113.78", BROWSER, "");
    private static final Item REPORT = item("reports/r/r.nb.pdf");
    private static final Item DATA = item("reports/r/data.xlsx");

    private final Databases.Server server;
    private final MovingClock clock =
            new MovingClock("2026-03-01T09:15:00Z", ZoneId.of("Europe/Oslo"));
    private final AtomicInteger changes = new AtomicInteger();
    @TempDir private Path folder;
    private Optional<Store> store = Optional.empty();

    StatisticsTest(Databases.Server server) {
        this.server = server;
    }

    @AfterEach
    void closeStore() {
        store.ifPresent(Store::close);
    }

    private static Item item(String path) {
        return new Item(new ContentPath(path), Optional.of("reports/r"), Optional.of(Language.NB));
    }

    private Statistics statistics(Databases.Kind kind) throws SQLException {
        return open(server.empty(kind, folder));
    }

    private Statistics open(DatabasePlace place) {
        Store opened = new Store(place);
        store = Optional.of(opened);
        opened.start();
        Eventually.within(
                Duration.ofSeconds(20), "the database", () -> opened.database().isPresent());
        return new Statistics(opened, clock, changes::incrementAndGet);
    }

    /** All rows, each as {@code day file downloads/unique}. */
    private List<String> counts(Statistics statistics) throws SQLException {
        DownloadReport report =
                statistics
                        .report(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                        .orElseThrow();
        List<String> lines = new ArrayList<>();
        for (var rows = report.next(); !rows.isEmpty(); rows = report.next()) {
            rows.forEach(
                    row ->
                            lines.add(
                                    row.day()
                                            + " "
                                            + new ContentPath(row.path()).name()
                                            + " "
                                            + row.downloads()
                                            + "/"
                                            + row.unique()));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void downloadsAreCountedByFileAndDay(Databases.Kind kind) throws SQLException {
        Statistics statistics = statistics(kind);
        statistics.downloaded(KARI, REPORT);
        statistics.downloaded(OLA, REPORT);
        statistics.downloaded(KARI, DATA);
        clock.pass(Duration.ofSeconds(31));
        statistics.writeWhatIsSettled();
        statistics.downloaded(OLA, REPORT);
        statistics.close();
        assertEquals(
                List.of("2026-03-01 data.xlsx 1/1", "2026-03-01 r.nb.pdf 3/2"), counts(statistics));
    }

    @ParameterizedTest
    @CsvSource({"29,1/1", "30,1/1", "31,2/1"})
    void aSecondClickWithinThirtySecondsIsTheSameDownload(int seconds, String counted)
            throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofSeconds(seconds));
        statistics.downloaded(KARI, REPORT);
        statistics.close();
        assertEquals(List.of("2026-03-01 r.nb.pdf " + counted), counts(statistics));
    }

    @Test
    void aChainOfQuickClicksIsOneDownload() throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        for (int i = 0; i < 10; i++) {
            statistics.downloaded(KARI, REPORT);
            clock.pass(Duration.ofSeconds(20));
            statistics.writeWhatIsSettled();
        }
        statistics.close();
        assertEquals(List.of("2026-03-01 r.nb.pdf 1/1"), counts(statistics));
    }

    @Test
    void ofADoubleClickTheLastOneStands() throws SQLException {
        clock.set("2026-03-01T09:59:50Z");
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofSeconds(20));
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofMinutes(10));
        // In the same hour as the click that stands: no new session.
        statistics.downloaded(KARI, REPORT);
        statistics.close();
        assertEquals(List.of("2026-03-01 r.nb.pdf 2/1"), counts(statistics));
    }

    @Test
    void thesameReaderIsUniqueAgainInTheNextHour() throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofMinutes(10));
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofHours(1));
        statistics.downloaded(KARI, REPORT);
        statistics.close();
        assertEquals(List.of("2026-03-01 r.nb.pdf 3/2"), counts(statistics));
    }

    @Test
    void theDayEndsAtMidnightWhereThePortalIs() throws SQLException {
        clock.set("2026-03-01T22:59:30Z"); // half a minute before midnight in Oslo
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofSeconds(40));
        statistics.downloaded(OLA, REPORT);
        statistics.close();
        assertEquals(
                List.of("2026-03-01 r.nb.pdf 1/1", "2026-03-02 r.nb.pdf 1/1"), counts(statistics));
    }

    @Test
    void afterMidnightNobodyIsKnownAnyMore() {
        Pseudonyms pseudonyms = new Pseudonyms();
        LocalDate today = LocalDate.of(2026, 3, 1);
        var before = pseudonyms.of(KARI, REPORT, today);
        assertEquals(before, pseudonyms.of(KARI, REPORT, today));
        var after = pseudonyms.of(KARI, REPORT, today.plusDays(1));
        assertFalse(before.equals(after));
        assertFalse(before.equals(pseudonyms.of(KARI, REPORT, today)), "the key does not return");
        assertFalse(before.equals(new Pseudonyms().of(KARI, REPORT, today)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip", "preview"})
    void whatIsFetchedAheadIsNotCounted(String purpose) throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(new Visitor(ADDRESS, BROWSER, purpose), REPORT);
        statistics.close();
        assertEquals(List.of(), counts(statistics));
    }

    @Test
    void robotsAreNotCounted() throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.downloaded(new Visitor(ADDRESS, "Googlebot/2.1", ""), REPORT);
        statistics.downloaded(new Visitor(ADDRESS, "", ""), REPORT);
        statistics.close();
        assertEquals(List.of(), counts(statistics));
    }

    @Test
    void aPathTooLongForAnIndexIsLeftOut() throws SQLException {
        Statistics statistics = statistics(Databases.Kind.POSTGRESQL);
        statistics.downloaded(KARI, item(("å".repeat(100) + "/").repeat(8) + "a.pdf"));
        statistics.downloaded(KARI, item(("å".repeat(100) + "/").repeat(7) + "b.pdf"));
        statistics.close();
        assertEquals(List.of("2026-03-01 b.pdf 1/1"), counts(statistics));
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceAreCountedExactly(Databases.Kind kind) throws Exception {
        Statistics statistics = statistics(kind);
        statistics.start();
        List<Thread> readers = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            String net = "10.0." + thread + ".";
            readers.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 250; i++) {
                                            Visitor one = new Visitor(net + i, BROWSER, "");
                                            statistics.downloaded(one, REPORT);
                                            statistics.downloaded(one, DATA);
                                        }
                                    }));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        clock.pass(Duration.ofSeconds(31));
        statistics.writeWhatIsSettled();
        statistics.close();
        assertEquals(
                List.of("2026-03-01 data.xlsx 4000/4000", "2026-03-01 r.nb.pdf 4000/4000"),
                counts(statistics));
    }

    @ParameterizedTest
    @EnumSource
    void twoPortalsOnOneDatabaseAddUp(Databases.Kind kind) throws SQLException {
        Statistics one = statistics(kind);
        Statistics other = new Statistics(store.orElseThrow(), clock, () -> {});
        one.downloaded(KARI, REPORT);
        other.downloaded(OLA, REPORT);
        one.close();
        other.close();
        assertEquals(List.of("2026-03-01 r.nb.pdf 2/2"), counts(one));
    }

    @Test
    void totalsAreThereAfterARestartAndPagesAreToldOnce() throws SQLException {
        DatabasePlace place = server.empty(Databases.Kind.H2, folder);
        Statistics first = open(place);
        first.downloaded(KARI, REPORT);
        first.close();
        store.orElseThrow().close();
        Statistics second = open(place);
        assertEquals(0, second.total(REPORT.file()));
        second.writeWhatIsSettled();
        second.writeWhatIsSettled();
        assertEquals(1, second.total(REPORT.file()));
        assertEquals(1, changes.get());
        second.close();
    }

    @Test
    void pagesAreToldOfNewNumbersEveryTenMinutesAtMost() throws SQLException {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.writeWhatIsSettled();
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofMinutes(1));
        statistics.writeWhatIsSettled();
        assertEquals(0, statistics.total(REPORT.file()));
        clock.pass(Statistics.SHOW);
        statistics.writeWhatIsSettled();
        assertEquals(1, statistics.total(REPORT.file()));
        assertEquals(1, changes.get());
        statistics.close();
    }

    @Test
    void countsWaitForADatabaseThatComesLate() throws SQLException {
        DatabasePlace place = server.empty(Databases.Kind.H2, folder);
        Store late = new Store(place);
        store = Optional.of(late);
        Statistics statistics = new Statistics(late, clock, () -> {});
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofSeconds(31));
        statistics.writeWhatIsSettled();
        late.start();
        Eventually.within(
                Duration.ofSeconds(20), "the database", () -> late.database().isPresent());
        statistics.writeWhatIsSettled();
        assertEquals(List.of("2026-03-01 r.nb.pdf 1/1"), counts(statistics));
        statistics.close();
    }

    @Test
    void memoryIsBoundedAndTheOldestIsSettledEarly() {
        DoubleClicks clicks = new DoubleClicks();
        Instant now = clock.instant();
        int settled = 0;
        for (int i = 0; i < DoubleClicks.MOST + 5; i++) {
            var pseudonym = new Pseudonyms.Pseudonym(i, i);
            settled += clicks.add(new DoubleClicks.Click(pseudonym, REPORT, now)).size();
        }
        assertEquals(5, settled);
        assertEquals(DoubleClicks.MOST, clicks.settleAll().size());
        Tally tally = new Tally();
        for (int i = 0; i < Tally.MOST + 5; i++) {
            LocalDate day = LocalDate.EPOCH.plusDays(i);
            tally.add(new Tally.Line(REPORT, day), new Tally.Count(1, 1));
        }
        assertEquals(Tally.MOST, tally.counts().size());
        assertEquals(5, tally.lost());
    }

    @Test
    void noFileHoldsTheAddressOrTheBrowser() throws Exception {
        Statistics statistics = statistics(Databases.Kind.H2);
        statistics.start();
        statistics.downloaded(KARI, REPORT);
        clock.pass(Duration.ofSeconds(31));
        statistics.writeWhatIsSettled();
        assertNothingIn(folder, "while open");
        statistics.close();
        store.orElseThrow().close();
        assertNothingIn(folder, "closed");
        assertFalse(KARI.toString().contains(ADDRESS));
    }

    private static void assertNothingIn(Path folder, String when) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertTrue(bytes.length > 0, when);
                for (var charset :
                        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
                    String text = new String(bytes, charset);
                    assertFalse(text.contains(ADDRESS), when + " " + file);
                    assertFalse(text.contains("Firefox"), when + " " + file);
                }
            }
        }
    }
}
