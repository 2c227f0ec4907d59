package org.samspel.search;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * How an item is found and ranked. An item is found when enough of the words stand anywhere in it;
 * its score is what title, description and name give, and what its best page gives. So the words of
 * a question may be spread over a report, but a page that has them together comes first.
 *
 * @param pages what makes one page better than another
 * @param words each finds the items that have a word
 * @param always the score, and what an item must have or must not have in any case
 * @param question whether it is asked in a sentence
 */
record Plan(Query pages, List<Query> words, BooleanQuery always, boolean question) {
    Plan {
        words = List.copyOf(words);
    }

    /**
     * The same search, the strictest first. Of one or two words all must be there, of a few at
     * least two, of many a third: asking for more leaves out texts that answer a long question. Of
     * a question of few words one is enough: "How large are galaxies?" is answered where nothing is
     * called large. When that finds nothing, any word will do.
     */
    List<Query> attempts() {
        int all = words.size();
        int few = question ? 1 : 2;
        int enough = all < 4 ? Math.min(all, few) : all / 3;
        return IntStream.of(enough, Math.min(all, 1)).distinct().mapToObj(this::requiring).toList();
    }

    private Query requiring(int count) {
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        enough.setMinimumNumberShouldMatch(count);
        words.forEach(word -> enough.add(word, Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        always.forEach(query::add);
        return count == 0 ? always : query.add(enough.build(), Occur.FILTER).build();
    }
}
