package org.samspel.pages;

import java.time.Duration;
import org.samspel.languages.Language;
import org.samspel.search.Results;
import org.samspel.search.SearchIndex;

/**
 * A page of what a search found.
 *
 * @param text asked for; empty when nothing was
 * @param page from 1; may lie behind the last
 * @param took how long the index needed; zero when it was not asked
 */
record Searched(String text, Results results, int page, Duration took) {
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 100;

    static Searched of(SearchIndex index, Language reader, Parameters parameters) {
        return of(index, reader, parameters, parameters.page());
    }

    /** The page asked for; behind the last, the last. */
    static Searched within(SearchIndex index, Language reader, Parameters parameters) {
        Searched asked = of(index, reader, parameters);
        return asked.page > asked.pages() ? of(index, reader, parameters, asked.pages()) : asked;
    }

    private static Searched of(
            SearchIndex index, Language reader, Parameters parameters, int page) {
        String text = parameters.text(SearchParameters.TEXT).orElse("").strip();
        if (text.isEmpty()) {
            return new Searched("", Results.NONE, page, Duration.ZERO);
        }
        long start = System.nanoTime();
        Results results =
                index.search(SearchParameters.query(text, reader, parameters, page, SIZE));
        return new Searched(text, results, page, Duration.ofNanos(System.nanoTime() - start));
    }

    boolean isAsked() {
        return !text.isEmpty();
    }

    /** At least one. */
    int pages() {
        return Math.min(Paged.pages(results.total(), SIZE), MOST_PAGES);
    }

    /** The addresses around it; from behind the last page the way back is to the last. */
    View.Paging paging(Parameters parameters, String address) {
        int pages = pages();
        return new Paged<>(results.hits(), Math.min(page, pages + 1), pages, results.total())
                .paging(number -> at(number, parameters, address));
    }

    /** Where a page of the same search is. */
    static String at(int number, Parameters parameters, String address) {
        return parameters
                .with(SearchParameters.PAGE, number == 1 ? "" : String.valueOf(number))
                .on(address);
    }
}
