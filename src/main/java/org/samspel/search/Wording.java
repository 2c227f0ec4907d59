package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.samspel.analysis.SearchWord;

/**
 * The words of a query as queries on the index: each word as it is typed and, for less, what else
 * it may mean ({@link Widening}).
 */
final class Wording {
    /** Lucene allows 1,024 clauses. Words are asked for twice, page and all; phrases add 100. */
    private static final int MAX_TERMS = 360;

    /** Up to here words are widened; what is left is for the words that follow. */
    private static final int MAX_WIDENED = 200;

    private final Places places;
    private final Widening widening;
    private final Analyzer analyzer;

    Wording(Places places, Widening widening, Analyzer analyzer) {
        this.places = places;
        this.widening = widening;
        this.analyzer = analyzer;
    }

    /** For a word that is there already; it stays in its place, as part of a term. */
    private static final Clause NOTHING =
            new Clause(
                    new DisjunctionMaxQuery(List.of(), 0),
                    new DisjunctionMaxQuery(List.of(), 0),
                    false);

    /** A word or a phrase: where it stands in the item as a whole, and where on a page. */
    record Clause(Query whole, Query page, boolean required) {
        int size() {
            return TermCount.of(whole) + TermCount.of(page);
        }

        boolean isEmpty() {
            return Places.isEmpty(whole) && Places.isEmpty(page);
        }

        Clause required(boolean whether) {
            return new Clause(whole, page, whether);
        }

        Clause or(Clause other, float weight) {
            return new Clause(
                    either(whole, other.whole(), weight),
                    either(page, other.page(), weight),
                    required);
        }

        private static Query either(Query one, Query other, float weight) {
            return Places.isEmpty(other)
                    ? one
                    : new BooleanQuery.Builder()
                            .add(one, Occur.SHOULD)
                            .add(new BoostQuery(other, weight), Occur.SHOULD)
                            .build();
        }
    }

    /**
     * The words of a query. A stop word need not be there, unless the query has nothing else; a
     * text in which it is no stop word is still the better for it.
     */
    List<Clause> words(List<String> texts) throws IOException {
        List<SearchWord> words = texts.stream().map(text -> SearchWord.of(text, analyzer)).toList();
        boolean onlyStopWords = words.stream().allMatch(SearchWord::isStopWord);
        List<Clause> clauses = new ArrayList<>();
        int size = 0;
        Set<String> seen = new HashSet<>();
        for (SearchWord word : words) {
            if (!seen.add(word.text())) {
                clauses.add(NOTHING);
                continue;
            }
            SearchWord meant = onlyStopWords ? word : word.withoutStopWords();
            boolean required = onlyStopWords || !word.isStopWord();
            Clause clause = places.word(meant).required(required);
            size += clause.size();
            if (size > MAX_TERMS) {
                break;
            }
            clauses.add(clause);
        }
        for (Widening.Wider wider : widening.of(words.subList(0, clauses.size()))) {
            size += wider.clause().size() * wider.count();
            if (size > MAX_WIDENED) {
                break;
            }
            for (int i = wider.first(); i < wider.first() + wider.count(); i++) {
                clauses.set(i, clauses.get(i).or(wider.clause(), wider.weight() / wider.count()));
            }
        }
        return clauses;
    }

    Clause phrase(List<String> words) {
        return new Clause(
                places.phrase(Places.WHOLE, words), places.phrase(Places.PAGE, words), true);
    }
}
