package org.samspel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The columns of the segments there are: each is read once, since a segment never changes, and
 * forgotten with it.
 */
final class SegmentColumns {
    private final Map<IndexReader.CacheKey, Columns> known = new ConcurrentHashMap<>();

    /** Reads what is new. */
    void read(IndexReader index) throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            of(leaf.reader());
        }
    }

    Columns of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        try {
            return known.computeIfAbsent(core.getKey(), missing -> read(segment, core));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Columns read(LeafReader segment, IndexReader.CacheHelper core) {
        try {
            Columns columns = Columns.of(segment);
            core.addClosedListener(known::remove);
            return columns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
