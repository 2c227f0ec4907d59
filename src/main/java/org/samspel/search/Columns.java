package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What the items of a segment are: the values of their facets, their work and their date. A search
 * asks this of everything it finds, and looking into the columns of the index each time was
 * measured to take a third of it. Read once, and all of an item kept side by side: in 36 bytes, and
 * four for every document.
 */
final class Columns {
    static final long UNDATED = Long.MIN_VALUE;

    private static final Facet[] FACETS = Facet.values();
    private static final int WORK = FACETS.length;
    private static final int DAY = WORK + 1;
    private static final int WIDTH = DAY + 1;

    /** Where the row of a document begins; those that are no items have the first, of zeros. */
    private final int[] begins;

    /** Numbers of sets of values, of the work and of the day, these from 1. */
    private final int[] rows;

    private final Sets[] facets = new Sets[FACETS.length];
    private final long firstDay;

    private Columns(LeafReader segment) throws IOException {
        begins = new int[segment.maxDoc()];
        int end = WIDTH;
        SortedDocValues items = DocValues.getSorted(segment, ItemDocuments.WORK);
        while (items.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            begins[items.docID()] = end;
            end += WIDTH;
        }
        rows = new int[end];
        SortedDocValues works = DocValues.getSorted(segment, ItemDocuments.WORK);
        while (works.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            rows[begins[works.docID()] + WORK] = works.ordValue() + 1;
        }
        for (int i = 0; i < FACETS.length; i++) {
            facets[i] = readFacet(i, DocValues.getSortedSet(segment, FACETS[i].field()));
        }
        firstDay = readDays(segment);
    }

    static Columns of(LeafReader segment) throws IOException {
        return new Columns(segment);
    }

    private Sets readFacet(int facet, SortedSetDocValues column) throws IOException {
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> sets = new ArrayList<>();
        sets.add(Sets.NONE);
        while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            List<Integer> set = new ArrayList<>(column.docValueCount());
            for (int i = column.docValueCount(); i > 0; i--) {
                set.add((int) column.nextOrd());
            }
            rows[begins[column.docID()] + facet] =
                    known.computeIfAbsent(
                            set,
                            missing -> {
                                sets.add(set.stream().mapToInt(it -> it).toArray());
                                return sets.size() - 1;
                            });
        }
        return new Sets(sets.toArray(int[][]::new), values(column));
    }

    private static List<String> values(SortedSetDocValues column) throws IOException {
        List<String> values = new ArrayList<>();
        for (long i = 0; i < column.getValueCount(); i++) {
            values.add(column.lookupOrd(i).utf8ToString());
        }
        return values;
    }

    /** Gives the first of them. */
    private long readDays(LeafReader segment) throws IOException {
        long first = Long.MAX_VALUE;
        NumericDocValues dates = DocValues.getNumeric(segment, ItemDocuments.DATE);
        while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            first = Math.min(first, dates.longValue());
        }
        NumericDocValues again = DocValues.getNumeric(segment, ItemDocuments.DATE);
        while (again.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            rows[begins[again.docID()] + DAY] = Math.toIntExact(again.longValue() - first) + 1;
        }
        return first;
    }

    Sets facet(int number) {
        return facets[number];
    }

    /** The number of the set of values that an item has of a facet. */
    int set(int item, int facet) {
        return rows[begins[item] + facet];
    }

    /** The number its work has in the segment. */
    int work(int item) {
        int number = rows[begins[item] + WORK] - 1;
        if (number < 0) {
            throw new IllegalStateException("Document " + item + " is no item");
        }
        return number;
    }

    /** Days since 1970, or {@link #UNDATED}. */
    long date(int item) {
        int day = rows[begins[item] + DAY];
        return day == 0 ? UNDATED : firstDay + day - 1;
    }

    /**
     * The values of a facet. Many items share theirs with others, so each set of values has a
     * number; 0 is the set of none. A value is known by its place among all of the segment.
     */
    static final class Sets {
        private static final int[] NONE = {};

        private final int[][] sets;
        private final List<String> values;

        private Sets(int[][] sets, List<String> values) {
            this.sets = sets;
            this.values = values;
        }

        /** How many sets there are. */
        int count() {
            return sets.length;
        }

        /** The places of the values of a set. */
        int[] set(int number) {
            return sets[number];
        }

        /** All values. */
        List<String> values() {
            return values;
        }
    }
}
