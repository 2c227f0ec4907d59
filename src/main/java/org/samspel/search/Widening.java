package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/**
 * What the words of a query may mean besides what is typed: a compound written apart, a compound
 * whose parts stand apart in the text, the same concept in other words and languages, a word
 * misspelt; and that neighbours belong together. Bounded in number; the surest first.
 */
final class Widening {
    private static final float JOINED = 1f;
    private static final float APART = 0.3f;
    private static final float PART = 0.4f;
    private static final float MISSPELT = 0.8f;
    private static final float PERHAPS_MISSPELT = 0.1f;
    private static final float LONGER = 0.1f;
    private static final float NEAR = 0.6f;

    private static final int MAX_MISSPELT = 4;
    private static final int LONGEST_MISSPELT = 30;
    private static final int SUGGESTIONS = 3;
    private static final int MAX_JOINED = 3;

    /** Words of a query that are looked for as parts of compounds. */
    private static final int MAX_LONGER = 2;

    /** Words between two that the reader typed next to each other. */
    private static final int NEAR_SLOP = 2;

    /** Words between the parts of a compound that the text has apart. */
    private static final int SLOP = 4;

    private static final Comparator<Vocabulary.Similar> BY_LIKENESS =
            Comparator.comparingDouble(Vocabulary.Similar::likeness);

    private final Places places;
    private final Vocabulary vocabulary;
    private final Compounds compounds;
    private final Synonyms synonyms;
    private final Analyzer analyzer;
    private final Stemming reader;

    Widening(
            Places places,
            Vocabulary vocabulary,
            Thesaurus thesaurus,
            Analyzer analyzer,
            Stemming reader) {
        this.places = places;
        this.vocabulary = vocabulary;
        this.compounds = new Compounds(vocabulary);
        this.synonyms = new Synonyms(thesaurus, places, reader);
        this.analyzer = analyzer;
        this.reader = reader;
    }

    /** Another meaning of some neighbouring words. */
    record Wider(int first, int count, Wording.Clause clause, float weight) {}

    List<Wider> of(List<SearchWord> words) throws IOException {
        List<Wider> wider = new ArrayList<>();
        addConcepts(wider, words);
        addJoined(wider, words);
        boolean[] understood = new boolean[words.size()];
        wider.forEach(it -> mark(understood, it));
        addApart(wider, words);
        addLonger(wider, words);
        addMisspelt(wider, words, understood);
        addNear(wider, words);
        wider.removeIf(it -> it.clause().isEmpty());
        return wider;
    }

    private static void mark(boolean[] understood, Wider wider) {
        for (int i = wider.first(); i < wider.first() + wider.count(); i++) {
            understood[i] |= !wider.clause().isEmpty();
        }
    }

    private void addConcepts(List<Wider> wider, List<SearchWord> words) throws IOException {
        for (int first = 0; first < words.size(); first++) {
            int most = Math.min(Thesaurus.LONGEST_TERM, words.size() - first);
            for (int count = most; count > 0; count--) {
                List<SearchWord> term = words.subList(first, first + count);
                List<Synonyms.Synonym> found = synonyms.of(term);
                for (Synonyms.Synonym synonym : found) {
                    wider.add(new Wider(first, count, synonym.clause(), synonym.weight()));
                }
                if (!found.isEmpty()) {
                    first += count - 1;
                    break;
                }
            }
        }
    }

    /** A word that was probably meant, and what else it is called. */
    private void addMeant(List<Wider> wider, int first, int count, String text, float weight)
            throws IOException {
        Wording.Clause clause = word(text);
        wider.add(new Wider(first, count, clause, weight));
        for (Synonyms.Synonym synonym : synonyms.of(List.of(searchWord(text)))) {
            wider.add(new Wider(first, count, synonym.clause(), weight * synonym.weight()));
        }
    }

    private void addJoined(List<Wider> wider, List<SearchWord> words) throws IOException {
        for (int count = 2; count <= MAX_JOINED; count++) {
            for (int first = 0; first + count <= words.size(); first++) {
                StringBuilder joined = new StringBuilder();
                words.subList(first, first + count).forEach(word -> joined.append(word.text()));
                addMeant(wider, first, count, joined.toString(), JOINED);
            }
        }
    }

    private void addApart(List<Wider> wider, List<SearchWord> words) throws IOException {
        for (int i = 0; i < words.size(); i++) {
            for (Stemming stemming : Vocabulary.languages(reader)) {
                List<String> parts = compounds.parts(words.get(i).text(), stemming);
                if (!parts.isEmpty()) {
                    List<SearchWord> meant = parts.stream().map(this::searchWord).toList();
                    wider.add(new Wider(i, 1, places.together(stemming, meant, SLOP), APART));
                    if (isUnknown(words.get(i))) {
                        for (String part : parts) {
                            wider.add(new Wider(i, 1, word(part), PART / parts.size()));
                        }
                    }
                    break;
                }
            }
        }
    }

    /**
     * Compounds that end in a word are a kind of what it says. A question has words enough to be
     * found by; there they were measured to put worse texts first.
     */
    private void addLonger(List<Wider> wider, List<SearchWord> words) throws IOException {
        long meant = words.stream().filter(word -> !word.isStopWord()).count();
        for (int i = 0; i < words.size() && meant <= MAX_LONGER; i++) {
            float weight = isUnknown(words.get(i)) ? PART : LONGER;
            for (Stemming stemming : Vocabulary.languages(reader)) {
                List<String> longer = compounds.endingIn(words.get(i), stemming);
                wider.add(new Wider(i, 1, places.anyOf(stemming, longer), weight));
            }
        }
    }

    /**
     * Words that no text of the reader's language has. Trying others too, however rare, was
     * measured to put worse texts first.
     */
    private void addMisspelt(List<Wider> wider, List<SearchWord> words, boolean[] understood)
            throws IOException {
        int left = MAX_MISSPELT;
        for (int i = 0; i < words.size() && left > 0; i++) {
            SearchWord word = words.get(i);
            boolean strange =
                    !understood[i] && !word.isStopWord() && !vocabulary.knows(reader, word);
            if (strange && word.text().length() <= LONGEST_MISSPELT) {
                left--;
                boolean unknown = isUnknown(word);
                float weight = unknown ? MISSPELT : PERHAPS_MISSPELT;
                for (Vocabulary.Similar similar : similar(word.text(), unknown)) {
                    float likely = weight * similar.likeness();
                    addMeant(wider, i, 1, similar.word(), likely);
                }
            }
        }
    }

    /**
     * Those of the first language that has any. Two slips are looked for only where no language
     * knows the word: else, on 50,000 texts, that was a quarter of the time of a search.
     */
    private List<Vocabulary.Similar> similar(String word, boolean unknown) throws IOException {
        int edits = word.length() < 4 ? 0 : word.length() < 8 || !unknown ? 1 : 2;
        for (Stemming stemming : Vocabulary.languages(reader)) {
            List<Vocabulary.Similar> similar =
                    vocabulary.similar(stemming, word, edits, SUGGESTIONS);
            if (!similar.isEmpty()) {
                float best = similar.stream().max(BY_LIKENESS).orElseThrow().likeness();
                return similar.stream().filter(it -> it.likeness() >= best - 0.1f).toList();
            }
        }
        return List.of();
    }

    /** Neighbours that are neighbours in the text too say more than the same words far apart. */
    private void addNear(List<Wider> wider, List<SearchWord> words) throws IOException {
        for (int i = 0; i + 1 < words.size(); i++) {
            List<SearchWord> pair = words.subList(i, i + 2);
            if (pair.stream().noneMatch(SearchWord::isStopWord)) {
                wider.add(new Wider(i, 2, places.together(reader, pair, NEAR_SLOP), NEAR));
            }
        }
    }

    private boolean isUnknown(SearchWord word) throws IOException {
        return word(word.text()).isEmpty();
    }

    private SearchWord searchWord(String text) {
        return SearchWord.of(text, analyzer);
    }

    private Wording.Clause word(String text) throws IOException {
        return places.word(searchWord(text).withoutStopWords());
    }
}
