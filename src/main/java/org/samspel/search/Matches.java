package org.samspel.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.samspel.search.Results.Count;

/**
 * All that a query finds, narrowed and counted in one pass. What one facet alone leaves out is
 * counted in that facet: so its counts say what choosing another of its values would add.
 */
final class Matches extends SimpleCollector {
    /** Past these no more are looked at; an index of that size wants an engine of its own. */
    static final int MOST = 200_000;

    private static final long UNDATED = Long.MIN_VALUE;
    private static final Facet[] FACETS = Facet.values();
    private static final int LANGUAGE = List.of(FACETS).indexOf(Facet.LANGUAGE);

    private final Tally[] tallies = new Tally[FACETS.length];
    private final Tally.Column[] columns = new Tally.Column[FACETS.length];
    private final Tally.Value[][] values = new Tally.Value[FACETS.length][];
    private final Map<String, Integer> works = new HashMap<>();
    private final Map<Integer, Group> groups = new HashMap<>();
    private final String reader;
    private int seen;
    private int base;
    private SortedDocValues work = DocValues.emptySorted();

    /**
     * By the segment's own number of a work, one more than its number here; 0 when not yet seen.
     */
    private int[] numbers = {};

    private NumericDocValues date = DocValues.emptyNumeric();
    private Scorable scorer = new NoScore();

    private static final class NoScore extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }

    Matches(IndexReader index, Query query) throws IOException {
        for (int i = 0; i < FACETS.length; i++) {
            Set<String> chosen = query.chosen().getOrDefault(FACETS[i], Set.of());
            tallies[i] = new Tally(index, FACETS[i], chosen);
        }
        reader = query.reader().code();
    }

    /**
     * @param date days since 1970
     * @param own whether it is in the reader's language
     */
    record Match(int document, float score, long date, boolean own) {}

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        work = DocValues.getSorted(leaf.reader(), ItemDocuments.WORK);
        numbers = new int[work.getValueCount()];
        date = DocValues.getNumeric(leaf.reader(), ItemDocuments.DATE);
        for (int i = 0; i < FACETS.length; i++) {
            columns[i] = tallies[i].column(leaf.reader());
        }
    }

    @Override
    public void setScorer(Scorable current) {
        scorer = current;
    }

    @Override
    public void collect(int document) throws IOException {
        if (++seen > MOST) {
            throw new CollectionTerminatedException();
        }
        int missed = 0;
        int last = 0;
        for (int i = 0; i < FACETS.length; i++) {
            values[i] = columns[i].of(document);
            if (!tallies[i].accepts(values[i])) {
                missed++;
                last = i;
            }
        }
        if (missed == 1) {
            count(last, work(document));
        } else if (missed == 0) {
            int number = work(document);
            for (int i = 0; i < FACETS.length; i++) {
                count(i, number);
            }
            groups.computeIfAbsent(number, it -> new Group()).add(match(document));
        }
    }

    private void count(int facet, int number) {
        for (Tally.Value value : values[facet]) {
            value.add(number);
        }
    }

    /** A name is read once a segment, however many matches it has. */
    private int work(int document) throws IOException {
        if (!work.advanceExact(document)) {
            return number(Integer.toString(base + document));
        }
        int ordinal = work.ordValue();
        if (numbers[ordinal] == 0) {
            numbers[ordinal] = 1 + number(work.lookupOrd(ordinal).utf8ToString());
        }
        return numbers[ordinal] - 1;
    }

    private int number(String name) {
        return works.computeIfAbsent(name, it -> works.size());
    }

    private Match match(int document) throws IOException {
        boolean own = false;
        for (Tally.Value value : values[LANGUAGE]) {
            own |= value.name().equals(reader);
        }
        long day = date.advanceExact(document) ? date.longValue() : UNDATED;
        return new Match(base + document, scorer.score(), day, own);
    }

    /** Whether nothing is found even without narrowing. */
    boolean isEmpty() {
        return seen == 0;
    }

    /** How many works. */
    int total() {
        return groups.size();
    }

    List<Group> sorted(Query.Order order) {
        return groups.values().stream().sorted(Group.by(order)).toList();
    }

    Map<Facet, List<Count>> counts() {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (int i = 0; i < FACETS.length; i++) {
            counts.put(FACETS[i], tallies[i].counts());
        }
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** Searches run in one thread, so one collector sees everything. */
    CollectorManager<Matches, Matches> inOneThread() {
        return new OneThread(this);
    }

    private record OneThread(Matches all) implements CollectorManager<Matches, Matches> {
        @Override
        public Matches newCollector() {
            return all;
        }

        @Override
        public Matches reduce(Collection<Matches> same) {
            return all;
        }
    }
}
