package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;
import org.samspel.languages.Language;
import org.samspel.search.Vocabulary.Similar;

/** What a visitor probably meant: the nearest word of the index for each it does not have. */
final class Correction {
    /** Looking for similar words takes a while: more misspelt ones are no likely query. */
    private static final int MOST_WORDS = 2;

    /** Of these some are no words, but numbers and names of files. */
    private static final int MOST_SIMILAR = 10;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    /** From here on two slips are likely enough. */
    private static final int LONG = 8;

    /** A word in the reader's language is this much the likelier. */
    private static final float OWN = 1.2f;

    private final IndexReader index;
    private final Vocabulary vocabulary;
    private final Analyzer analyzer;
    private final Stemming reader;

    Correction(IndexReader index, Analyzer analyzer, Language reader) {
        this.index = index;
        this.vocabulary = new Vocabulary(index);
        this.analyzer = analyzer;
        this.reader = Stemming.of(reader);
    }

    /** The text with the words exchanged; empty when there is nothing to correct or to offer. */
    Optional<String> of(QueryText text, String typed) throws IOException {
        String corrected = typed.substring(0, Math.min(typed.length(), QueryText.MAX_LENGTH));
        int asked = 0;
        for (String word : text.words()) {
            if (mayBeMisspelt(word) && asked++ < MOST_WORDS) {
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

    private boolean mayBeMisspelt(String word) throws IOException {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.codePoints().allMatch(Character::isLetter)
                && !isKnown(word);
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

    private Optional<String> nearest(String word) throws IOException {
        int edits = word.length() < LONG ? 1 : 2;
        List<Similar> found = new ArrayList<>();
        for (Stemming stemming : Stemming.values()) {
            float weight = stemming == reader ? OWN : 1;
            for (Similar one : vocabulary.similar(stemming, word, edits, MOST_SIMILAR)) {
                found.add(new Similar(one.word(), one.likeness() * weight, one.frequency()));
            }
        }
        return found.stream()
                .filter(one -> one.word().codePoints().allMatch(Character::isLetter))
                .min(Vocabulary.BEST)
                .map(Similar::word);
    }
}
