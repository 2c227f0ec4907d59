package org.samspel.search;

import java.util.Map;
import java.util.Set;
import org.samspel.languages.Language;

/**
 * What a visitor asks for.
 *
 * @param text as typed; anything is allowed
 * @param reader the language of the reader's interface: its hits come first among equals
 * @param chosen of each facet any of these values; what the index does not know is ignored
 * @param page from 1
 * @param size hits a page
 */
public record Query(
        String text,
        Language reader,
        Map<Facet, Set<String>> chosen,
        Order order,
        int page,
        int size) {

    /** What comes first. */
    public enum Order {
        RELEVANCE,
        /** The newest; the undated last. */
        DATE
    }

    public Query {
        chosen = Map.copyOf(chosen);
    }

    /** What its words are probably in: whoever wants texts of one language alone writes that. */
    Language language() {
        Set<String> languages = chosen.getOrDefault(Facet.LANGUAGE, Set.of());
        return languages.size() == 1
                ? Language.of(languages.iterator().next()).orElse(reader)
                : reader;
    }
}
