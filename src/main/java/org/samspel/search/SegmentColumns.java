package org.samspel.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The columns of the segments there are, each read once: a segment never changes. */
final class SegmentColumns {
    private final Map<IndexReader.CacheKey, Columns> known = new ConcurrentHashMap<>();

    /** Reads what is new, and forgets the segments that are no more. */
    void renew(IndexReader index) throws IOException {
        Set<IndexReader.CacheKey> present = new HashSet<>();
        for (LeafReaderContext leaf : index.leaves()) {
            of(leaf.reader());
            present.add(leaf.reader().getCoreCacheHelper().getKey());
        }
        known.keySet().retainAll(present);
    }

    Columns of(LeafReader segment) throws IOException {
        IndexReader.CacheKey key = segment.getCoreCacheHelper().getKey();
        Columns columns = known.get(key);
        if (columns == null) {
            columns = Columns.of(segment); // two at once read the same
            known.put(key, columns);
        }
        return columns;
    }
}
