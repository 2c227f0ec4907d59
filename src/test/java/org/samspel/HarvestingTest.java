package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** OAI-PMH 2.0 as harvesters meet it: mistakes, long lists, and a site that changes meanwhile. */
@Timeout(120)
class HarvestingTest {
    private static final String PREFIX = "oai:example.org:articles/a";
    private static final Pattern RESPONSE_DATE =
            Pattern.compile("<responseDate>[^<]*</responseDate>");

    @TempDir private Path folder;
    private RunningSite site;
    private Harvester harvester;

    @BeforeEach
    void open() throws Exception {
        site = new RunningSite(folder);
        text("content/site.yml", "languages: [nb]\n");
        harvester = new Harvester(site);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void text(String path, String text) throws IOException {
        site.write(path, text.getBytes(UTF_8));
    }

    private void article(int number, String title) throws IOException {
        text("content/articles/a" + number + "/index.nb.md", "---\ntitle: " + title + "\n---\n");
    }

    private void articles(int first, int last) throws Exception {
        for (int i = first; i <= last; i++) {
            article(i, "Tekst " + i);
        }
        site.publish();
    }

    private void restart() throws Exception {
        site.close();
        site = new RunningSite(folder);
        site.publish();
        harvester = new Harvester(site);
    }

    @Test
    void aListInPartsHasEachRecordOnceWhileAuthorsGoOn() throws Exception {
        articles(1, 250);
        Optional<String> second = harvester.begin();
        article(1, "Ny 1");
        article(240, "Ny 240");
        article(251, "Helt ny");
        site.delete("content/articles/a2");
        site.delete("content/articles/a249");
        site.publish();
        Optional<String> third = harvester.goOn(second.orElseThrow());
        article(100, "Ny 100");
        site.publish();
        harvester.finish(third);
        assertEquals(250, harvester.received().size());
        assertEquals(250, new HashSet<>(harvester.received()).size());
        harvester.finish(harvester.begin());
        assertEquals(expected(), harvester.copy());
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 1; i <= 250; i++) {
            expected.put(PREFIX + i, "Tekst " + i);
        }
        List.of(1, 100, 240).forEach(i -> expected.put(PREFIX + i, "Ny " + i));
        expected.put(PREFIX + 251, "Helt ny");
        List.of(2, 249).forEach(i -> expected.put(PREFIX + i, Harvester.DELETED));
        return expected;
    }

    @Test
    void nothingIsMissedHoweverQuicklyAuthorsAndHarvestersFollowEachOther() throws Exception {
        articles(1, 3);
        for (int round = 1; round <= 12; round++) {
            article(round % 3 + 1, "Runde " + round);
            site.publish();
            harvester.finish(harvester.begin());
            assertEquals("Runde " + round, harvester.copy().get(PREFIX + (round % 3 + 1)));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        articles(1, 2);
        harvester.finish(harvester.begin());
        String stamp = datestamp(1);
        Thread.sleep(1_100); // datestamps are in seconds
        article(2, "Ny");
        site.publish();
        assertEquals(stamp, datestamp(1));
        assertNotEquals(stamp, datestamp(2));
        harvester.finish(harvester.begin());
        assertTrue(harvester.received().contains(PREFIX + 2));
    }

    private String datestamp(int number) {
        return harvester
                .ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PREFIX + number)
                .first("datestamp")
                .orElseThrow();
    }

    @Test
    void bothEndsOfAPeriodCount() throws Exception {
        articles(1, 2);
        String stamp = datestamp(1);
        String day = stamp.substring(0, 10);
        for (String period :
                List.of(
                        "&from=" + stamp + "&until=" + stamp,
                        "&from=" + day + "&until=" + day,
                        "&until=" + day,
                        "&from=" + stamp)) {
            Harvester.Reply reply =
                    harvester.ask("verb=ListIdentifiers&metadataPrefix=mods" + period);
            assertEquals(2, reply.all("header").size(), reply.text());
        }
    }

    @Test
    void theSameTokenGivesTheSamePartAlsoAfterChangesAndARestart() throws Exception {
        articles(1, 120);
        String token = harvester.begin().orElseThrow();
        String before = part(token);
        article(300, "Ny");
        site.publish();
        assertEquals(before, part(token));
        restart();
        assertEquals(before, part(token));
    }

    private String part(String token) {
        String text = harvester.ask("verb=ListRecords&resumptionToken=" + token).text();
        return RESPONSE_DATE.matcher(text).replaceAll("");
    }

    @Test
    void aListSaysHowFarItIsAndWhereItEnds() throws Exception {
        articles(1, 101);
        Harvester.Reply first = harvester.ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        assertEquals("0", first.all("resumptionToken").getFirst().getAttribute("cursor"));
        assertEquals(
                "101", first.all("resumptionToken").getFirst().getAttribute("completeListSize"));
        Harvester.Reply last =
                harvester.ask(
                        "verb=ListIdentifiers&resumptionToken=" + first.token().orElseThrow());
        assertEquals(1, last.all("header").size());
        assertEquals("", last.first("resumptionToken").orElseThrow());
        assertEquals("100", last.all("resumptionToken").getFirst().getAttribute("cursor"));
    }

    @Test
    void aTokenThatIsNotOursIsRefused() throws Exception {
        articles(1, 101);
        String token = harvester.begin().orElseThrow();
        int middle = token.length() / 3;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, middle) + other + token.substring(middle + 1);
        for (String wrong : List.of(changed, token.substring(1), "." + token, token + "A", ".")) {
            assertEquals(
                    List.of("badResumptionToken"),
                    harvester.ask("verb=ListRecords&resumptionToken=" + wrong).errors(),
                    wrong);
        }
        assertEquals(
                List.of("badResumptionToken"),
                harvester.ask("verb=ListIdentifiers&resumptionToken=" + token).errors());
    }

    @Test
    void whatWasTakenAwayStaysKnown() throws Exception {
        articles(1, 2);
        site.delete("content/articles/a2");
        site.publish();
        String stamp = datestamp(2);
        restart();
        assertEquals(stamp, datestamp(2));
        harvester.finish(harvester.begin());
        assertEquals(Harvester.DELETED, harvester.copy().get(PREFIX + 2));
    }

    /** As when the portal's data was lost and the content, with its history, was not. */
    @Test
    void withoutALedgerTheHistoryOfTheContentTellsWhatWasTakenAway() throws Exception {
        articles(1, 2);
        text("content/articles/kladd/index.nb.md", "---\ntitle: Kladd\ndraft: true\n---\n");
        site.publish();
        site.delete("content/articles/a2");
        site.delete("content/articles/kladd");
        site.publish();
        site.awaitHarvest();
        site.close();
        Files.delete(folder.resolve("var/harvest.ledger"));
        site = new RunningSite(folder);
        site.publish();
        harvester = new Harvester(site);
        harvester.finish(harvester.begin());
        assertEquals(
                Map.of(PREFIX + 1, "Tekst 1", PREFIX + 2, Harvester.DELETED), harvester.copy());
    }

    @Test
    void aRecordChangesWithTheNameOfItsPublisher() throws Exception {
        text("content/organisations/o/index.nb.md", "---\ntitle: Før\n---\n");
        text("content/reports/r/index.nb.md", "---\ntitle: R\npublisher: o\n---\n");
        site.publish();
        harvester.finish(harvester.begin());
        Thread.sleep(1_100); // datestamps are in seconds
        text("content/organisations/o/index.nb.md", "---\ntitle: Etter\n---\n");
        site.publish();
        harvester.finish(harvester.begin());
        assertEquals(List.of("oai:example.org:reports/r"), harvester.received());
    }

    @Test
    void anEmptySiteHasNothingAndSaysSo() throws Exception {
        site.publish();
        assertEquals(
                List.of("noRecordsMatch"),
                harvester.ask("verb=ListRecords&metadataPrefix=oai_dc").errors());
        assertTrue(harvester.ask("verb=Identify").first("earliestDatestamp").isPresent());
        assertFalse(harvester.ask("verb=ListSets").all("set").isEmpty());
    }
}
