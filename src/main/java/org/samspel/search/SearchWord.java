package org.samspel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A word a visitor looks for, as each language would have indexed it.
 *
 * @param text in lower case
 */
record SearchWord(String text, List<Spelling> spellings) {

    /** One form of the word in the fields of one language. */
    record Spelling(Stemming stemming, Form form, String term) {}

    SearchWord {
        spellings = List.copyOf(spellings);
    }

    static SearchWord of(String text, Analyzer analyzer) {
        List<Spelling> spellings = new ArrayList<>();
        for (Stemming stemming : Stemming.values()) {
            spellings.addAll(spellings(text, stemming, analyzer));
        }
        return new SearchWord(text, spellings);
    }

    /** Whether it is a stop word of some language: then a text need not have it. */
    boolean isStopWord() {
        return stemmings().size() < Stemming.values().length;
    }

    /** The word where it means something; nothing is left of what only binds a sentence. */
    SearchWord withoutStopWords() {
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

    private static List<Spelling> spellings(String text, Stemming stemming, Analyzer analyzer) {
        List<Spelling> spellings = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(Part.BODY.in(stemming), text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String form = term.toString();
                spellings.add(new Spelling(stemming, Form.of(form), form));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
        return spellings;
    }
}
