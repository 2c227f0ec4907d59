package org.samspel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is told to. */
public final class MovingClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public MovingClock(String start) {
        this(start, ZoneOffset.UTC);
    }

    public MovingClock(String start, ZoneId zone) {
        this.now = Instant.parse(start);
        this.zone = zone;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(String time) {
        now = Instant.parse(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException();
    }
}
