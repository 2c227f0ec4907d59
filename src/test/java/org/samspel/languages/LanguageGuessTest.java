package org.samspel.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SV | Kommunen och högskolan är överens om att inte vänta.",
                "NB | Kommunen og høgskolen er enige om å ikke vente på svar fra staten.",
                "NN | Kommunen og høgskulen er samde om å ikkje vente på svar frå staten.",
                "EN | The municipality and the college agreed not to wait for an answer.",
            })
    void smallWordsTellTheLanguage(Language language, String text) {
        assertEquals(Optional.of(language), LanguageGuess.of(text));
    }

    @Test
    void otherLanguagesAndNumbersTellNothing() {
        assertEquals(Optional.empty(), LanguageGuess.of("Die Gemeinde wartet nicht. 1 2 3"));
        assertEquals(Optional.empty(), LanguageGuess.of(""));
    }
}
