package org.samspel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.access.Passwords.Weakness;

class PasswordsTest {
    private static final List<String> ABOUT =
            List.of("kari.nordmann@melhus.example", "Kari Nordmann", "Tjänsteinnovation");

    @ParameterizedTest
    @CsvSource({
        "kaffe9, SHORT",
        "1234567890, COMMON",
        "aaaaaaaaaaaaaaaa, COMMON",
        "Password2026!, COMMON",
        "samspel2026!, PERSONAL",
        "nordmann2026, PERSONAL",
        "Tjänsteinnovation1, PERSONAL"
    })
    void whatEverybodyTriesFirstIsRefused(String password, Weakness weakness) {
        assertEquals(List.of(weakness), Passwords.weaknesses(password, ABOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fem røde epler i kurven", "🐑🐑🐄🐄🐖🐐🐓🦆🐈🐕🐁", "xK4#vv91plqz"})
    void anySignsInAnyMixtureAreFine(String password) {
        assertEquals(List.of(), Passwords.weaknesses(password, ABOUT));
    }

    @Test
    void longOnesAreFineUpToALimit() {
        String words = "ord etter ord ".repeat(14);
        assertEquals(List.of(), Passwords.weaknesses(words.substring(0, 190), ABOUT));
        assertEquals(List.of(Weakness.LONG), Passwords.weaknesses("abcdefgh".repeat(30), ABOUT));
    }

    @Test
    void aHashFitsItsPasswordToTheLastCharacterAndNoOther() {
        PasswordHash hash = new PasswordHash(1_000);
        String password = "p".repeat(99) + "a";
        String kept = hash.of(password);
        assertTrue(hash.matches(password, kept));
        assertFalse(hash.matches("p".repeat(99) + "b", kept));
        assertFalse(hash.matches("", ""));
        assertNotEquals(kept, hash.of(password), "each has its own salt");
        assertTrue(new PasswordHash(5).matches(password, kept), "the cost may change");
    }
}
