package org.samspel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;

/**
 * A word a visitor looks for, as each language would have indexed it.
 *
 * @param text in lower case
 */
public record SearchWord(String text, List<Spelling> spellings) {

    /** One form of the word in the fields of one language. */
    public record Spelling(Stemming stemming, Form form, String term) {}

    public SearchWord {
        spellings = List.copyOf(spellings);
    }

    public static SearchWord of(String text, Analyzer analyzer) {
        List<Spelling> spellings = new ArrayList<>();
        for (Stemming stemming : Stemming.values()) {
            spellings.addAll(spellings(text, stemming, analyzer));
        }
        return new SearchWord(text, spellings);
    }

    /** Whether it is a stop word of some language: then a text need not have it. */
    public boolean isStopWord() {
        return stemmings().size() < Stemming.values().length;
    }

    /**
     * The term that stands for the word in a text of a language: its stem, or a stop word as is.
     */
    public String stem(Stemming stemming) {
        return spellings.stream()
                .filter(it -> it.stemming() == stemming && it.form() == Form.STEM)
                .map(Spelling::term)
                .findFirst()
                .orElse(Form.WORD.mark() + text);
    }

    /** The word where it means something; nothing is left of what only binds a sentence. */
    public SearchWord withoutStopWords() {
        Set<Stemming> meant = stemmings();
        return new SearchWord(
                text, spellings.stream().filter(it -> meant.contains(it.stemming())).toList());
    }

    private Set<Stemming> stemmings() {
        return spellings.stream()
                .filter(it -> it.form() == Form.STEM)
                .map(Spelling::stemming)
                .collect(Collectors.toSet());
    }

    /**
     * A word as one language indexes it.
     *
     * @param text in lower case
     */
    public static List<Spelling> spellings(String text, Stemming stemming, Analyzer analyzer) {
        return Terms.of(analyzer.tokenStream(stemming.field("word"), text)).stream()
                .map(term -> new Spelling(stemming, Form.of(term), term))
                .filter(spelling -> spelling.form() != Form.BACKWARDS)
                .toList();
    }
}
