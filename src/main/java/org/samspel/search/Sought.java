package org.samspel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * What a query looks for in one field: terms, each with its weight, and phrases.
 *
 * @param terms by the term; the highest weight it has anywhere in the query
 */
record Sought(Map<String, Float> terms, List<Phrase> phrases) {
    Sought {
        terms = Map.copyOf(terms);
        phrases = List.copyOf(phrases);
    }

    /**
     * Terms that stand together.
     *
     * @param slop words that may stand between, 0 for neighbours in this order
     */
    record Phrase(List<String> terms, int slop, float weight) {
        Phrase {
            terms = List.copyOf(terms);
        }
    }

    static Sought of(Query query, String field) {
        Collected collected = new Collected(field, 1, new HashMap<>(), new ArrayList<>());
        query.visit(collected);
        return new Sought(collected.terms, collected.phrases);
    }

    /** All terms, those of phrases too. */
    Stream<String> all() {
        return Stream.concat(
                terms.keySet().stream(), phrases.stream().flatMap(it -> it.terms().stream()));
    }

    /** Walks through a query; weights multiply on the way down. */
    private static final class Collected extends QueryVisitor {
        private final String field;
        private final float weight;
        private final Map<String, Float> terms;
        private final List<Phrase> phrases;

        Collected(String field, float weight, Map<String, Float> terms, List<Phrase> phrases) {
            this.field = field;
            this.weight = weight;
            this.terms = terms;
            this.phrases = phrases;
        }

        @Override
        public boolean acceptField(String other) {
            return field.equals(other);
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return parent instanceof BoostQuery boosted
                    ? new Collected(field, weight * boosted.getBoost(), terms, phrases)
                    : super.getSubVisitor(occur, parent);
        }

        @Override
        public void consumeTerms(Query query, Term... found) {
            List<String> texts = Stream.of(found).map(Term::text).toList();
            if (query instanceof PhraseQuery phrase) {
                phrases.add(new Phrase(texts, phrase.getSlop(), weight));
            } else {
                texts.forEach(this::add);
            }
        }

        /** Beginnings of words are a set of the words that begin so. */
        @Override
        public void consumeTermsMatching(
                Query query, String in, Supplier<ByteRunAutomaton> automaton) {
            if (query instanceof TermInSetQuery set) {
                addAll(set.getBytesRefIterator());
            }
        }

        private void addAll(BytesRefIterator found) {
            try {
                for (BytesRef term = found.next(); term != null; term = found.next()) {
                    add(term.utf8ToString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // reads from memory
            }
        }

        private void add(String term) {
            terms.merge(term, weight, Math::max);
        }
    }
}
