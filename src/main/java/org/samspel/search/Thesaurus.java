package org.samspel.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;
import org.samspel.analysis.WordAnalyzer;
import org.samspel.concepts.Concept;
import org.samspel.languages.Language;

/** Concepts by what they are called, in any inflection. */
final class Thesaurus {
    static final Thesaurus EMPTY = new Thesaurus(Map.of());

    /** Words of the longest term that is looked up. */
    static final int LONGEST_TERM = 5;

    private final Map<Key, Set<Name>> byTerm;

    /**
     * What a concept is called in a language.
     *
     * @param rank from 0: the place among the concept's terms of the language
     */
    record Name(Stemming stemming, List<SearchWord> words, int rank) {}

    private record Key(Stemming stemming, List<String> stems) {}

    private Thesaurus(Map<Key, Set<Name>> byTerm) {
        this.byTerm = byTerm;
    }

    static Thesaurus of(Collection<Concept> concepts, Analyzer analyzer) {
        Map<Key, Set<Name>> byTerm = new HashMap<>();
        for (Concept concept : concepts) {
            List<Name> names = names(concept, analyzer);
            for (Name name : names) {
                byTerm.computeIfAbsent(key(name), none -> new LinkedHashSet<>()).addAll(names);
            }
        }
        return new Thesaurus(byTerm);
    }

    private static List<Name> names(Concept concept, Analyzer analyzer) {
        List<Name> names = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> terms = concept.in(language);
            for (int i = 0; i < terms.size(); i++) {
                List<SearchWord> words =
                        WordAnalyzer.words(terms.get(i)).stream()
                                .map(word -> SearchWord.of(word, analyzer))
                                .toList();
                if (!words.isEmpty() && words.size() <= LONGEST_TERM) {
                    names.add(new Name(Stemming.of(language), words, i));
                }
            }
        }
        return names;
    }

    /**
     * What else words are called, in every language; a term of several words is itself among them,
     * for it is worth more where its words stand together. Words that mean different things in
     * different languages are taken as the reader's language has them.
     */
    List<Name> names(List<SearchWord> words, Stemming reader) {
        for (Stemming stemming : Vocabulary.languages(reader)) {
            Key key = new Key(stemming, stems(words, stemming));
            if (byTerm.containsKey(key)) {
                return byTerm.getOrDefault(key, Set.of()).stream()
                        .filter(name -> words.size() > 1 || !key.equals(key(name)))
                        .toList();
            }
        }
        return List.of();
    }

    private static Key key(Name name) {
        return new Key(name.stemming(), stems(name.words(), name.stemming()));
    }

    private static List<String> stems(List<SearchWord> words, Stemming stemming) {
        return words.stream().map(word -> word.stem(stemming)).toList();
    }
}
