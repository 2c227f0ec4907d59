package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
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

    private final IndexReader index;

    Beginnings(IndexReader index) {
        this.index = index;
    }

    /**
     * @param beginning in lower case
     */
    Wording.Clause of(String beginning) throws IOException {
        TermFrequencies found = new TermFrequencies(index, Form.WORD.mark() + beginning, LOOKED_AT);
        for (Part part : Part.values()) {
            for (Stemming stemming : Stemming.values()) {
                found.add(part.in(stemming), 1);
            }
        }
        List<BytesRef> terms = found.all(MAX_WORDS).stream().map(BytesRef::new).toList();
        return new Wording.Clause(anyOf(terms, Places.WHOLE), anyOf(terms, Places.PAGE), true);
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
