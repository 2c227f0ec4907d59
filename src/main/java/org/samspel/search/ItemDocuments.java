package org.samspel.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.samspel.analysis.CleanText;
import org.samspel.analysis.Stemming;
import org.samspel.languages.Language;

/**
 * An item as documents of the index: one for each piece of its pages, then, as block joins want it,
 * one for the item as a whole. Every one carries the key, so that the block goes as it came.
 */
final class ItemDocuments {
    static final String KEY = "key";

    /** The key again, in columns, on the item as a whole. */
    static final String ITEM = "item";

    static final String FINGERPRINT = "fingerprint";
    static final String STEMMING = "stemming";

    /** What the item is a part of. */
    static final String WORK = "work";

    /** The same, to be read after a hit. */
    static final String WORK_NAME = "workName";

    /** The title as people read it. */
    static final String SHOWN_TITLE = "shown";

    /** Days since 1970. */
    static final String DATE = "date";

    static final String TEXT = "text";

    /** From 1; 0 when the item has one page or none. */
    static final String PAGE = "page";

    private static final String WHOLE = "whole";
    private static final int LONGEST_VALUE = 200;

    private ItemDocuments() {}

    static Term keyTerm(String key) {
        return new Term(KEY, key);
    }

    /** What tells the item from its pages. */
    static Term wholeTerm() {
        return new Term(WHOLE, "1");
    }

    /**
     * @throws java.io.UncheckedIOException when the item's text can't be had
     */
    static List<Document> of(Indexed item) {
        List<String> pages = item.pages().get();
        Stemming stemming = Stemming.of(item.language());
        List<Document> block = new ArrayList<>(pages.size() + 1);
        for (int i = 0; i < pages.size(); i++) {
            for (String piece : CleanText.pieces(pages.get(i))) {
                block.add(piece(item.key(), stemming, piece, pages.size() == 1 ? 0 : i + 1));
            }
        }
        block.add(whole(item, stemming));
        return block;
    }

    private static Document piece(String key, Stemming stemming, String text, int page) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new TextField(Part.BODY.in(stemming), text, Field.Store.NO));
        document.add(new StoredField(STEMMING, stemming.name()));
        document.add(new StoredField(TEXT, text));
        document.add(new StoredField(PAGE, page));
        return document;
    }

    private static Document whole(Indexed item, Stemming stemming) {
        String about = CleanText.clean(item.description());
        Document document = new Document();
        document.add(new StringField(KEY, item.key(), Field.Store.NO));
        document.add(new StringField(WHOLE, wholeTerm().text(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ITEM, new BytesRef(item.key())));
        document.add(new BinaryDocValuesField(FINGERPRINT, new BytesRef(item.fingerprint())));
        document.add(new SortedDocValuesField(WORK, new BytesRef(item.work())));
        document.add(new StoredField(WORK_NAME, item.work()));
        document.add(new StoredField(SHOWN_TITLE, item.title()));
        document.add(new StoredField(STEMMING, stemming.name()));
        document.add(new StoredField(TEXT, about));
        addFacets(document, item);
        addText(document, Part.TITLE.in(stemming), item.title());
        addText(document, Part.ABOUT.in(stemming), about + "\n" + String.join("\n", item.tags()));
        addText(document, Part.NAME.in(stemming), nameWords(item.key()));
        return document;
    }

    private static void addFacets(Document document, Indexed item) {
        addFacet(document, Facet.TYPE, List.of(item.type()));
        addFacet(document, Facet.LANGUAGE, item.language().stream().map(Language::code).toList());
        addFacet(document, Facet.TAG, item.tags());
        addFacet(document, Facet.YEAR, item.date().stream().map(ItemDocuments::year).toList());
        item.facets().forEach((facet, values) -> addFacet(document, facet, values));
        item.date()
                .ifPresent(
                        date -> document.add(new NumericDocValuesField(DATE, date.toEpochDay())));
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    /** A column can't hold much in one cell; nobody chooses such a value. */
    private static void addFacet(Document document, Facet facet, List<String> values) {
        values.stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                .forEach(
                        value ->
                                document.add(
                                        new SortedSetDocValuesField(
                                                facet.field(), new BytesRef(value))));
    }

    private static void addText(Document document, String field, String text) {
        document.add(new TextField(field, CleanText.clean(text), Field.Store.NO));
    }

    /** {@code documents/Møtereferat/Årsrapport_2019.pdf} as words. */
    private static String nameWords(String key) {
        return key.replaceAll("[/_.\\-]+", " ");
    }
}
