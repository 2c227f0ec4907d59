package org.samspel.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of an index that begin alike, and in how many places each stands. */
final class TermFrequencies {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    private final IndexReader index;
    private final BytesRef beginning;
    private final int most;
    private final Map<String, Integer> frequencies = new HashMap<>();

    /**
     * @param beginning of the terms, with the mark of their form
     * @param most terms looked at in a field, which bounds the time it takes
     */
    TermFrequencies(IndexReader index, String beginning, int most) {
        this.index = index;
        this.beginning = new BytesRef(beginning);
        this.most = most;
    }

    /** Counts the terms of a field too, each place as so many. */
    void add(String field, int weight) throws IOException {
        Terms terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (int i = 0; i < most && StringHelper.startsWith(each.term(), beginning); i++) {
            frequencies.merge(each.term().utf8ToString(), each.docFreq() * weight, Integer::sum);
            if (each.next() == null) {
                return;
            }
        }
    }

    /** The most frequent first, without the beginning itself. */
    List<String> longer(int count) {
        frequencies.remove(beginning.utf8ToString());
        return all(count);
    }

    /** The most frequent first. */
    List<String> all(int count) {
        return frequencies.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }
}
