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
import org.apache.lucene.util.packed.PackedInts;

/**
 * What the items of a segment are: the values of their facets, their work and their date. A search
 * asks this of everything it finds, and looking into the columns of the index each time was
 * measured to take a third of it. Read once, and kept in some ten bytes a document.
 */
final class Columns {
    static final long UNDATED = Long.MIN_VALUE;

    private static final Facet[] FACETS = Facet.values();

    private final Sets[] facets;
    private final PackedInts.Reader works;
    private final PackedInts.Reader days;
    private final long firstDay;

    private Columns(Sets[] facets, PackedInts.Reader works, PackedInts.Reader days, long firstDay) {
        this.facets = facets;
        this.works = works;
        this.days = days;
        this.firstDay = firstDay;
    }

    static Columns of(LeafReader segment) throws IOException {
        int documents = segment.maxDoc();
        Sets[] facets = new Sets[FACETS.length];
        for (int i = 0; i < facets.length; i++) {
            facets[i] = Sets.of(DocValues.getSortedSet(segment, FACETS[i].field()), documents);
        }
        SortedDocValues names = DocValues.getSorted(segment, ItemDocuments.WORK);
        int[] works = new int[documents];
        while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            works[names.docID()] = names.ordValue() + 1;
        }
        long[] dates = new long[documents];
        long first = Long.MAX_VALUE;
        NumericDocValues column = DocValues.getNumeric(segment, ItemDocuments.DATE);
        List<Integer> dated = new ArrayList<>();
        while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            dates[column.docID()] = column.longValue();
            first = Math.min(first, column.longValue());
            dated.add(column.docID());
        }
        int[] days = new int[documents];
        for (int document : dated) {
            days[document] = Math.toIntExact(dates[document] - first) + 1;
        }
        return new Columns(facets, packed(works), packed(days), first);
    }

    private static PackedInts.Reader packed(int[] numbers) {
        int most = 0;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        PackedInts.Mutable packed =
                PackedInts.getMutable(
                        numbers.length, PackedInts.bitsRequired(most), PackedInts.DEFAULT);
        for (int i = 0; i < numbers.length; i++) {
            packed.set(i, numbers[i]);
        }
        return packed;
    }

    Sets facet(int number) {
        return facets[number];
    }

    /** The number its work has in the segment. */
    int work(int item) {
        int number = (int) works.get(item) - 1;
        if (number < 0) {
            throw new IllegalStateException("Document " + item + " is no item");
        }
        return number;
    }

    /** Days since 1970, or {@link #UNDATED}. */
    long date(int item) {
        long day = days.get(item);
        return day == 0 ? UNDATED : firstDay + day - 1;
    }

    /**
     * The values of a facet. Many items share theirs with others, so each set of values has a
     * number; 0 is the set of none. A value is known by its place among all of the segment.
     */
    static final class Sets {
        private static final int[] NONE = {};

        private final PackedInts.Reader numbers;
        private final int[][] sets;
        private final List<String> values;

        private Sets(PackedInts.Reader numbers, int[][] sets, List<String> values) {
            this.numbers = numbers;
            this.sets = sets;
            this.values = values;
        }

        private static Sets of(SortedSetDocValues column, int documents) throws IOException {
            int[] numbers = new int[documents];
            Map<List<Integer>, Integer> known = new HashMap<>();
            List<int[]> sets = new ArrayList<>();
            sets.add(NONE);
            while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                List<Integer> set = new ArrayList<>(column.docValueCount());
                for (int i = column.docValueCount(); i > 0; i--) {
                    set.add((int) column.nextOrd());
                }
                numbers[column.docID()] =
                        known.computeIfAbsent(
                                set,
                                missing -> {
                                    sets.add(set.stream().mapToInt(it -> it).toArray());
                                    return sets.size() - 1;
                                });
            }
            return new Sets(packed(numbers), sets.toArray(int[][]::new), values(column));
        }

        private static List<String> values(SortedSetDocValues column) throws IOException {
            List<String> values = new ArrayList<>();
            for (long i = 0; i < column.getValueCount(); i++) {
                values.add(column.lookupOrd(i).utf8ToString());
            }
            return values;
        }

        /** The number of an item's set. */
        int number(int item) {
            return (int) numbers.get(item);
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
