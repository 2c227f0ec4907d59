package org.samspel.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sitemaps for search engines (sitemaps.org 0.9), with the languages of each page. */
public final class Sitemap {
    /**
     * Pages in one file. Search engines take 50,000 and 50 MB: with the addresses of four languages
     * each, so many stay far below both.
     */
    public static final int MOST = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /**
     * A page or a file that readers can be sent to.
     *
     * @param address absolute
     * @param changed when what is there changed; empty when nobody knows
     * @param languages absolute addresses of the same in each language that has it, and {@code
     *     x-default}; empty for what has no other language
     */
    public record Page(String address, Optional<Instant> changed, Map<String, String> languages) {}

    /** How many files it takes; at least one. */
    public static int parts(List<Page> pages) {
        return Math.max(1, (pages.size() + MOST - 1) / MOST);
    }

    /**
     * The file that names the others.
     *
     * @param address absolute, of a part by its number, with {@code %d} for it
     */
    public static String index(List<Page> pages, String address) {
        Xml xml = new Xml().head().open("sitemapindex", "xmlns", NAMESPACE);
        for (int part = 1; part <= parts(pages); part++) {
            xml.open("sitemap").text("loc", address.formatted(part));
            part(pages, part).stream()
                    .flatMap(page -> page.changed().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(time -> changed(xml, time));
            xml.close("sitemap");
        }
        return xml.close("sitemapindex").toString();
    }

    /**
     * One of the files.
     *
     * @param part its number, from 1 to as many as there are
     */
    public static String urls(List<Page> pages, int part) {
        Xml xml =
                new Xml()
                        .head()
                        .open(
                                "urlset",
                                "xmlns",
                                NAMESPACE,
                                "xmlns:xhtml",
                                "http://www.w3.org/1999/xhtml");
        part(pages, part).forEach(page -> page(xml, page));
        return xml.close("urlset").toString();
    }

    private static List<Page> part(List<Page> pages, int part) {
        return pages.subList(
                Math.min(pages.size(), (part - 1) * MOST), Math.min(pages.size(), part * MOST));
    }

    private static void page(Xml xml, Page page) {
        xml.open("url").text("loc", page.address());
        page.changed().ifPresent(time -> changed(xml, time));
        page.languages()
                .forEach(
                        (language, address) ->
                                xml.empty(
                                        "xhtml:link",
                                        "rel",
                                        "alternate",
                                        "hreflang",
                                        language,
                                        "href",
                                        address));
        xml.close("url");
    }

    private static void changed(Xml xml, Instant time) {
        xml.text("lastmod", time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
