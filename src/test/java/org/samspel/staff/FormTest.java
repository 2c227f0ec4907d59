package org.samspel.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void aFormIsReadAsBrowsersSendIt() {
        Form form = parsed("name=Kari+%C3%85s&empty=&tag=a&tag=b&text=one%0D%0Atwo");
        assertEquals("Kari Ås", form.line("name"));
        assertEquals("", form.line("empty"));
        assertEquals("", form.line("missing"));
        assertEquals(List.of("a", "b"), form.all("tag"));
        assertEquals("one\ntwo", form.text("text"));
        assertEquals("one two", form.line("text"));
    }

    @Test
    void lettersWithLooseRingsAreMadeWhole() {
        assertEquals("Å", parsed("name=A%CC%8A").line("name"));
    }

    @Test
    void aPasswordStaysAsItWasTyped() {
        assertEquals("  two  spaces ", parsed("password=++two++spaces+").exact("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%C3",
                "a=%C0%80",
                "a=%00",
                "a=%1B",
                "a=å",
                "%FF=a",
                "a=%ED%A0%80"
            })
    void whatIsNotWellFormedIsRefused(String encoded) {
        assertEquals(Optional.empty(), Form.parse(encoded));
    }

    @Test
    void thousandsOfFieldsAreRefused() {
        assertEquals(Optional.empty(), Form.parse("a=b&".repeat(2_000)));
    }

    @Test
    void whatIsTypedIsNotPrinted() {
        assertTrue(!parsed("password=secret").toString().contains("secret"));
    }

    private static Form parsed(String encoded) {
        return Form.parse(encoded).orElseThrow();
    }
}
