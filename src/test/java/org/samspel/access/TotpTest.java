package org.samspel.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The key of the vectors in RFC 6238, appendix B. */
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void aCodeMayBeHalfAMinuteEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        long step = Totp.step(now);
        for (long off = -3; off <= 3; off++) {
            OptionalLong accepted =
                    Totp.accepted(SECRET, Totp.code(SECRET, step + off), new Totp.Used(0, now));
            assertEquals(Math.abs(off) <= 1, accepted.isPresent(), "off by " + off);
        }
    }

    @Test
    void aCodeThatWasUsedIsWorthNothing() {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step);
        assertFalse(Totp.accepted(SECRET, code, new Totp.Used(step, now)).isPresent());
    }

    @Test
    void spacesBetweenDigitsDoNotMatter() {
        Instant now = Instant.ofEpochSecond(59);
        assertEquals(OptionalLong.of(1), Totp.accepted(SECRET, "287 082", new Totp.Used(0, now)));
    }

    @Test
    void base32GivesBackWhatItWasGiven() {
        byte[] bytes = Secrets.random(20);
        assertArrayEquals(bytes, Base32.decode(Base32.encode(bytes)));
        assertEquals("MZXW6YTBOI", Base32.encode("foobar".getBytes(US_ASCII)));
    }
}
