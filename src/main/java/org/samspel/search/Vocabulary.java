package org.samspel.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.samspel.analysis.Form;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/** The words of the texts in the index, as they are written there. */
final class Vocabulary {
    /** Candidates looked at, of which the best are taken. */
    private static final int LOOKED_AT = 200;

    /** The most alike first, then the most frequent. */
    static final Comparator<Similar> BEST =
            Comparator.comparingDouble(Similar::likeness)
                    .thenComparingInt(Similar::frequency)
                    .reversed()
                    .thenComparing(Similar::word);

    private final IndexReader reader;
    private final Map<Asked, List<Similar>> known = new HashMap<>();

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * A word like one asked for.
     *
     * @param likeness up to 1, for the word itself
     * @param frequency pages that have it
     */
    record Similar(String word, float likeness, int frequency) {}

    private record Asked(Stemming stemming, String word, int edits) {}

    /** How many pages and titles of a language have a word as it is written. */
    int frequency(Stemming stemming, String word) throws IOException {
        return frequency(terms(stemming, Form.WORD.mark() + word));
    }

    /** Whether a text of a language has a word in some inflection. */
    boolean knows(Stemming stemming, SearchWord word) throws IOException {
        for (SearchWord.Spelling spelling : word.spellings()) {
            if (spelling.stemming() == stemming
                    && frequency(terms(stemming, spelling.term())) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Words of a language one or two letters from a word, the most alike first; none for no edits.
     * Looked up once, however often they are asked for.
     */
    List<Similar> similar(Stemming stemming, String word, int edits, int count) throws IOException {
        if (edits == 0) {
            return List.of();
        }
        Asked asked = new Asked(stemming, word, edits);
        if (!known.containsKey(asked)) {
            lookUp(word, edits);
        }
        return known.getOrDefault(asked, List.of()).stream().limit(count).toList();
    }

    /** In all languages at once: telling what is alike costs more than looking. */
    private void lookUp(String word, int edits) throws IOException {
        Misspelling misspelling = new Misspelling(word, edits);
        for (Stemming stemming : Stemming.values()) {
            Map<String, Similar> found = new HashMap<>();
            for (Term term : terms(stemming, "")) {
                addSimilar(found, term.field(), misspelling);
            }
            found.remove(word);
            List<Similar> best = found.values().stream().sorted(BEST).toList();
            known.put(new Asked(stemming, word, edits), best);
        }
    }

    private void addSimilar(Map<String, Similar> found, String field, Misspelling misspelling)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        TermsEnum candidates = misspelling.among(terms);
        for (int i = 0; i < LOOKED_AT && candidates.next() != null; i++) {
            String text = candidates.term().utf8ToString().substring(Form.WORD.mark().length());
            float likeness = misspelling.likeness(text);
            found.merge(
                    text,
                    new Similar(text, likeness, candidates.docFreq()),
                    (one, other) ->
                            new Similar(text, likeness, one.frequency() + other.frequency()));
        }
    }

    /** Longer stems of a language that end in a stem, the most frequent first. */
    List<String> endingIn(Stemming stemming, String stem) throws IOException {
        TermFrequencies found = new TermFrequencies(reader, Form.backwards(stem), LOOKED_AT);
        for (Term term : terms(stemming, "")) {
            found.add(term.field(), 1);
        }
        return found.longer(LOOKED_AT).stream().map(Form::forwards).toList();
    }

    /** Languages in which words are looked up, the reader's first. */
    static List<Stemming> languages(Stemming reader) {
        return Stream.concat(Stream.of(reader), Stream.of(Stemming.values())).distinct().toList();
    }

    /** Where a term may stand: on a page or in a title. */
    private static List<Term> terms(Stemming stemming, String term) {
        return List.of(
                new Term(Part.BODY.in(stemming), term), new Term(Part.TITLE.in(stemming), term));
    }

    private int frequency(List<Term> terms) throws IOException {
        int frequency = 0;
        for (Term term : terms) {
            frequency += reader.docFreq(term);
        }
        return frequency;
    }
}
