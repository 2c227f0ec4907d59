package org.samspel.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.exchange.Feed;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/** What is new on a page, newest first, so that it can be followed. */
final class Feeds {
    /** Whoever looks once a week misses nothing. */
    private static final int MOST = 50;

    private static final String HTML = "text/html";
    private static final Set<Kind> NEWS = Set.of(Kind.ARTICLE, Kind.REPORT, Kind.PROJECT);

    private final Site site;
    private final String url;
    private final Frames frames;
    private final Language language;
    private final Publications publications;

    Feeds(Site site, String url, Frames frames, Language language) {
        this.site = site;
        this.url = url;
        this.frames = frames;
        this.language = language;
        publications = new Publications(site, url);
    }

    /** Empty for pages that can't be followed; a search has a feed of its own. */
    Optional<Feed> of(Place.Page place, Parameters parameters) {
        return switch (place) {
            case Place.Home home -> Optional.of(home());
            case Place.Listing list ->
                    list.section().kind().map(kind -> list(list, kind, parameters));
            case Place.FolderPage page -> site.library().folder(page.folder()).map(this::folder);
            case Place.WorkPage page -> work(page);
            case Place.SearchPage ignored -> Optional.empty();
            case Place.PreviewPage ignored -> Optional.empty();
            case Place.ApiPage ignored -> Optional.empty();
        };
    }

    private Feed home() {
        Stream<Entry> news =
                new Cards(site, language).served(work -> NEWS.contains(work.id().kind()));
        return feed(Addresses.home(language), "", newest(news));
    }

    private Feed list(Place.Listing list, Kind kind, Parameters parameters) {
        String section = frames.text(language, "section." + list.section().key());
        String title = parameters.text("tag").map(tag -> tag + " – " + section).orElse(section);
        return feed(
                parameters.with("page", "").on(Addresses.of(list.section(), language)),
                title,
                newest(
                        new Cards(site, language)
                                .ofKind(kind).stream()
                                        .filter(entry -> ListingPage.fits(entry, parameters))));
    }

    private Feed folder(Folder folder) {
        return feed(
                Addresses.of(folder.path(), language),
                frames.title(folder, language),
                newest(site.library().below(folder).stream(), Publications::updated, this::entry));
    }

    private List<Feed.Entry> newest(Stream<Entry> texts) {
        return newest(texts, Publications::updated, this::entry);
    }

    /** Only what is in the feed is told: of ten thousand texts most are not. */
    private static <T> List<Feed.Entry> newest(
            Stream<T> all, Function<T, Instant> updated, Function<T, Feed.Entry> told) {
        return all.sorted(Comparator.comparing(updated).reversed()).limit(MOST).map(told).toList();
    }

    private Feed feed(String page, String title, List<Feed.Entry> entries) {
        String name = publications.siteName(language);
        return new Feed(
                language,
                url + page,
                title.isEmpty() ? name : title + " – " + name,
                name,
                site.published(),
                Optional.empty(),
                entries);
    }

    private Feed.Entry entry(Entry entry) {
        return new Feed.Entry(
                publications.permanent(entry.work()),
                entry.title(),
                Optional.of(entry.language()),
                Publications.updated(entry),
                entry.published(),
                pages(entry),
                "",
                entry.work().kind().name().toLowerCase(Locale.ROOT),
                entry.description());
    }

    /** The page of this text, then those of its translations. */
    private List<Feed.Alternate> pages(Entry entry) {
        Set<Language> languages = new LinkedHashSet<>(Set.of(entry.language()));
        site.works()
                .find(entry.work())
                .ifPresent(work -> languages.addAll(work.translations().keySet()));
        return languages.stream()
                .flatMap(
                        each ->
                                site.addresses().of(entry.work(), each).stream()
                                        .map(page -> alternate(page, HTML, Optional.of(each))))
                .toList();
    }

    private Feed.Alternate alternate(String page, String type, Optional<Language> spoken) {
        return new Feed.Alternate(url + page, type, spoken);
    }

    private Feed.Entry entry(Document document) {
        Publication publication = publications.of(document, language);
        return new Feed.Entry(
                publication.where().permanent(),
                publication.title(),
                publication.language(),
                publication.issue().updated(),
                document.date(),
                List.of(
                        new Feed.Alternate(
                                publication.where().page(),
                                document.mediaType(),
                                publication.language())),
                "",
                SearchHits.DOCUMENT,
                publication.summary());
    }

    private Optional<Feed> work(Place.WorkPage page) {
        return site.works()
                .find(page.work())
                .flatMap(work -> site.works().served(work, language))
                .map(
                        entry ->
                                feed(
                                        site.addresses().of(page.work(), language).orElse(""),
                                        entry.title(),
                                        newest(
                                                new WorkFeed(site, url, frames, language).of(entry),
                                                Feed.Entry::updated,
                                                Function.identity())));
    }
}
