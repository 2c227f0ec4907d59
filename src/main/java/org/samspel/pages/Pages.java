package org.samspel.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.samspel.archives.Archives;
import org.samspel.content.ContentPath;
import org.samspel.exchange.Feed;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.exchange.SearchResults;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.previews.Previews;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;
import org.samspel.search.SearchIndex;

/** The view of every page of a site. */
public final class Pages {
    private static final Set<String> LISTING = Set.of("tag", "year", "page");

    private final Surroundings surroundings;
    private final TextExtraction extraction;
    private final SearchIndex index;
    private final Archives archives;
    private final Previews previews;

    /**
     * What pages show that is not of the site.
     *
     * @param url the site's public address, without a slash at the end
     * @param downloads how often a file has been downloaded
     */
    public record Surroundings(
            String url,
            boolean liveReload,
            Wording wording,
            ToLongFunction<ContentPath> downloads) {}

    public Pages(
            Surroundings surroundings,
            TextExtraction extraction,
            SearchIndex index,
            Archives archives,
            Previews previews) {
        this.surroundings = surroundings;
        this.extraction = extraction;
        this.index = index;
        this.archives = archives;
        this.previews = previews;
    }

    /** Those parameters a page knows; the others are no part of its address. */
    public static Parameters known(Place.Page place, Map<String, List<String>> parameters) {
        Set<String> names =
                switch (place) {
                    case Place.Listing ignored -> LISTING;
                    case Place.FolderPage ignored -> Set.of("sort");
                    case Place.SearchPage ignored -> SearchParameters.known();
                    case Place.PreviewPage ignored -> Set.of();
                    case Place.Home ignored -> Set.of();
                    case Place.ApiPage ignored -> Set.of();
                    case Place.WorkPage ignored -> Set.of();
                };
        Map<String, List<String>> known = new TreeMap<>(parameters);
        known.keySet().retainAll(names);
        if (!(place instanceof Place.SearchPage)) {
            return Parameters.of(known, Set.of());
        }
        return Parameters.of(known, SearchParameters.several());
    }

    /** Whether the page is the same for everyone until the next site, and may be kept. */
    public static boolean lasting(Place.Page place) {
        return !(place instanceof Place.SearchPage);
    }

    /**
     * The view; empty when there is no such page, for instance no page 99 of a list.
     *
     * @throws org.samspel.content.ContentChanged when the disk no longer has the file to be shown
     */
    public Optional<View> of(Site site, Place.Page place, Parameters parameters)
            throws IOException {
        Frames frames = new Frames(site, surroundings);
        Cards cards = new Cards(site, place.language());
        Files files = files(site, place.language());
        ArchiveLinks links = new ArchiveLinks(site, archives);
        return switch (place) {
            case Place.Home home -> Optional.of(new HomePage(site, frames, cards).view(home));
            case Place.Listing list -> new ListingPage(site, frames, cards).view(list, parameters);
            case Place.WorkPage work -> new WorkPages(site, frames, cards, files, links).view(work);
            case Place.FolderPage folder ->
                    new FolderPages(site, frames, files, links).view(folder, parameters);
            case Place.SearchPage search ->
                    Optional.of(
                            new SearchPages(site, frames, files)
                                    .view(
                                            search,
                                            parameters,
                                            new SearchPages.Source(index, extraction.progress())));
            case Place.ApiPage api -> Optional.of(new ApiPages(frames).view(api));
            case Place.PreviewPage file ->
                    new PreviewPages(site, frames, files, previews).view(file);
        };
    }

    /** What a visitor has typed into a search so far, cut to what a search looks at. */
    public static String typed(Map<String, List<String>> parameters) {
        return Parameters.of(parameters, Set.of()).text(SearchParameters.TEXT).orElse("");
    }

    /** How a search that is being typed may go on. */
    public List<String> suggestions(Place.SearchPage place, String typed) {
        return index.suggest(typed, place.language());
    }

    /** Whether a page is a list of what can be cited, however long. */
    public static boolean listsCited(Place.Page place) {
        return Cited.isListed(place);
    }

    /** What a page lists or is, to be cited; empty when there is nothing of the kind. */
    public Optional<List<Publication>> cited(Site site, Place.Page place, Parameters parameters) {
        Publications publications = new Publications(site, surroundings.url());
        return new Cited(site, publications, index).of(place, parameters);
    }

    /** What is new on a page; empty when it can't be followed. */
    public Optional<Feed> feed(Site site, Place.Page place, Parameters parameters) {
        Frames frames = new Frames(site, surroundings);
        return new Feeds(site, surroundings.url(), frames, place.language()).of(place, parameters);
    }

    /** What the site says to programs that don't know it yet. */
    public Directory directory(Site site) {
        return new Directory(site, surroundings.url());
    }

    /**
     * What a search found, for programs.
     *
     * @param took how long finding it took; zero when nothing was asked
     */
    public record Found(SearchResults results, Duration took) {}

    /** A page of a search, for programs; behind the last page there are no hits. */
    public Found found(Site site, Place.SearchPage place, Parameters parameters) {
        Language language = place.language();
        Searched searched = Searched.of(index, language, parameters);
        SearchFilters filters =
                new SearchFilters(site, new Frames(site, surroundings), language, parameters);
        SearchResults results =
                new SearchLists(site, surroundings.url(), language, files(site, language), filters)
                        .of(searched, parameters);
        return new Found(results, searched.took());
    }

    private Files files(Site site, Language language) {
        return new Files(
                site,
                language,
                new Explanations(site, language, extraction, surroundings.wording()),
                surroundings.downloads());
    }

    /** The frame of a page that is not part of the site: no search engine lists it. */
    public Frame frame(Site site, Language language, Titled titled) {
        Frames frames = new Frames(site, surroundings);
        return frames.around(
                new Frames.About(
                        language,
                        titled.title(),
                        "",
                        frames.inEach(titled.addresses()),
                        Set.of(),
                        Addresses.home(language),
                        false,
                        List.of(),
                        "",
                        Frames.NO_FALLBACK));
    }

    /**
     * A page by its title.
     *
     * @param addresses of it in each language of the interface
     */
    public record Titled(String title, Function<Language, String> addresses) {}

    /** The page for something that went wrong. */
    public View failure(Site site, Failures.What what) {
        return new Failures(new Frames(site, surroundings), new WorkLinks(site)).view(what);
    }
}
