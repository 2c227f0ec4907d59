package org.samspel.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.samspel.search.Results.Hit;

/**
 * From a query to one page of results. Bounded in every direction: {@value #MAX_HITS} hits deep,
 * {@value #MAX_SIZE} hits a page, and in time; what was found by then is shown.
 */
final class Search {
    static final int MAX_HITS = 1_000;
    static final int MAX_SIZE = 100;

    /** Up to here the number of hits is exact, beyond it a lower bound. */
    private static final int COUNTED = 10_000;

    private static final Duration TIME = Duration.ofSeconds(1);

    /** Of equally good ones the newest, the undated last. */
    private static final Sort BEST_FIRST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(ItemDocuments.DATE, SortField.Type.LONG, true));

    private final BitSetProducer items =
            new QueryBitSetProducer(new TermQuery(ItemDocuments.wholeTerm()));
    private final Analyzer analyzer;
    private final Snippets snippets;

    Search(Analyzer analyzer) {
        this.analyzer = analyzer;
        this.snippets = new Snippets(analyzer);
    }

    Results results(IndexReader reader, org.samspel.search.Query query) throws IOException {
        QueryText text = QueryText.parse(query.text());
        if (text.isEmpty()) {
            return new Results(0, List.of());
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(new QueryTimeoutImpl(TIME.toMillis()));
        Wording wording = new Wording(searcher, analyzer, query.reader());
        Plan plan = new Planner(wording, items).plan(text, query);

        int size = Math.clamp(query.size(), 1, MAX_SIZE);
        int start = Math.clamp((query.page() - 1L) * size, 0, MAX_HITS);
        int end = Math.min(start + size, MAX_HITS);
        TopFieldDocs found = found(searcher, plan, end);
        FoundItems make = new FoundItems(searcher, items, plan, snippets);
        List<Hit> hits = new ArrayList<>();
        for (int i = start; i < Math.min(end, found.scoreDocs.length); i++) {
            hits.add(make.hit(found.scoreDocs[i].doc));
        }
        return new Results(found.totalHits.value(), hits);
    }

    private static TopFieldDocs found(IndexSearcher searcher, Plan plan, int count)
            throws IOException {
        List<Query> attempts = plan.attempts();
        TopFieldDocs found = found(searcher, attempts.getFirst(), count);
        for (int i = 1; found.scoreDocs.length == 0 && i < attempts.size(); i++) {
            found = found(searcher, attempts.get(i), count);
        }
        return found;
    }

    private static TopFieldDocs found(IndexSearcher searcher, Query query, int count)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, count, COUNTED));
    }
}
