package org.samspel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.languages.Language;

/** What may be in a letter at all. */
class LetterTest {
    private static final EmailAddress KARI = new EmailAddress("kari", "example.org");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Files\r\nBcc: all@example.org",
                "Files\nBcc: all@example.org",
                "Files\u760D\u760ABcc: all@example.org",
                "Files\u2028Bcc",
                "Files\u0000",
                "Files%0d%0aBcc",
                "Files\ud800",
            })
    void aSubjectIsOneLine(String attack) {
        assertThrows(
                IllegalArgumentException.class, () -> new Letter.Wording(attack, "text", "html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "mailto:a@example.org", "/u/1"})
    void unsubscribingIsAPageOfThePortal(String address) {
        Letter.Wording words = new Letter.Wording("Files", "text", "html");
        Optional<URI> unsubscribe = Optional.of(URI.create(address));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Letter(KARI, Optional.empty(), Language.EN, words, unsubscribe));
    }

    @Test
    void whatIsLoggedNamesNobody() {
        Letter.Wording words = new Letter.Wording("Files", "text", "html");
        Letter letter = new Letter(KARI, Optional.of(KARI), Language.EN, words, Optional.empty());
        assertFalse(letter.toString().contains("kari"), letter.toString());
    }

    @Test
    void thePortalKnowsAMailboxAgainByItsOwnKeyOnly() throws Exception {
        Secret ours = Secret.keptIn(folder.resolve("ours"));
        Secret others = Secret.keptIn(folder.resolve("others"));
        EmailAddress upper = new EmailAddress("Kari", "example.org");
        assertEquals(ours.hash(KARI), Secret.keptIn(folder.resolve("ours")).hash(upper));
        assertFalse(ours.hash(KARI).equals(others.hash(KARI)));
        assertEquals(64, ours.hash(KARI).length());
    }
}
