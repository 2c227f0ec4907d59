package org.samspel.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** How many terms a query asks for, as Lucene counts them against its limit. */
final class TermCount extends QueryVisitor {
    private int count;

    private TermCount() {}

    static int of(Query query) {
        TermCount terms = new TermCount();
        query.visit(terms);
        return terms.count;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        count++;
    }
}
