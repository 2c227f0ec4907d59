package org.samspel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samspel.search.Matches.Match;

/** What was found of one work: its translations and the files beside it. */
final class Group {
    /**
     * The reader's own text comes first from this much of the best match on: a word in the title of
     * a translation weighs some three times what it does in the text.
     */
    private static final float NEAR = 0.3f;

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::score)
                    .thenComparingLong(Match::date)
                    .reversed()
                    .thenComparingInt(Match::document);

    private final List<Match> matches = new ArrayList<>(2);
    private float best;
    private long newest = Long.MIN_VALUE;

    void add(Match match) {
        matches.add(match);
        best = Math.max(best, match.score());
        newest = Math.max(newest, match.date());
    }

    /** The best for this reader first: what is in the own language, unless it is much worse. */
    List<Match> matches() {
        return matches.stream()
                .sorted(
                        Comparator.comparing((Match it) -> !(it.own() && it.score() >= NEAR * best))
                                .thenComparing(BEST_FIRST))
                .toList();
    }

    /** Of equally good ones the newest, of equally old ones the best. */
    static Comparator<Group> by(Query.Order order) {
        Comparator<Group> relevance = (one, other) -> Float.compare(other.best, one.best);
        Comparator<Group> date = (one, other) -> Long.compare(other.newest, one.newest);
        return switch (order) {
            case RELEVANCE -> relevance.thenComparing(date).thenComparingInt(Group::first);
            case DATE -> date.thenComparing(relevance).thenComparingInt(Group::first);
        };
    }

    private int first() {
        return matches.getFirst().document();
    }
}
