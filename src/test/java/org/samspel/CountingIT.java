package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers take is counted, and nobody is known by it. */
@ExtendWith(SharedPortal.class)
class CountingIT {
    private static final String FILE = "reports/interim-report/delrapport.nb.pdf";
    private static final String ADDRESS = "/nb/rapporter/delrapport/delrapport.nb.pdf";
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final RunningPortal portal;

    CountingIT(RunningPortal portal) {
        this.portal = portal;
    }

    /** The lines of the file's counts, asked for by the funder. */
    private List<String> counts() {
        int year = LocalDate.now(java.time.ZoneId.systemDefault()).getYear();
        String period = "?from=" + year + "-01-01&to=" + year + "-12-31";
        HttpResponse<byte[]> answer = portal.bytes("/api/v1/statistics/downloads.csv" + period);
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(FILE))
                .toList();
    }

    @Test
    void aWholeDownloadByAPersonCountsOnceAndNothingElseDoes() throws IOException {
        assertEquals(200, portal.bytes(ADDRESS, "User-Agent", BROWSER).statusCode());
        assertEquals(200, portal.bytes(ADDRESS, "User-Agent", BROWSER).statusCode());
        portal.bytes(ADDRESS, "User-Agent", BROWSER + " b", "Range", "bytes=0-99");
        portal.bytes(ADDRESS, "User-Agent", BROWSER + " c", "Sec-Purpose", "prefetch");
        portal.bytes(ADDRESS, "User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)");
        Eventually.within(Duration.ofSeconds(90), "the download counts", () -> !counts().isEmpty());
        List<String> counts = counts();
        assertEquals(1, counts.size(), counts.toString());
        assertTrue(counts.getFirst().endsWith(",nb,1,1"), counts.toString());
        assertNobodyIsKnown();
    }

    private void assertNobodyIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(portal.content().resolveSibling("var"))) {
            for (Path file :
                    files.filter(each -> each.getFileName().toString().startsWith("database"))
                            .toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("127.0.0.1"), file.toString());
                assertFalse(bytes.contains("Firefox"), file.toString());
            }
        }
    }
}
