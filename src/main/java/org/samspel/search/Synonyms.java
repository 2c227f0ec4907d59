package org.samspel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.samspel.analysis.SearchWord;
import org.samspel.analysis.Stemming;

/** What else a term is called, in every language, as queries. */
final class Synonyms {
    private static final float SAME_CONCEPT = 0.6f;
    private static final float SYNONYM = 0.8f;

    private final Thesaurus thesaurus;
    private final Places places;
    private final Stemming reader;

    Synonyms(Thesaurus thesaurus, Places places, Stemming reader) {
        this.thesaurus = thesaurus;
        this.places = places;
        this.reader = reader;
    }

    /** Another name; the reader's language and the preferred names weigh the most. */
    record Synonym(Wording.Clause clause, float weight) {}

    /** The names of the concept that the words are a term of; none when they are none. */
    List<Synonym> of(List<SearchWord> words) throws IOException {
        List<Synonym> synonyms = new ArrayList<>();
        for (Thesaurus.Name name : thesaurus.names(words, reader)) {
            float weight = name.stemming() == reader ? SYNONYM : SAME_CONCEPT;
            Wording.Clause clause = places.together(name.stemming(), name.words(), 0);
            synonyms.add(new Synonym(clause, weight / (1 + name.rank())));
        }
        return synonyms;
    }
}
