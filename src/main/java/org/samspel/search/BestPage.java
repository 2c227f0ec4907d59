package org.samspel.search;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;

/**
 * Finds the page of an item that answers a query best. The pages of an item are the documents
 * between it and the item before it.
 */
final class BestPage {
    private final BitSetProducer items;
    private final List<LeafReaderContext> leaves;
    private final Weight weight;

    BestPage(IndexSearcher searcher, BitSetProducer items, Query pages) throws IOException {
        this.items = items;
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(searcher.rewrite(pages), ScoreMode.COMPLETE, 1);
    }

    /** Its document; empty when the words stand on no page. */
    OptionalInt of(int item) throws IOException {
        LeafReaderContext leaf = leaf(item);
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return OptionalInt.empty();
        }
        int best = item;
        float most = -1;
        DocIdSetIterator pages = scorer.iterator();
        int page = pages.advance(first(item) - leaf.docBase);
        for (; page < item - leaf.docBase; page = pages.nextDoc()) {
            if (scorer.score() > most) {
                most = scorer.score();
                best = page + leaf.docBase;
            }
        }
        return best == item ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The document of an item's first page; the item's own when it has no pages. */
    int first(int item) throws IOException {
        LeafReaderContext leaf = leaf(item);
        BitSet wholes = items.getBitSet(leaf);
        int end = item - leaf.docBase;
        int before = wholes == null || end == 0 ? -1 : wholes.prevSetBit(end - 1);
        return before + 1 + leaf.docBase;
    }

    private LeafReaderContext leaf(int document) {
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
