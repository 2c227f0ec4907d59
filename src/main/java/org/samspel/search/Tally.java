package org.samspel.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.samspel.search.Results.Count;

/** The values of one facet, and which works have them. */
final class Tally {
    /** As many values as anyone looks through. */
    static final int MOST_VALUES = 50;

    private final String field;
    private final Set<String> chosen;
    private final boolean narrows;
    private final int works;
    private final Map<String, Value> values = new HashMap<>();

    /**
     * @param chosen values; those that the index does not know are ignored
     * @param works how many there are in all
     */
    Tally(IndexReader reader, Facet facet, Set<String> chosen, int works) throws IOException {
        this.works = works;
        this.field = facet.field();
        this.chosen = chosen;
        boolean known = false;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues column = DocValues.getSortedSet(leaf.reader(), field);
            for (String value : chosen) {
                known |= column.lookupTerm(new BytesRef(value)) >= 0;
            }
        }
        this.narrows = known;
    }

    /** A value and the numbers of the works that have it. */
    static final class Value {
        private final String name;
        private final boolean chosen;
        private final BitSet works;

        private Value(String name, boolean chosen, int works) {
            this.name = name;
            this.chosen = chosen;
            this.works = new BitSet(works);
        }

        void add(int work) {
            works.set(work);
        }

        String name() {
            return name;
        }
    }

    /** Whether a document with these values is among what was asked for. */
    boolean accepts(Value[] found) {
        if (!narrows) {
            return true;
        }
        for (Value value : found) { // no stream: asked of every match and facet
            if (value.chosen) {
                return true;
            }
        }
        return false;
    }

    Column column(Columns.Sets sets) {
        return new Column(sets);
    }

    /** The values of the items of a segment. */
    final class Column {
        private final Columns.Sets sets;
        private final @Nullable Value[] known;
        private final @Nullable Value[][] found;

        private Column(Columns.Sets sets) {
            this.sets = sets;
            this.known = new Value[sets.values().size()];
            this.found = new Value[sets.count()][];
        }

        /**
         * @param number of a set of values
         */
        Value[] of(int number) {
            Value[] values = found[number];
            if (values == null) {
                int[] set = sets.set(number);
                values = new Value[set.length];
                for (int i = 0; i < set.length; i++) {
                    values[i] = value(set[i]);
                }
                found[number] = values;
            }
            return values;
        }

        private Value value(int place) {
            @Nullable Value value = known[place];
            if (value == null) {
                String name = sets.values().get(place);
                value =
                        values.computeIfAbsent(
                                name, it -> new Value(it, chosen.contains(it), works));
                known[place] = value;
            }
            return value;
        }
    }

    /** The chosen and the most frequent values that any work found has. */
    List<Count> counts() {
        return values.values().stream()
                .filter(value -> value.chosen || !value.works.isEmpty())
                .map(value -> new Count(value.name, value.works.cardinality(), value.chosen))
                .sorted(
                        Comparator.comparing((Count count) -> !count.chosen())
                                .thenComparing(Comparator.comparingLong(Count::works).reversed())
                                .thenComparing(Count::value))
                .limit(MOST_VALUES)
                .sorted(
                        Comparator.comparingLong(Count::works)
                                .reversed()
                                .thenComparing(Count::value))
                .toList();
    }
}
