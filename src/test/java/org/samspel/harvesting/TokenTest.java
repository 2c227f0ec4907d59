package org.samspel.harvesting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final SecretKey KEY = key("one key of thirty-two characters");

    private static final Token TOKEN =
            new Token(
                    Verb.LIST_RECORDS,
                    MetadataFormat.MODS,
                    new Catalogue.Selection(
                            Optional.of(NOON), Optional.empty(), Optional.of("type:report"), 7),
                    new LedgerEntry.Place(NOON, "documents/a%20b.pdf"),
                    100,
                    250,
                    NOON.plus(Token.LIFE));

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(US_ASCII), "HmacSHA256");
    }

    @Test
    void whatWasSealedIsReadBack() {
        assertEquals(Optional.of(TOKEN), Token.open(TOKEN.sealed(KEY), KEY));
    }

    @Test
    void itCanStandInAnAddressAsItIs() {
        assertTrue(TOKEN.sealed(KEY).matches("[A-Za-z0-9_.-]+"));
    }

    @Test
    void anotherPortalsTokenIsRefused() {
        SecretKey other = key("another key of thirty-two chars.");
        assertEquals(Optional.empty(), Token.open(TOKEN.sealed(other), KEY));
    }

    @Test
    void itIsGoodForDaysAndNoLongerThanItSays() {
        assertTrue(TOKEN.isGoodFor(Verb.LIST_RECORDS, NOON.plus(Duration.ofHours(100))));
        assertFalse(TOKEN.isGoodFor(Verb.LIST_RECORDS, NOON.plus(Token.LIFE)));
        assertFalse(TOKEN.isGoodFor(Verb.LIST_IDENTIFIERS, NOON));
    }
}
