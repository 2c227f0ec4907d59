package org.samspel.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.entries.WorkId;
import org.samspel.exchange.SearchResults;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.search.Facet;
import org.samspel.search.Query;
import org.samspel.search.Results;
import org.samspel.search.Results.Count;

/** How a search can be narrowed: each value a link that chooses it, or lets go of it. */
final class SearchFilters {
    /** More to choose from help nobody. */
    private static final int MOST = 15;

    private final Site site;
    private final Frames frames;
    private final Language language;
    private final Parameters parameters;

    SearchFilters(Site site, Frames frames, Language language, Parameters parameters) {
        this.site = site;
        this.frames = frames;
        this.language = language;
        this.parameters = parameters.with(SearchParameters.PAGE, "");
    }

    /** Only where there is something to choose between, or something chosen. */
    List<View.Filter> of(Results results) {
        List<View.Filter> filters = new ArrayList<>();
        for (Map.Entry<Facet, String> facet : SearchParameters.NAMES.entrySet()) {
            List<Count> counts = results.counts().getOrDefault(facet.getKey(), List.of());
            List<View.Choice> choices = choices(facet.getKey(), facet.getValue(), counts);
            if (choices.size() > 1 || choices.stream().anyMatch(View.Choice::chosen)) {
                filters.add(new View.Filter(facet.getValue(), choices));
            }
        }
        return filters;
    }

    /** All values that are counted, for programs. */
    List<SearchResults.Facet> values(Results results) {
        List<SearchResults.Facet> facets = new ArrayList<>();
        SearchParameters.NAMES.forEach(
                (facet, name) -> {
                    List<Count> counts = results.counts().getOrDefault(facet, List.of());
                    List<SearchResults.Value> values =
                            counts.stream().flatMap(count -> value(facet, count).stream()).toList();
                    if (!values.isEmpty()) {
                        facets.add(new SearchResults.Facet(name, values));
                    }
                });
        return facets;
    }

    private Optional<SearchResults.Value> value(Facet facet, Count count) {
        return label(facet, count)
                .map(
                        label ->
                                new SearchResults.Value(
                                        count.value(), label, count.works(), count.chosen()));
    }

    private List<View.Choice> choices(Facet facet, String name, List<Count> counts) {
        return counts.stream()
                .sorted(order(facet, site.works().tags(language)))
                .flatMap(count -> label(facet, count).map(it -> choice(name, it, count)).stream())
                .limit(MOST)
                .toList();
    }

    /** Years from the newest, tags of the reader's language first, all else by how much it has. */
    private static Comparator<Count> order(Facet facet, Set<String> familiar) {
        Comparator<Count> chosenFirst = Comparator.comparing(count -> !count.chosen());
        return switch (facet) {
            case YEAR -> Comparator.comparing(Count::value).reversed();
            case TAG -> chosenFirst.thenComparing(count -> !familiar.contains(count.value()));
            case TYPE, LANGUAGE, PROJECT, ORGANISATION, FILE -> chosenFirst;
        };
    }

    private View.Choice choice(String name, String label, Count count) {
        String address = parameters.toggled(name, count.value()).on(address());
        return new View.Choice(label, address, count.chosen(), count.works());
    }

    private String address() {
        return Addresses.of(Section.SEARCH, language);
    }

    /** As readers know it; empty for a work they can't see. */
    private Optional<String> label(Facet facet, Count count) {
        return switch (facet) {
            case TYPE -> Optional.of(frames.text(language, "kind." + count.value()));
            case LANGUAGE -> Optional.of(frames.text(language, "language." + count.value()));
            case PROJECT, ORGANISATION ->
                    WorkId.of(count.value())
                            .flatMap(id -> new WorkLinks(site).of(id, language))
                            .map(Frame.Link::label);
            case YEAR, TAG, FILE -> Optional.of(count.value());
        };
    }

    /** Relevance or date. */
    List<View.Choice> sorts() {
        boolean byDate = SearchParameters.order(parameters) == Query.Order.DATE;
        return List.of(
                sort("relevance", "", !byDate), sort("date", SearchParameters.BY_DATE, byDate));
    }

    private View.Choice sort(String key, String value, boolean chosen) {
        String address = parameters.with(SearchParameters.SORT, value).on(address());
        return new View.Choice(key, address, chosen, 0);
    }
}
