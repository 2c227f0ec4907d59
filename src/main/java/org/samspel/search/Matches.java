package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.samspel.search.Results.Count;

/**
 * All that a query finds, narrowed and counted in one pass. What one facet alone leaves out is
 * counted in that facet: so its counts say what choosing another of its values would add.
 */
final class Matches implements Collector {
    /** Past these no more are looked at; an index of that size wants an engine of its own. */
    static final int MOST = 200_000;

    private static final Facet[] FACETS = Facet.values();
    private static final int LANGUAGE = List.of(FACETS).indexOf(Facet.LANGUAGE);

    private final Tally[] tallies = new Tally[FACETS.length];
    private final Tally.Value[][] values = new Tally.Value[FACETS.length][];
    private final Works works;
    private final SegmentColumns columns;
    private final @Nullable Group[] byWork;
    private final List<Group> groups = new ArrayList<>();
    private final String reader;
    private int seen;

    Matches(IndexReader index, Works works, SegmentColumns columns, Query query)
            throws IOException {
        this.works = works;
        this.columns = columns;
        byWork = new Group[works.count()];
        for (int i = 0; i < FACETS.length; i++) {
            Set<String> chosen = query.chosen().getOrDefault(FACETS[i], Set.of());
            tallies[i] = new Tally(index, FACETS[i], chosen, works.count());
        }
        reader = query.reader().code();
    }

    /**
     * @param date days since 1970
     * @param own whether it is in the reader's language
     */
    record Match(int document, float score, long date, boolean own) {}

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Segment(leaf, columns.of(leaf.reader()));
    }

    /** What is found in a segment. */
    private final class Segment implements LeafCollector {
        private final int base;
        private final Columns columns;
        private final Works.Column work;
        private final Tally.Column[] facets = new Tally.Column[FACETS.length];
        private Scorable scorer = new NoScore();

        Segment(LeafReaderContext leaf, Columns columns) {
            this.base = leaf.docBase;
            this.columns = columns;
            this.work = works.column(leaf, columns);
            for (int i = 0; i < FACETS.length; i++) {
                facets[i] = tallies[i].column(columns.facet(i));
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
                values[i] = facets[i].of(columns.set(document, i));
                if (!tallies[i].accepts(values[i])) {
                    missed++;
                    last = i;
                }
            }
            if (missed == 1) {
                count(last, work.of(document));
            } else if (missed == 0) {
                int number = work.of(document);
                for (int i = 0; i < FACETS.length; i++) {
                    count(i, number);
                }
                group(number).add(match(document));
            }
        }

        private Match match(int document) throws IOException {
            boolean own = false;
            for (Tally.Value value : values[LANGUAGE]) {
                own |= value.name().equals(reader);
            }
            return new Match(base + document, scorer.score(), columns.date(document), own);
        }
    }

    private static final class NoScore extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }

    private Group group(int number) {
        @Nullable Group group = byWork[number];
        if (group == null) {
            group = new Group();
            byWork[number] = group;
            groups.add(group);
        }
        return group;
    }

    private void count(int facet, int number) {
        for (Tally.Value value : values[facet]) {
            value.add(number);
        }
    }

    /** Whether nothing is found even without narrowing. */
    boolean isEmpty() {
        return seen == 0;
    }

    /** How many works. */
    int total() {
        return groups.size();
    }

    /**
     * The best, in their order. All of many are not sorted for it.
     *
     * @param most as many, or all there are
     */
    List<Group> best(Query.Order order, int most) {
        Comparator<Group> better = Group.by(order);
        PriorityQueue<Group> best = new PriorityQueue<>(most + 1, better.reversed());
        for (Group group : groups) {
            if (best.size() < most || better.compare(group, best.element()) < 0) {
                best.add(group);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(better).toList();
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
