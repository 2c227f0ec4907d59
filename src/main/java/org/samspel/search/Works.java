package org.samspel.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Numbers for the works of an index, so that items of one work are known to belong together without
 * reading its name. Made once for each state of the index: 5 ms for 25,000 works, the first time
 * 60.
 */
final class Works {
    private final IndexReader.CacheKey state;
    private final OrdinalMap numbers;

    private Works(IndexReader.CacheKey state, OrdinalMap numbers) {
        this.state = state;
        this.numbers = numbers;
    }

    static Works of(IndexReader index) throws IOException {
        List<LeafReaderContext> leaves = index.leaves();
        SortedDocValues[] names = new SortedDocValues[leaves.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = DocValues.getSorted(leaves.get(i).reader(), ItemDocuments.WORK);
        }
        IndexReader.CacheKey state = index.getReaderCacheHelper().getKey();
        return new Works(state, OrdinalMap.build(state, names, PackedInts.DEFAULT));
    }

    /** Whether these are the works of an index as it is now. */
    boolean areOf(IndexReader index) {
        return index.getReaderCacheHelper().getKey().equals(state);
    }

    int count() {
        return Math.toIntExact(numbers.getValueCount());
    }

    Column column(LeafReaderContext leaf, Columns columns) {
        return new Column(columns, numbers.getGlobalOrds(leaf.ord));
    }

    /** The works of the items of a segment. */
    record Column(Columns columns, LongValues numbers) {

        /** From 0 up to {@link Works#count}. */
        int of(int item) {
            return (int) numbers.get(columns.work(item));
        }
    }
}
