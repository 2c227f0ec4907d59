package org.samspel.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.samspel.analysis.Form;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;
import org.samspel.analysis.WordReader;

/**
 * Finds in texts of one language the words that a query looks for, in whatever form they stand
 * there. Of a text's words only those are looked at that begin with the right letters, and each
 * word once: undoing inflections is what takes the time.
 */
final class Marker {
    /** Of those that begin together the longest first, which is a phrase. */
    private static final Comparator<Mark> BY_PLACE =
            Comparator.comparingInt(Mark::start)
                    .thenComparing(Comparator.comparingInt(Mark::length).reversed());

    private final Sought sought;
    private final Map<String, Term> terms = new HashMap<>();
    private final Beginning beginning = new Beginning();
    private final Map<String, List<Term>> known = new HashMap<>();
    private final Stemming stemming;
    private final Analyzer analyzer;

    Marker(Sought sought, Stemming stemming, Analyzer analyzer) {
        this.sought = sought;
        this.stemming = stemming;
        this.analyzer = analyzer;
        sought.all().forEach(this::remember);
    }

    private void remember(String term) {
        float weight = sought.terms().getOrDefault(term, 0f);
        terms.putIfAbsent(term, new Term(term, terms.size(), weight));
        beginning.add(Form.word(term));
    }

    /** How the terms begin; what a form changes of that, {@link WordReader#second} leaves out. */
    private static final class Beginning {
        /** Words of other scripts are few, and all looked at. */
        private static final int LATIN_END = 0x250;

        private static final int ASCII_END = 0x80;

        private final BitSet firsts = new BitSet();
        private final BitSet pairs = new BitSet();

        void add(String word) {
            char first = word.charAt(0);
            if (first < LATIN_END) {
                firsts.set(first);
                if (word.length() == 1) {
                    pairs.set(first * ASCII_END, (first + 1) * ASCII_END);
                } else if (word.charAt(1) < ASCII_END) {
                    pairs.set(first * ASCII_END + word.charAt(1));
                }
            }
        }

        boolean mayBeOf(WordReader word) {
            char second = word.second();
            return has(word.first(), second) || has(word.firstFolded(), second);
        }

        private boolean has(char first, char second) {
            return first >= LATIN_END
                    || (firsts.get(first)
                            && (second == 0 || pairs.get(first * ASCII_END + second)));
        }
    }

    /**
     * A term that is looked for.
     *
     * @param weight 0 when it is only looked for as part of a phrase
     */
    private record Term(String text, int number, float weight) {}

    /**
     * A word of a text.
     *
     * @param terms looked for that stand for it
     */
    private record Word(int start, int end, List<Term> terms) {
        boolean is(String text) {
            return terms.stream().anyMatch(term -> term.text().equals(text));
        }

        Mark mark(int what, float weight) {
            return new Mark(start, end, what, weight);
        }
    }

    /** In the order of the text. */
    List<Mark> marks(String text) {
        Map<Integer, Word> words = words(text);
        List<Mark> marks = new ArrayList<>();
        for (Word word : words.values()) {
            for (Term term : word.terms()) {
                if (term.weight() > 0) {
                    marks.add(word.mark(term.number(), term.weight()));
                }
            }
        }
        for (int i = 0; i < sought.phrases().size(); i++) {
            addPhrase(marks, words, sought.phrases().get(i), terms.size() + i);
        }
        marks.sort(BY_PLACE);
        return marks;
    }

    /** By their places, counted in words. */
    private Map<Integer, Word> words(String text) {
        Map<Integer, Word> words = new HashMap<>();
        WordReader reader = new WordReader(text);
        for (int place = 0; reader.next(); place++) {
            if (beginning.mayBeOf(reader)) {
                List<Term> found = known.computeIfAbsent(reader.word(), this::terms);
                if (!found.isEmpty()) {
                    words.put(place, new Word(reader.start(), reader.end(), found));
                }
            }
        }
        return words;
    }

    private List<Term> terms(String word) {
        return SearchWord.spellings(word, stemming, analyzer).stream()
                .map(spelling -> terms.get(spelling.term()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void addPhrase(
            List<Mark> marks, Map<Integer, Word> words, Sought.Phrase phrase, int what) {
        for (int place : words.keySet()) {
            List<Word> found = phrase(words, phrase, place);
            if (found.size() == phrase.terms().size() && phrase.slop() == 0) {
                int start = found.getFirst().start();
                marks.add(new Mark(start, found.getLast().end(), what, phrase.weight()));
            } else if (found.size() == phrase.terms().size()) {
                found.forEach(word -> marks.add(word.mark(what, phrase.weight())));
            }
        }
    }

    /** Its words from a place on, as far as they are there. */
    private static List<Word> phrase(Map<Integer, Word> words, Sought.Phrase phrase, int place) {
        List<Word> found = new ArrayList<>();
        for (String term : phrase.terms()) {
            int slop = found.isEmpty() ? 0 : phrase.slop();
            Optional<Word> next = near(words, place + found.size(), slop, term);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
        }
        return found;
    }

    private static Optional<Word> near(Map<Integer, Word> words, int place, int slop, String term) {
        return IntStream.rangeClosed(0, slop)
                .flatMap(off -> IntStream.of(place + off, place - off))
                .mapToObj(words::get)
                .filter(word -> word != null && word.is(term))
                .findFirst();
    }
}
