package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static final Instant NEWEST = Instant.parse("2026-01-02T03:04:05.678Z");

    /** As long as addresses get, in four languages. */
    private static List<Sitemap.Page> pages(int many) {
        String address = "https://example.org/nb/rapporter/" + "%C3%A5".repeat(30);
        return IntStream.range(0, many)
                .mapToObj(
                        i ->
                                new Sitemap.Page(
                                        address + i + "/",
                                        Optional.of(NEWEST.minusSeconds(i)),
                                        Map.of(
                                                "sv", address + i + "/",
                                                "nb", address + i + "/",
                                                "nn", address + i + "/",
                                                "en", address + i + "/",
                                                "x-default", address + i + "/")))
                .toList();
    }

    @Test
    void aBigSiteIsInSeveralFilesAndEachPageInOne() {
        List<Sitemap.Page> pages = pages(20_001);
        String index = Sitemap.index(pages, "https://example.org/sitemap-%d.xml");
        assertTrue(index.contains("<loc>https://example.org/sitemap-3.xml</loc>"), index);
        assertTrue(index.contains("<lastmod>2026-01-02T03:04:05Z</lastmod>"), index);
        assertEquals(
                List.of(10_000, 10_000, 1),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(part -> Sitemap.urls(pages, part).split("<loc>", -1).length - 1)
                        .toList());
    }

    @Test
    void noFileIsAsBigAsSearchEnginesForbid() {
        int bytes = Sitemap.urls(pages(10_000), 1).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 50_000_000, bytes + " bytes");
    }
}
