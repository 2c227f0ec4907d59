package org.samspel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.samspel.pages.Pages;

/** What there is beside pages, made of the same: references, feeds, results, sitemaps. */
public final class OtherForms {
    private final SuggestAnswer suggestions;
    private final SearchAnswer searches;
    private final FeedAnswer feeds;
    private final CitationAnswer citations;
    private final DirectoryAnswer directory;

    /**
     * @param line of one thread, where references of whole lists are made; bounded
     */
    public OtherForms(Pages pages, Troubles troubles, ExecutorService line) {
        suggestions = new SuggestAnswer(pages);
        searches = new SearchAnswer(pages);
        feeds = new FeedAnswer(pages);
        citations = new CitationAnswer(pages, new ReferenceLists(pages, troubles, line));
        directory = new DirectoryAnswer(pages);
    }

    /** Whether the address asks for something that has to be searched for. */
    static boolean isSearch(Edition edition, String path) {
        return SearchAnswer.isAsked(edition, path)
                || CitationAnswer.isSearch(edition, path)
                || SuggestAnswer.isAsked(edition, path);
    }

    /** Answers when the address is one of these; says whether it was. */
    boolean answer(Exchange exchange, String path, Map<String, List<String>> parameters)
            throws IOException {
        return suggestions.answer(exchange, path, parameters)
                || searches.answer(exchange, path, parameters)
                || feeds.answer(exchange, path, parameters)
                || citations.answer(exchange, path, parameters)
                || directory.answer(exchange, path);
    }
}
