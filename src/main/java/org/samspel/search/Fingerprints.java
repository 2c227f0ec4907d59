package org.samspel.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** What an index holds: fingerprints by key. */
final class Fingerprints {
    private Fingerprints() {}

    static Map<String, String> read(IndexReader reader) throws IOException {
        Map<String, String> fingerprints = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Items items = Items.of(leaf.reader());
            while (items.next()) {
                fingerprints.put(text(items.keys()), text(items.fingerprints()));
            }
        }
        return fingerprints;
    }

    /** How many there are. */
    static int count(IndexReader reader) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Items items = Items.of(leaf.reader());
            while (items.next()) {
                count++;
            }
        }
        return count;
    }

    private static String text(BinaryDocValues values) throws IOException {
        return values.binaryValue().utf8ToString();
    }

    /** Items of a segment that are not deleted, one after the other. */
    private record Items(BinaryDocValues keys, BinaryDocValues fingerprints, Optional<Bits> live) {

        static Items of(LeafReader leaf) throws IOException {
            return new Items(
                    DocValues.getBinary(leaf, ItemDocuments.ITEM),
                    DocValues.getBinary(leaf, ItemDocuments.FINGERPRINT),
                    Optional.ofNullable(leaf.getLiveDocs()));
        }

        boolean next() throws IOException {
            boolean isItem = false;
            while (!isItem && keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = keys.docID();
                isItem =
                        fingerprints.advanceExact(document)
                                && live.map(bits -> bits.get(document)).orElse(true);
            }
            return isItem;
        }
    }
}
