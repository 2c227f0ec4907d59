package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.exchange.Publications;
import org.samspel.exchange.SearchResults;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.search.Results;

/** A page of what a search found, as programs get it. */
final class SearchLists {
    private static final String HTML = "text/html";

    private final Site site;
    private final String url;
    private final Language language;
    private final Files files;
    private final SearchFilters filters;
    private final Publications publications;

    SearchLists(Site site, String url, Language language, Files files, SearchFilters filters) {
        this.site = site;
        this.url = url;
        this.language = language;
        this.files = files;
        this.filters = filters;
        this.publications = new Publications(site, url);
    }

    SearchResults of(Searched searched, Parameters parameters) {
        return new SearchResults(
                language,
                searched.text(),
                publications.siteName(language),
                steps(searched, parameters),
                searched.results().total(),
                site.published(),
                hits(searched.results()),
                filters.values(searched.results()));
    }

    private SearchResults.Steps steps(Searched searched, Parameters parameters) {
        String address = url + Addresses.of(Section.SEARCH, language);
        View.Paging paging = searched.paging(parameters, address);
        return new SearchResults.Steps(
                searched.page(),
                searched.pages(),
                Searched.at(searched.page(), parameters, address),
                Searched.at(1, parameters, address),
                paging.previous(),
                paging.next(),
                Searched.at(searched.pages(), parameters, address));
    }

    private List<SearchResults.Hit> hits(Results results) {
        List<SearchResults.Hit> hits = new ArrayList<>();
        for (Results.Hit hit : results.hits()) {
            Optional<ContentPath> path = ContentPath.of(hit.key());
            path.flatMap(site.works()::at)
                    .flatMap(entry -> hit(hit, entry))
                    .or(() -> path.flatMap(site.library()::document).flatMap(d -> hit(hit, d)))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    private Optional<SearchResults.Hit> hit(Results.Hit hit, Entry entry) {
        return site.addresses()
                .of(entry.work(), entry.language())
                .map(
                        address ->
                                new SearchResults.Hit(
                                        publications.permanent(entry.work()),
                                        entry.title(),
                                        new SearchResults.Where(url + address, HTML, ""),
                                        Optional.of(entry.language()),
                                        entry.work().kind().name().toLowerCase(Locale.ROOT),
                                        entry.published(),
                                        Publications.updated(entry),
                                        0,
                                        snippet(hit)));
    }

    private Optional<SearchResults.Hit> hit(Results.Hit hit, Document document) {
        return site.addresses()
                .of(document, language)
                .map(
                        address ->
                                new SearchResults.Hit(
                                        url + address,
                                        files.title(document),
                                        where(hit, document, address),
                                        document.language(),
                                        SearchHits.DOCUMENT,
                                        Optional.of(Files.day(document)),
                                        Publications.updated(document),
                                        hit.page(),
                                        snippet(hit)));
    }

    private SearchResults.Where where(Results.Hit hit, Document document, String address) {
        Optional<String> shown =
                PageInFile.of(hit, document).map(page -> page.preview(document, language));
        return new SearchResults.Where(
                url + shown.orElse(address),
                shown.isPresent() ? HTML : document.mediaType(),
                url + address);
    }

    private static String snippet(Results.Hit hit) {
        return hit.snippet().stream()
                .map(Results.Segment::text)
                .collect(Collectors.joining())
                .strip();
    }
}
