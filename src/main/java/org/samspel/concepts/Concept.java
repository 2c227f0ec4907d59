package org.samspel.concepts;

import java.util.List;
import java.util.Map;
import org.samspel.languages.Language;

/**
 * One thing, and what it is called.
 *
 * @param terms in each language, words or short phrases, the preferred one first
 */
public record Concept(Map<Language, List<String>> terms) {
    public Concept {
        terms = Map.copyOf(terms);
    }

    /** What it is called in a language; none when the author gave none. */
    public List<String> in(Language language) {
        return terms.getOrDefault(language, List.of());
    }
}
