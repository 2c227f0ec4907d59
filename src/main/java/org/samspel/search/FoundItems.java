package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.samspel.analysis.Stemming;
import org.samspel.search.Matches.Match;
import org.samspel.search.Results.Hit;

/** Makes hits of documents found: which item, which of its pages, and a snippet. */
final class FoundItems {
    private static final int MOST_OTHERS = 10;

    private final List<LeafReaderContext> leaves;
    private final StoredFields stored;
    private final BestPage bestPage;
    private final Snippets snippets;

    FoundItems(IndexSearcher searcher, BitSetProducer items, Plan plan, Snippets snippets)
            throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.stored = searcher.storedFields();
        this.bestPage = new BestPage(searcher, items, plan.pages());
        this.snippets = snippets;
    }

    /**
     * @param matches what was found of a work; the first is the hit
     */
    Hit hit(List<Match> matches) throws IOException {
        List<String> others = new ArrayList<>();
        for (Match other : matches.stream().skip(1).limit(MOST_OTHERS).toList()) {
            others.add(key(other.document()));
        }
        int item = matches.getFirst().document();
        OptionalInt best = bestPage.of(item);
        Document shown = best.isPresent() ? stored.document(best.getAsInt()) : introduction(item);
        Stemming stemming = Stemming.valueOf(shown.get(ItemDocuments.STEMMING));
        return new Hit(
                key(item),
                best.isPresent() ? page(shown) : 0,
                snippets.of(shown.get(ItemDocuments.TEXT), stemming),
                others);
    }

    /** From a column: reading all that is stored with an item takes far longer. */
    private String key(int item) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(item, leaves));
        BinaryDocValues keys = DocValues.getBinary(leaf.reader(), ItemDocuments.ITEM);
        if (!keys.advanceExact(item - leaf.docBase)) {
            throw new IllegalStateException("Document " + item + " is no item");
        }
        return keys.binaryValue().utf8ToString();
    }

    /** The description, or the first page where there is none. */
    private Document introduction(int item) throws IOException {
        Document whole = stored.document(item);
        return whole.get(ItemDocuments.TEXT).isEmpty()
                ? stored.document(bestPage.first(item))
                : whole;
    }

    private static int page(Document document) {
        IndexableField page = document.getField(ItemDocuments.PAGE);
        return page == null ? 0 : page.numericValue().intValue();
    }
}
