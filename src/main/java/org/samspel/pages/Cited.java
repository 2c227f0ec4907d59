package org.samspel.pages;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.languages.Language;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;
import org.samspel.search.Results;
import org.samspel.search.SearchIndex;

/** The publications a page is about, in the page's order and narrowed as the page is. */
final class Cited {
    /** As many hits as anyone takes over at once. */
    static final int MOST_HITS = 200;

    private static final int HITS_AT_ONCE = 100;

    private final Site site;
    private final Publications publications;
    private final SearchIndex index;

    Cited(Site site, Publications publications, SearchIndex index) {
        this.site = site;
        this.publications = publications;
        this.index = index;
    }

    Optional<List<Publication>> of(Place.Page place, Parameters parameters) {
        return switch (place) {
            case Place.Home ignored -> Optional.empty();
            case Place.WorkPage page -> work(page);
            case Place.Listing list ->
                    list.section()
                            .kind()
                            .filter(kind -> isListed(list))
                            .map(kind -> list(kind, list.language(), parameters));
            case Place.FolderPage page ->
                    site.library()
                            .folder(page.folder())
                            .map(folder -> folder(folder, page.language()));
            case Place.SearchPage page -> search(page.language(), parameters);
            case Place.PreviewPage ignored -> Optional.empty();
            case Place.ApiPage ignored -> Optional.empty();
        };
    }

    static boolean isListed(Place.Page place) {
        return switch (place) {
            case Place.Listing list -> isListed(list);
            case Place.FolderPage ignored -> true;
            default -> false;
        };
    }

    private static boolean isListed(Place.Listing list) {
        return list.section()
                .kind()
                .filter(kind -> kind == Kind.ARTICLE || kind == Kind.REPORT)
                .isPresent();
    }

    /**
     * Made one by one, whenever asked for: of ten thousand they would take the memory of a site.
     */
    private static <T> List<Publication> made(List<T> things, Function<T, Publication> maker) {
        return new AbstractList<>() {
            @Override
            public Publication get(int index) {
                return maker.apply(things.get(index));
            }

            @Override
            public int size() {
                return things.size();
            }
        };
    }

    private Optional<List<Publication>> work(Place.WorkPage page) {
        return site.works()
                .find(page.work())
                .flatMap(work -> site.works().served(work, page.language()))
                .flatMap(publications::of)
                .map(List::of);
    }

    private List<Publication> list(Kind kind, Language language, Parameters parameters) {
        return made(
                new Cards(site, language)
                        .ofKind(kind).stream()
                                .filter(entry -> ListingPage.fits(entry, parameters))
                                .toList(),
                entry -> publications.of(entry).orElseThrow());
    }

    private List<Publication> folder(Folder folder, Language language) {
        return made(site.library().below(folder), document -> publications.of(document, language));
    }

    private Optional<List<Publication>> search(Language language, Parameters parameters) {
        return parameters.text("q").map(text -> search(text.strip(), language, parameters));
    }

    private List<Publication> search(String text, Language language, Parameters parameters) {
        List<Publication> found = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int page = 1; page <= MOST_HITS / HITS_AT_ONCE; page++) {
            Results results =
                    index.search(
                            SearchParameters.query(text, language, parameters, page, HITS_AT_ONCE));
            for (Results.Hit hit : results.hits()) {
                publication(hit, language)
                        .filter(publication -> !keys.contains(publication.key()))
                        .ifPresent(
                                publication -> {
                                    keys.add(publication.key());
                                    found.add(publication);
                                });
            }
        }
        return found;
    }

    /** A file beside a work is cited as that work. */
    private Optional<Publication> publication(Results.Hit hit, Language language) {
        Optional<ContentPath> path = ContentPath.of(hit.key());
        Optional<Entry> entry =
                path.flatMap(found -> site.works().at(found).or(() -> beside(found, language)));
        return entry.isPresent()
                ? entry.flatMap(publications::of)
                : path.flatMap(site.library()::document)
                        .filter(document -> isShown(document, language))
                        .map(document -> publications.of(document, language));
    }

    private Optional<Entry> beside(ContentPath file, Language language) {
        return site.addresses()
                .owner(file)
                .flatMap(site.works()::find)
                .flatMap(work -> site.works().served(work, language));
    }

    private boolean isShown(Document document, Language language) {
        return site.addresses().of(document, language).isPresent();
    }
}
