package org.samspel.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.search.Results;
import org.samspel.search.SearchIndex;

/** The search form and what was found. */
final class SearchPages {
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 100;

    private final Site site;
    private final Frames frames;
    private final Files files;

    SearchPages(Site site, Frames frames, Files files) {
        this.site = site;
        this.frames = frames;
        this.files = files;
    }

    /** Where answers come from, and how complete they can be by now. */
    record Source(SearchIndex index, TextExtraction.Progress progress) {}

    View view(Place.SearchPage place, Parameters parameters, Source source) {
        Language language = place.language();
        String address = Addresses.of(Section.SEARCH, language);
        String text = parameters.text(SearchParameters.TEXT).orElse("").strip();
        Results results =
                text.isEmpty() ? Results.NONE : search(text, language, parameters, source);
        SearchFilters filters = new SearchFilters(site, frames, language, parameters);
        return new View.SearchPage(
                frames.around(
                        about(language, text, parameters),
                        new Subject.Collection(
                                results.hits().isEmpty()
                                        ? ""
                                        : parameters.with("page", "").on(address))),
                text,
                !text.isEmpty(),
                new SearchHits(site, files, language).of(results),
                filters.of(results),
                SearchParameters.isNarrowed(parameters)
                        ? SearchParameters.widened(parameters).on(address)
                        : "",
                filters.sorts(),
                correction(results, parameters, address),
                paging(results, parameters, address),
                source.progress().done(),
                source.progress().total());
    }

    private static Results search(
            String text, Language language, Parameters parameters, Source source) {
        int page = Math.min(parameters.page(), MOST_PAGES);
        return source.index()
                .search(SearchParameters.query(text, language, parameters, page, SIZE));
    }

    private static Frame.Link correction(Results results, Parameters parameters, String address) {
        return results.correction()
                .map(
                        better ->
                                new Frame.Link(
                                        better,
                                        parameters
                                                .with(SearchParameters.PAGE, "")
                                                .with(SearchParameters.TEXT, better)
                                                .on(address)))
                .orElse(new Frame.Link("", ""));
    }

    private View.Paging paging(Results results, Parameters parameters, String address) {
        int page = Math.min(parameters.page(), MOST_PAGES);
        int pages = Math.min(Paged.pages(results.total(), SIZE), MOST_PAGES);
        return new Paged<>(results.hits(), page, pages, results.total())
                .paging(
                        number ->
                                parameters
                                        .with("page", number == 1 ? "" : String.valueOf(number))
                                        .on(address));
    }

    private Frames.About about(Language language, String text, Parameters parameters) {
        Parameters first = parameters.with("page", "");
        List<Frame.Crumb> crumbs = frames.trail(language, Optional.empty());
        crumbs.add(new Frame.Crumb(frames.text(language, "section.search"), ""));
        return new Frames.About(
                language,
                text.isEmpty()
                        ? frames.text(language, "section.search")
                        : text + " – " + frames.text(language, "section.search"),
                "",
                frames.inEach(each -> first.on(Addresses.of(Section.SEARCH, each))),
                EnumSet.copyOf(site.definition().languages()),
                Addresses.of(Section.SEARCH, language),
                text.isEmpty(),
                crumbs,
                Section.SEARCH.key(),
                Frames.NO_FALLBACK);
    }
}
