package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.samspel.analysis.Form;
import org.samspel.analysis.Stemming;

/**
 * Words that begin as asked for, {@code bruk*}: of those in the index the {@value #MAX_WORDS} that
 * stand in most places. All count the same, wherever they stand in a text.
 */
final class Beginnings {
    static final int MAX_WORDS = 50;

    /** Words looked at in a field, of which the most frequent are taken. */
    private static final int LOOKED_AT = 2_000;

    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    private final IndexReader index;

    Beginnings(IndexReader index) {
        this.index = index;
    }

    /**
     * @param beginning in lower case
     */
    Wording.Clause of(String beginning) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        for (Part part : Part.values()) {
            for (Stemming stemming : Stemming.values()) {
                add(found, part.in(stemming), new BytesRef(Form.WORD.mark() + beginning));
            }
        }
        List<BytesRef> terms =
                found.entrySet().stream()
                        .sorted(MOST_FREQUENT)
                        .limit(MAX_WORDS)
                        .map(word -> new BytesRef(word.getKey()))
                        .toList();
        return new Wording.Clause(anyOf(terms, Places.WHOLE), anyOf(terms, Places.PAGE), true);
    }

    private void add(Map<String, Integer> found, String field, BytesRef beginning)
            throws IOException {
        Terms terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return;
        }
        TermsEnum words = terms.iterator();
        if (words.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (int i = 0; i < LOOKED_AT && StringHelper.startsWith(words.term(), beginning); i++) {
            found.merge(words.term().utf8ToString(), words.docFreq(), Integer::sum);
            if (words.next() == null) {
                return;
            }
        }
    }

    private Query anyOf(List<BytesRef> terms, List<Part> parts) throws IOException {
        List<Query> found = new ArrayList<>();
        for (Part part : parts) {
            for (Stemming stemming : Stemming.values()) {
                if (!terms.isEmpty() && MultiTerms.getTerms(index, part.in(stemming)) != null) {
                    Query any = new TermInSetQuery(part.in(stemming), terms);
                    found.add(new BoostQuery(any, part.weight()));
                }
            }
        }
        return Places.best(found);
    }
}
