package org.samspel.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** What an index holds: fingerprints by key. */
final class Fingerprints {
    private Fingerprints() {}

    static Map<String, String> read(DirectoryReader reader) throws IOException {
        Map<String, String> fingerprints = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf.reader(), fingerprints);
        }
        return fingerprints;
    }

    private static void read(LeafReader leaf, Map<String, String> fingerprints) throws IOException {
        Bits live = leaf.getLiveDocs();
        BinaryDocValues keys = DocValues.getBinary(leaf, ItemDocuments.ITEM);
        BinaryDocValues values = DocValues.getBinary(leaf, ItemDocuments.FINGERPRINT);
        while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (values.advanceExact(keys.docID()) && (live == null || live.get(keys.docID()))) {
                fingerprints.put(
                        keys.binaryValue().utf8ToString(), values.binaryValue().utf8ToString());
            }
        }
    }
}
