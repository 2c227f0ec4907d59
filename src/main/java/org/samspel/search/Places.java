package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.samspel.analysis.Form;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/**
 * Where in items words are looked for, in which languages, and what finding them there is worth.
 * Terms the index does not have are left out, which keeps queries small.
 */
final class Places {
    static final List<Part> WHOLE = List.of(Part.TITLE, Part.ABOUT, Part.NAME);
    static final List<Part> PAGE = List.of(Part.BODY);

    private static final float OTHER_LANGUAGE = 0.8f;

    /** Of a title, description and name that all have the word, the others count this much. */
    private static final float TIE = 0.2f;

    private final IndexSearcher searcher;
    private final Stemming reader;
    private final Map<SearchWord, Wording.Clause> words = new HashMap<>();

    Places(IndexSearcher searcher, Stemming reader) {
        this.searcher = searcher;
        this.reader = reader;
    }

    /** A word in all its forms. Looked up once, however often it is asked for. */
    Wording.Clause word(SearchWord word) throws IOException {
        Wording.@Nullable Clause found = words.get(word);
        if (found == null) {
            found = new Wording.Clause(word(WHOLE, word), word(PAGE, word), true);
            words.put(word, found);
        }
        return found;
    }

    private Query word(List<Part> parts, SearchWord word) throws IOException {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            BooleanQuery.Builder forms = new BooleanQuery.Builder();
            for (SearchWord.Spelling spelling : word.spellings()) {
                add(forms, part, spelling);
            }
            found.add(forms.build());
        }
        return best(found);
    }

    /** Words as they are written, in this order, next to each other. */
    Query phrase(List<Part> parts, List<String> words) {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            for (Stemming stemming : Stemming.values()) {
                List<String> terms = words.stream().map(it -> Form.WORD.mark() + it).toList();
                found.add(near(part, stemming, terms, 0));
            }
        }
        return new DisjunctionMaxQuery(found, TIE);
    }

    /** Words of one language in any inflection, close together. */
    private Query together(List<Part> parts, Stemming stemming, List<SearchWord> words, int slop)
            throws IOException {
        List<String> terms = words.stream().map(it -> it.stem(stemming)).toList();
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            if (hasAll(part, stemming, terms)) {
                found.add(near(part, stemming, terms, slop));
            }
        }
        return best(found);
    }

    /** The same, in the item as a whole and on a page. */
    Wording.Clause together(Stemming stemming, List<SearchWord> words, int slop)
            throws IOException {
        return new Wording.Clause(
                together(WHOLE, stemming, words, slop),
                together(PAGE, stemming, words, slop),
                true);
    }

    /** Any of some stems of a language, which count as one word however many they are. */
    Wording.Clause anyOf(Stemming stemming, List<String> stems) throws IOException {
        return new Wording.Clause(
                anyOf(WHOLE, stemming, stems), anyOf(PAGE, stemming, stems), true);
    }

    private Query anyOf(List<Part> parts, Stemming stemming, List<String> stems)
            throws IOException {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            String field = part.in(stemming);
            SynonymQuery.Builder any = new SynonymQuery.Builder(field);
            boolean some = false;
            for (String stem : stems) {
                Term term = new Term(field, stem);
                if (searcher.getIndexReader().docFreq(term) > 0) {
                    any.addTerm(term);
                    some = true;
                }
            }
            if (some) {
                found.add(new BoostQuery(any.build(), weight(part, stemming)));
            }
        }
        return best(found);
    }

    static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(
                queries.stream().filter(query -> !isEmpty(query)).toList(), TIE);
    }

    static boolean isEmpty(Query query) {
        return switch (query) {
            case DisjunctionMaxQuery parts -> parts.getDisjuncts().isEmpty();
            case BooleanQuery forms -> forms.clauses().isEmpty();
            default -> false;
        };
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

    private boolean hasAll(Part part, Stemming stemming, List<String> terms) throws IOException {
        for (String term : terms) {
            if (searcher.getIndexReader().docFreq(new Term(part.in(stemming), term)) == 0) {
                return false;
            }
        }
        return !terms.isEmpty();
    }

    private Query near(Part part, Stemming stemming, List<String> terms, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        terms.forEach(term -> phrase.add(new Term(part.in(stemming), term)));
        return new BoostQuery(phrase.build(), weight(part, stemming));
    }

    private float weight(Part part, Stemming stemming) {
        return stemming == reader ? part.weight() : part.weight() * OTHER_LANGUAGE;
    }
}
