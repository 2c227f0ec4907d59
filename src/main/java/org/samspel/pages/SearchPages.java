package org.samspel.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.exchange.Atom;
import org.samspel.exchange.SearchJson;
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
        Searched searched = Searched.within(source.index(), language, parameters);
        Results results = searched.results();
        SearchFilters filters = new SearchFilters(site, frames, language, parameters);
        String first = Searched.at(1, parameters, address);
        return new View.SearchPage(
                frames.around(
                        about(language, searched.text(), parameters),
                        new Subject.Collection(results.hits().isEmpty() ? "" : first, "")),
                searched.text(),
                searched.isAsked(),
                new SearchHits(site, files, language).of(results),
                filters.of(results),
                SearchParameters.isNarrowed(parameters)
                        ? SearchParameters.widened(parameters).on(address)
                        : "",
                filters.sorts(),
                correction(results, parameters, address),
                searched.paging(parameters, address),
                searched.isAsked() ? formats(first) : List.of(),
                source.progress().done(),
                source.progress().total(),
                source.index().isRebuilding(),
                searched.took());
    }

    private static List<View.Format> formats(String page) {
        return Stream.of(Atom.ENDING, SearchJson.ENDING)
                .map(it -> new View.Format(it.label(), it.mediaType(), it.beside(page)))
                .toList();
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
