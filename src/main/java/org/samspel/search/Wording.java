package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.samspel.analysis.Form;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;
import org.samspel.languages.Language;

/**
 * Words as queries on the terms of the index. Terms the index does not have are left out, which
 * keeps queries small; a word of which it has none is taken for a misspelling.
 */
final class Wording {
    private static final float OTHER_LANGUAGE = 0.8f;
    private static final float FUZZY = 0.5f;
    private static final int FUZZY_EXPANSIONS = 5;
    private static final int MAX_MISSPELT = 4;
    private static final int LONGEST_MISSPELT = 30;

    /**
     * Lucene allows 1,024 clauses. Words are asked for twice; misspelt ones and phrases add 500.
     */
    private static final int MAX_TERMS = 200;

    /** Of a title, description and name that all have the word, the others count this much. */
    private static final float TIE = 0.2f;

    private static final List<Part> WHOLE = List.of(Part.TITLE, Part.ABOUT, Part.NAME);
    private static final List<Part> PAGE = List.of(Part.BODY);

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Stemming reader;
    private int misspelt;

    Wording(IndexSearcher searcher, Analyzer analyzer, Language reader) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.reader = Stemming.of(reader);
    }

    /** A word or a phrase: where it stands in the item as a whole, and where on a page. */
    record Clause(Query whole, Query page, boolean required) {}

    /**
     * The words of a query. A stop word need not be there, unless the query has nothing else; a
     * text in which it is no stop word is still the better for it.
     */
    List<Clause> words(List<String> texts) throws IOException {
        List<SearchWord> words = texts.stream().map(text -> SearchWord.of(text, analyzer)).toList();
        boolean onlyStopWords = words.stream().allMatch(SearchWord::isStopWord);
        List<Clause> clauses = new ArrayList<>();
        int size = 0;
        for (SearchWord word : words) {
            Clause clause =
                    onlyStopWords
                            ? clause(word, true)
                            : clause(word.withoutStopWords(), !word.isStopWord());
            size += TermCount.of(clause.whole()) + TermCount.of(clause.page());
            if (size > MAX_TERMS) {
                break;
            }
            clauses.add(clause);
        }
        return clauses;
    }

    private Clause clause(SearchWord word, boolean required) throws IOException {
        Query whole = anywhere(WHOLE, word);
        Query page = anywhere(PAGE, word);
        if (required && isEmpty(whole) && isEmpty(page) && mayBeMisspelt(word)) {
            return new Clause(misspelt(List.of(Part.TITLE), word), misspelt(PAGE, word), true);
        }
        return new Clause(whole, page, required);
    }

    Clause phrase(List<String> words) {
        return new Clause(phrase(WHOLE, words), phrase(PAGE, words), true);
    }

    /** Long words are no words, and the automaton of their misspellings is large. */
    private boolean mayBeMisspelt(SearchWord word) {
        return word.text().length() <= LONGEST_MISSPELT && misspelt++ < MAX_MISSPELT;
    }

    private Query anywhere(List<Part> parts, SearchWord word) throws IOException {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            BooleanQuery.Builder forms = new BooleanQuery.Builder();
            for (SearchWord.Spelling spelling : word.spellings()) {
                add(forms, part, spelling);
            }
            found.add(forms.build());
        }
        found.removeIf(Wording::isEmpty);
        return new DisjunctionMaxQuery(found, TIE);
    }

    private void add(BooleanQuery.Builder forms, Part part, SearchWord.Spelling spelling)
            throws IOException {
        Term term = new Term(part.in(spelling.stemming()), spelling.term());
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() > 0) {
            float weight = weight(part, spelling.stemming()) * spelling.form().weight();
            forms.add(new BoostQuery(new TermQuery(term, states), weight), Occur.SHOULD);
        }
    }

    private Query misspelt(List<Part> parts, SearchWord word) throws IOException {
        int edits = word.text().length() < 4 ? 0 : word.text().length() < 8 ? 1 : 2;
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            for (Stemming stemming : Stemming.values()) {
                Term term = new Term(part.in(stemming), Form.WORD.mark() + word.text());
                if (searcher.collectionStatistics(term.field()) == null) {
                    continue;
                }
                Query fuzzy = new FuzzyQuery(term, edits, 2, FUZZY_EXPANSIONS, true);
                found.add(new BoostQuery(fuzzy, FUZZY * weight(part, stemming)));
            }
        }
        return new DisjunctionMaxQuery(found, TIE);
    }

    private Query phrase(List<Part> parts, List<String> words) {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            for (Stemming stemming : Stemming.values()) {
                PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                for (String word : words) {
                    phrase.add(new Term(part.in(stemming), Form.WORD.mark() + word));
                }
                found.add(new BoostQuery(phrase.build(), weight(part, stemming)));
            }
        }
        return new DisjunctionMaxQuery(found, TIE);
    }

    private float weight(Part part, Stemming stemming) {
        return stemming == reader ? part.weight() : part.weight() * OTHER_LANGUAGE;
    }

    private static boolean isEmpty(Query query) {
        return switch (query) {
            case DisjunctionMaxQuery parts -> parts.getDisjuncts().isEmpty();
            case BooleanQuery forms -> forms.clauses().isEmpty();
            default -> false;
        };
    }
}
