package org.samspel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Nobody takes all the answers there are, and nobody is noted down. */
class RatesTest {
    private Instant now = Instant.parse("2026-01-02T03:04:10Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void anAddressMayAskSoOftenAMinuteAndThenHasToWaitForTheNext() {
        Rates rates = new Rates(clock, 2, 100);
        assertEquals(new Rates.Allowance(true, 1, 50), rates.ask("192.0.2.1"));
        assertEquals(new Rates.Allowance(true, 0, 50), rates.ask("192.0.2.1"));
        assertEquals(new Rates.Allowance(false, 0, 50), rates.ask("192.0.2.1"));
        assertTrue(rates.ask("192.0.2.2").granted());
        now = now.plus(Duration.ofSeconds(50));
        assertEquals(new Rates.Allowance(true, 1, 60), rates.ask("192.0.2.1"));
    }

    @Test
    void moreAddressesThanThereIsRoomForShareOneAllowance() {
        Rates rates = new Rates(clock, 2, 2);
        rates.ask("192.0.2.1");
        rates.ask("192.0.2.2");
        assertTrue(rates.ask("192.0.2.3").granted());
        assertTrue(rates.ask("192.0.2.4").granted());
        assertFalse(rates.ask("192.0.2.5").granted());
        assertTrue(rates.ask("192.0.2.1").granted());
    }
}
