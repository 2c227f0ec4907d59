package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryTextTest {
    @Test
    void wordsPhrasesAndMinusAreToldApart() {
        QueryText text = QueryText.parse("Rapport \"psykisk helse\" -utkast -\"gammel versjon\"");
        assertEquals(List.of("rapport"), text.words());
        assertEquals(List.of(List.of("psykisk", "helse")), text.phrases());
        assertEquals(List.of(List.of("utkast"), List.of("gammel", "versjon")), text.unwanted());
    }

    @Test
    void aHyphenInsideAWordIsNotMinus() {
        QueryText text = QueryText.parse("e-post sv-SE");
        assertEquals(List.of("e", "post", "sv", "se"), text.words());
        assertTrue(text.unwanted().isEmpty());
    }

    @Test
    void anOpenQuotationMarkReachesToTheEnd() {
        assertEquals(
                List.of(List.of("til", "slutten")), QueryText.parse("\"til slutten").phrases());
    }

    @Test
    void nordicQuotationMarksAreQuotationMarks() {
        assertEquals(List.of(List.of("god", "hälsa")), QueryText.parse("”god hälsa”").phrases());
        assertEquals(List.of(List.of("god", "helse")), QueryText.parse("«god helse»").phrases());
    }

    @Test
    void syntaxOfSearchEnginesIsText() {
        assertEquals(
                List.of("title", "a", "or", "b", "not"),
                QueryText.parse("title: a OR (b* && NOT [a TO ]^2 ~ /.*/").words().stream()
                        .distinct()
                        .filter(word -> !word.equals("to") && !word.equals("2"))
                        .toList());
    }

    @Test
    void onlyTheBeginningOfVeryLongInputCounts() {
        QueryText text =
                QueryText.parse(
                        "a b c d e f g h i j k l m n o p q r s t u v w x y z å ".repeat(5_000));
        assertTrue(text.words().size() <= QueryText.MAX_WORDS);
        assertTrue(QueryText.parse("-a ".repeat(50_000)).unwanted().size() <= QueryText.MAX_WORDS);
    }

    @Test
    void aStarAfterAWordAsksForItsBeginning() {
        QueryText text = QueryText.parse("Bruk* e-post* tjeneste å* \"helse*\" -gammel*");
        assertEquals(List.of("bruk", "post"), text.beginnings());
        assertEquals(List.of("e", "tjeneste", "å", "helse"), text.words());
        assertEquals(List.of(List.of("gammel")), text.unwanted());
        assertEquals(List.of(), QueryText.parse("* ** *bruk br*uk 1*").beginnings());
    }

    @Test
    void beginningsTooManyAreWords() {
        QueryText text = QueryText.parse("aa* bb* aa* cc* ".repeat(9));
        assertEquals(QueryText.MAX_BEGINNINGS, text.beginnings().size());
        assertEquals(Collections.nCopies(9, "cc"), text.words());
    }

    @Test
    void nothingIsNothing() {
        for (String nothing :
                List.of("", "   ", "\"", "\"\"", "-", "-\"", "***", "\u0000", "-nei")) {
            assertTrue(QueryText.parse(nothing).isEmpty(), nothing);
        }
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertEquals(List.of("hälsa"), QueryText.parse("ha\u0308lsa").words());
    }
}
