package org.samspel.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    private static final List<Language> ALL =
            List.of(Language.SV, Language.NB, Language.NN, Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // headers as browsers and phones send them
                "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.6,en-US;q=0.5,en;q=0.4|NB",
                "no-NO,no;q=0.9|NB",
                "nn-NO,nn;q=0.9,nb;q=0.8,en;q=0.5|NN",
                "no-NYN|NN",
                "sv-SE,sv;q=0.9,en-US;q=0.8,en;q=0.7|SV",
                "sv-FI|SV",
                "da-DK,da;q=0.9,en-US;q=0.8,en;q=0.7|NB",
                "en-US,en;q=0.9|EN",
                "en-GB,en;q=0.9,sv;q=0.8|EN",
                "de-DE,de;q=0.9,sv;q=0.3|SV",
                "de-DE,de;q=0.9|EN",
                "fi,sv;q=0.5,en;q=0.4|SV",
                "en;q=0.2, nb;q=0.8|NB",
                "*|EN",
                "sv;q=0, nb|NB",
            })
    void aVisitorGetsTheLanguageTheyReadBest(String header, Language expected) {
        assertEquals(expected, Negotiation.choose(header, ALL));
    }

    @ParameterizedTest
    @CsvSource({"nn,NB", "da,NB", "sv,NB", "no,NB", "nb-NO,NB", "fr,EN"})
    void aNeighbourStandsInForALanguageThatIsNotOffered(String header, Language expected) {
        assertEquals(expected, Negotiation.choose(header, List.of(Language.NB, Language.EN)));
    }

    @Test
    void nynorskStandsInForBokmalWhenItIsAllThereIs() {
        assertEquals(Language.NN, Negotiation.choose("nb", List.of(Language.NN, Language.EN)));
    }

    @Test
    void whateverIsSentALanguageComesOut() {
        for (String header :
                List.of("", ",,,", ";q=", "nb;q=x", "\0", "sv;q=1.5", "a".repeat(9999))) {
            assertEquals(Language.EN, Negotiation.choose(header, ALL), header);
        }
    }
}
