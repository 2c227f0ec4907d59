package org.samspel.web;

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
            text.get().send(exchange);
        }
        return text.isPresent();
    }

    private Optional<ReadyText> text(Site site, String path) {
        Directory directory = pages.directory(site);
        Matcher sitemap = SITEMAP.matcher(path);
        if (sitemap.matches()) {
            return directory
                    .sitemap(Integer.parseInt(sitemap.group(1)))
                    .map(text -> ReadyText.of(XML, text));
        }
        return switch (path) {
            case "/robots.txt" ->
                    Optional.of(ReadyText.of("text/plain;charset=UTF-8", directory.robots()));
            case "/sitemap.xml" -> Optional.of(ReadyText.of(XML, directory.sitemapIndex()));
            case ApiCatalog.ADDRESS ->
                    Optional.of(ReadyText.of(ApiCatalog.MEDIA_TYPE, directory.catalog()));
            default ->
                    searched(site, path)
                            .map(
                                    language ->
                                            ReadyText.of(
                                                    OpenSearch.MEDIA_TYPE,
                                                    directory.openSearch(language)));
        };
    }

    private static Optional<Language> searched(Site site, String path) {
        return site.definition().languages().stream()
                .filter(language -> path.equals(OpenSearch.address(language)))
                .findFirst();
    }
}
