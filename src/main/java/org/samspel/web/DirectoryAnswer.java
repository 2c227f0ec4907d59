package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.exchange.ApiCatalog;
import org.samspel.exchange.OpenSearch;
import org.samspel.languages.Language;
import org.samspel.pages.Directory;
import org.samspel.pages.Pages;
import org.samspel.publishing.Site;
import org.samspel.web.ReadyTexts.ReadyText;

/** Where programs that don't know the site begin: robots.txt, sitemaps, and what they lead to. */
final class DirectoryAnswer {
    private static final Pattern SITEMAP = Pattern.compile("/sitemap-([1-9]\\d{0,4})\\.xml");
    private static final String XML = "application/xml;charset=UTF-8";

    private final Pages pages;

    DirectoryAnswer(Pages pages) {
        this.pages = pages;
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path) throws IOException {
        Edition edition = exchange.edition();
        Optional<ReadyText> text = edition.texts().get(path, () -> text(edition.site(), path));
        if (text.isPresent()) {
            send(exchange, text.get());
        }
        return text.isPresent();
    }

    private Optional<ReadyText> text(Site site, String path) {
        Directory directory = pages.directory(site);
        Matcher sitemap = SITEMAP.matcher(path);
        if (sitemap.matches()) {
            return directory
                    .sitemap(Integer.parseInt(sitemap.group(1)))
                    .map(text -> ready(XML, text));
        }
        return switch (path) {
            case "/robots.txt" ->
                    Optional.of(ready("text/plain;charset=UTF-8", directory.robots()));
            case "/sitemap.xml" -> Optional.of(ready(XML, directory.sitemapIndex()));
            case ApiCatalog.ADDRESS ->
                    Optional.of(ready(ApiCatalog.MEDIA_TYPE, directory.catalog()));
            default ->
                    searched(site, path)
                            .map(
                                    language ->
                                            ready(
                                                    OpenSearch.MEDIA_TYPE,
                                                    directory.openSearch(language)));
        };
    }

    private static Optional<Language> searched(Site site, String path) {
        return site.definition().languages().stream()
                .filter(language -> path.equals(OpenSearch.address(language)))
                .findFirst();
    }

    private static ReadyText ready(String mediaType, String text) {
        return new ReadyText(mediaType, Coded.of(text).compressedOnly());
    }

    private static void send(Exchange exchange, ReadyText text) throws IOException {
        HttpServletRequest request = exchange.request();
        HttpServletResponse response = exchange.response();
        boolean gzip = Conditions.acceptsGzip(request);
        response.setHeader("ETag", text.body().etag(gzip));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        if (Conditions.unchanged(request, text.body().etag(gzip))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        Answers.bytes(request, response, text.mediaType(), text.body().bytes(gzip));
    }
}
