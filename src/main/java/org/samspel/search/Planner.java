package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/** Makes a {@link Plan} of what a visitor asks for. */
final class Planner {
    private final Wording wording;
    private final Beginnings beginnings;
    private final BitSetProducer items;
    private final BooleanQuery.Builder pages = new BooleanQuery.Builder();
    private final BooleanQuery.Builder always = new BooleanQuery.Builder();
    private final List<Query> words = new ArrayList<>();

    Planner(Wording wording, Beginnings beginnings, BitSetProducer items) {
        this.wording = wording;
        this.beginnings = beginnings;
        this.items = items;
    }

    Plan plan(QueryText text) throws IOException {
        for (Wording.Clause clause : wording.words(text.words())) {
            add(clause);
        }
        for (String beginning : text.beginnings()) {
            add(beginnings.of(beginning));
        }
        for (List<String> phrase : text.phrases()) {
            Wording.Clause clause = wording.phrase(phrase);
            pages.add(clause.page(), Occur.SHOULD);
            always.add(clause.whole(), Occur.SHOULD);
            always.add(inItem(clause), Occur.FILTER);
        }
        for (List<String> unwanted : text.unwanted()) {
            always.add(inItem(wording.phrase(unwanted)), Occur.MUST_NOT);
        }
        always.add(new TermQuery(ItemDocuments.wholeTerm()), Occur.FILTER);
        Query best = pages.build();
        always.add(new ToParentBlockJoinQuery(best, items, ScoreMode.Max), Occur.SHOULD);
        return new Plan(best, words, always.build(), text.question());
    }

    private void add(Wording.Clause clause) {
        pages.add(clause.page(), Occur.SHOULD);
        always.add(clause.whole(), Occur.SHOULD);
        if (clause.required()) {
            words.add(inItem(clause));
        }
    }

    private Query inItem(Wording.Clause clause) {
        return new BooleanQuery.Builder()
                .add(clause.whole(), Occur.SHOULD)
                .add(new ToParentBlockJoinQuery(clause.page(), items, ScoreMode.None), Occur.SHOULD)
                .build();
    }
}
