package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;
import org.samspel.languages.Language;
import org.samspel.search.Vocabulary.Similar;

/**
 * What a visitor probably meant: for each word the index does not have, the nearest that it has;
 * when next to nothing was found, also for a rare word the nearest that is far more frequent.
 */
final class Correction {
    /** Looking for similar words takes a while: more misspelt ones are no likely query. */
    private static final int MOST_WORDS = 2;

    /** Of these some are no words, but numbers and names of files. */
    private static final int MOST_SIMILAR = 10;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    /** From here on two slips are likely enough. */
    private static final int LONG = 8;

    /** Works found, up to which a rare word may be a misspelling of a frequent one. */
    private static final int FEW = 2;

    /** A word is frequent from here on, and when it stands in so many times more places. */
    private static final int MANY = 5;

    private static final int FAR_MORE = 5;

    /** A word in the reader's language is this much the likelier. */
    private static final float OWN = 1.2f;

    private final IndexReader index;
    private final Vocabulary vocabulary;
    private final Analyzer analyzer;
    private final Stemming reader;

    Correction(IndexReader index, Vocabulary vocabulary, Analyzer analyzer, Language reader) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.analyzer = analyzer;
        this.reader = Stemming.of(reader);
    }

    /**
     * The text with the words exchanged; empty when there is nothing to correct or to offer.
     *
     * @param found how many works the text as typed finds
     */
    Optional<String> of(QueryText text, String typed, int found) throws IOException {
        String corrected = typed.substring(0, Math.min(typed.length(), QueryText.MAX_LENGTH));
        int asked = 0;
        for (String word : text.words()) {
            if (isWord(word) && (found <= FEW || !isKnown(word)) && asked++ < MOST_WORDS) {
                corrected = exchanged(corrected, word, nearest(word).orElse(word));
            }
        }
        QueryText now = QueryText.parse(corrected);
        return now.equals(text) ? Optional.empty() : Optional.of(corrected.strip());
    }

    private static String exchanged(String text, String word, String other) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.codePoints().allMatch(Character::isLetter);
    }

    /** Whether the word stands in the index in any inflection. */
    private boolean isKnown(String word) throws IOException {
        for (SearchWord.Spelling spelling : SearchWord.of(word, analyzer).spellings()) {
            for (Part part : Part.values()) {
                if (index.docFreq(new Term(part.in(spelling.stemming()), spelling.term())) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Pages and titles that have the word as it is written, in any language. */
    private int frequency(String word) throws IOException {
        int frequency = 0;
        for (Stemming stemming : Stemming.values()) {
            frequency += vocabulary.frequency(stemming, word);
        }
        return frequency;
    }

    /** Whether two words are inflections of one. */
    private boolean isSame(String one, String other) {
        SearchWord first = SearchWord.of(one, analyzer);
        SearchWord second = SearchWord.of(other, analyzer);
        return Stream.of(Stemming.values())
                .anyMatch(stemming -> first.stem(stemming).equals(second.stem(stemming)));
    }

    private Optional<String> nearest(String word) throws IOException {
        boolean known = isKnown(word);
        int edits = known || word.length() < LONG ? 1 : 2;
        int least = known ? Math.max(MANY, FAR_MORE * frequency(word)) : 1;
        List<Similar> found = new ArrayList<>();
        for (Stemming stemming : Stemming.values()) {
            float weight = stemming == reader ? OWN : 1;
            for (Similar one : vocabulary.similar(stemming, word, edits, MOST_SIMILAR)) {
                found.add(new Similar(one.word(), one.likeness() * weight, one.frequency()));
            }
        }
        return found.stream()
                .filter(one -> one.frequency() >= least && isWord(one.word()))
                .filter(one -> !known || !isSame(one.word(), word))
                .min(Vocabulary.BEST)
                .map(Similar::word);
    }
}
