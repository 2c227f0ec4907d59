package org.samspel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.exchange.ApiCatalog;
import org.samspel.exchange.OpenSearch;
import org.samspel.languages.Language;
import org.samspel.pages.Directory;
import org.samspel.pages.Pages;

/** Where programs that don't know the site begin: robots.txt, sitemaps, and what they lead to. */
final class DirectoryAnswer {
    private static final Pattern SITEMAP = Pattern.compile("/sitemap-([1-9]\\d{0,4})\\.xml");
    private static final String XML = "application/xml;charset=UTF-8";

    private final Pages pages;

    DirectoryAnswer(Pages pages) {
        this.pages = pages;
    }

    private record Text(String mediaType, String text) {}

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path) throws IOException {
        Optional<Text> text = text(exchange, path);
        if (text.isPresent()) {
            send(exchange, text.get());
        }
        return text.isPresent();
    }

    private Optional<Text> text(Exchange exchange, String path) {
        Directory directory = pages.directory(exchange.edition().site());
        Matcher sitemap = SITEMAP.matcher(path);
        if (sitemap.matches()) {
            return directory
                    .sitemap(Integer.parseInt(sitemap.group(1)))
                    .map(text -> new Text(XML, text));
        }
        return switch (path) {
            case "/robots.txt" ->
                    Optional.of(new Text("text/plain;charset=UTF-8", directory.robots()));
            case "/sitemap.xml" -> Optional.of(new Text(XML, directory.sitemapIndex()));
            case ApiCatalog.ADDRESS ->
                    Optional.of(new Text(ApiCatalog.MEDIA_TYPE, directory.catalog()));
            default ->
                    searched(exchange, path)
                            .map(
                                    language ->
                                            new Text(
                                                    OpenSearch.MEDIA_TYPE,
                                                    directory.openSearch(language)));
        };
    }

    private static Optional<Language> searched(Exchange exchange, String path) {
        return exchange.edition().site().definition().languages().stream()
                .filter(language -> path.equals(OpenSearch.address(language)))
                .findFirst();
    }

    private static void send(Exchange exchange, Text text) throws IOException {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        String etag = '"' + Digests.of(bytes) + '"';
        HttpServletResponse response = exchange.response();
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
        if (Conditions.unchanged(exchange.request(), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Answers.bytes(exchange.request(), response, text.mediaType(), bytes);
        }
    }
}
