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
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.samspel.analysis.Form;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/** The words of the texts in the index, as they are written there. */
final class Vocabulary {
    /** The first letter of a word is seldom wrong; asking for it keeps the look-up short. */
    private static final int PREFIX = 1 + Form.WORD.mark().length();

    /** Candidates looked at, of which the best are taken. */
    private static final int LOOKED_AT = 200;

    /** The most alike first, then the most frequent. */
    static final Comparator<Similar> BEST =
            Comparator.comparingDouble(Similar::likeness)
                    .thenComparingInt(Similar::frequency)
                    .reversed()
                    .thenComparing(Similar::word);

    private final IndexReader reader;

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

    /** Words of a language one or two letters from a word, the most alike first. */
    List<Similar> similar(Stemming stemming, String word, int edits, int count) throws IOException {
        Map<String, Similar> found = new HashMap<>();
        if (edits > 0) {
            for (Term term : terms(stemming, Form.WORD.mark() + word)) {
                addSimilar(found, term, edits);
            }
        }
        found.remove(word);
        return found.values().stream().sorted(BEST).limit(count).toList();
    }

    private void addSimilar(Map<String, Similar> found, Term term, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, term.field());
        if (terms == null) {
            return;
        }
        FuzzyTermsEnum candidates = new FuzzyTermsEnum(terms, term, edits, PREFIX, true);
        BoostAttribute boost = candidates.attributes().addAttribute(BoostAttribute.class);
        for (int i = 0; i < LOOKED_AT && candidates.next() != null; i++) {
            String text = candidates.term().utf8ToString().substring(Form.WORD.mark().length());
            found.merge(
                    text,
                    new Similar(text, boost.getBoost(), candidates.docFreq()),
                    (one, other) ->
                            new Similar(
                                    text,
                                    Math.max(one.likeness(), other.likeness()),
                                    one.frequency() + other.frequency()));
        }
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
