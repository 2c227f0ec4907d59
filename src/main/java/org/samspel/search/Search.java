package org.samspel.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.jspecify.annotations.Nullable;
import org.samspel.analysis.Stemming;
import org.samspel.concepts.Concept;
import org.samspel.search.Results.Hit;

/**
 * From a query to one page of results. Bounded in every direction: {@value #MAX_HITS} hits deep,
 * {@value #MAX_SIZE} hits a page, and in time; what was found by then is shown.
 */
final class Search {
    static final int MAX_HITS = 1_000;
    static final int MAX_SIZE = 100;

    private static final Duration TIME = Duration.ofSeconds(1);

    private final BitSetProducer items =
            new QueryBitSetProducer(new TermQuery(ItemDocuments.wholeTerm()));
    private final Analyzer analyzer;
    private final SegmentColumns columns = new SegmentColumns();
    private volatile @Nullable Works works;
    private volatile Thesaurus thesaurus = Thesaurus.EMPTY;

    Search(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Replaces what is known to mean the same. */
    void know(Collection<Concept> concepts) {
        thesaurus = Thesaurus.of(concepts, analyzer);
    }

    Results results(IndexReader reader, Query query) throws IOException {
        QueryText text = QueryText.parse(query.text());
        if (text.isEmpty()) {
            return Results.NONE;
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // the clauses of one search are hardly those of another
        Vocabulary vocabulary = new Vocabulary(reader);
        Planner planner =
                new Planner(wording(searcher, vocabulary, query), new Beginnings(reader), items);
        Plan plan = planner.plan(text);
        searcher.setTimeout(new QueryTimeoutImpl(TIME.toMillis())); // planning is bounded by itself
        Matches found = found(searcher, plan, query);
        Snippets snippets = new Snippets(plan.pages(), analyzer);
        FoundItems make = new FoundItems(searcher, items, plan, snippets);
        List<Hit> hits = new ArrayList<>();
        for (Group group : page(found, query)) {
            hits.add(make.hit(group.matches()));
        }
        return new Results(
                found.total(),
                hits,
                found.counts(),
                new Correction(reader, vocabulary, analyzer, query.language())
                        .of(text, query.text(), found.total()));
    }

    private static List<Group> page(Matches found, Query query) {
        int size = Math.clamp(query.size(), 1, MAX_SIZE);
        int last = Math.min(found.total(), MAX_HITS);
        int start = Math.clamp((query.page() - 1L) * size, 0, last);
        int end = Math.min(start + size, last);
        return found.best(query.order(), end).subList(start, end);
    }

    /** Reads beforehand what every search on this index will ask for. */
    int prepare(IndexReader index) throws IOException {
        columns.read(index);
        return works(index).count();
    }

    /** The works of the index as it is, numbered once. */
    private Works works(IndexReader index) throws IOException {
        @Nullable Works known = works;
        if (known == null || !known.areOf(index)) {
            known = Works.of(index);
            works = known;
        }
        return known;
    }

    private Wording wording(IndexSearcher searcher, Vocabulary vocabulary, Query query) {
        Stemming reader = Stemming.of(query.language());
        Places places = new Places(searcher, reader);
        Widening widening = new Widening(places, vocabulary, thesaurus, analyzer, reader);
        return new Wording(places, widening, analyzer);
    }

    /** What is left after narrowing may be nothing; only a query that has no match is loosened. */
    private Matches found(IndexSearcher searcher, Plan plan, Query query) throws IOException {
        List<org.apache.lucene.search.Query> attempts = plan.attempts();
        Matches found = found(searcher, attempts.getFirst(), query);
        for (int i = 1; found.isEmpty() && i < attempts.size(); i++) {
            found = found(searcher, attempts.get(i), query);
        }
        return found;
    }

    private Matches found(
            IndexSearcher searcher, org.apache.lucene.search.Query attempt, Query query)
            throws IOException {
        IndexReader index = searcher.getIndexReader();
        Matches matches = new Matches(index, works(index), columns, query);
        return searcher.search(attempt, matches.inOneThread());
    }
}
