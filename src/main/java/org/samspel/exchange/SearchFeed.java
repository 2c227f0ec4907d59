package org.samspel.exchange;

import java.util.List;
import java.util.Optional;

/** Results of a search as a feed in pages. */
final class SearchFeed {
    private SearchFeed() {}

    static Feed of(SearchResults results) {
        SearchResults.Steps steps = results.steps();
        return new Feed(
                results.language(),
                steps.self(),
                results.query() + " – " + results.site(),
                results.site(),
                results.published(),
                Optional.of(
                        new Feed.Paging(
                                steps.first(),
                                steps.previous(),
                                steps.next(),
                                steps.last(),
                                results.total())),
                results.hits().stream().map(SearchFeed::entry).toList());
    }

    private static Feed.Entry entry(SearchResults.Hit hit) {
        SearchResults.Where where = hit.where();
        return new Feed.Entry(
                hit.id(),
                hit.title(),
                hit.language(),
                hit.updated(),
                hit.date(),
                List.of(new Feed.Alternate(where.address(), where.mediaType(), Optional.empty())),
                where.file().equals(where.address()) ? "" : where.file(),
                hit.type(),
                hit.snippet());
    }
}
