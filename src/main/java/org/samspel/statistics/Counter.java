package org.samspel.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.samspel.statistics.DoubleClicks.Click;

/** Decides what counts. Quick, and for use by many threads; nothing here waits for a database. */
final class Counter {
    private final Clock clock;
    private final Robots robots = Robots.read();
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final DoubleClicks clicks = new DoubleClicks();
    private final Sessions sessions = new Sessions();
    private Tally tally = new Tally();
    private Instant latest = Instant.MIN;

    /**
     * @param clock whose zone says when a day ends
     */
    Counter(Clock clock) {
        this.clock = clock;
    }

    void add(Visitor visitor, Item item) {
        if (!isPerson(visitor) || !item.isCountable()) {
            return;
        }
        synchronized (this) {
            Instant now = now();
            var pseudonym = pseudonyms.of(visitor, item, now.atZone(clock.getZone()).toLocalDate());
            count(clicks.add(new Click(pseudonym, item, now)));
        }
    }

    boolean isPerson(Visitor visitor) {
        return !visitor.isAhead() && !robots.include(visitor.userAgent());
    }

    /** What is to be written now; what takes it has to {@link #giveBack} what it can't write. */
    synchronized Tally take() {
        Instant now = now();
        count(clicks.settle(now));
        pseudonyms.forget(now.atZone(clock.getZone()).toLocalDate());
        sessions.forgetBefore(now.minus(DoubleClicks.WINDOW));
        return taken();
    }

    /** Everything, at the end. */
    synchronized Tally takeAll() {
        count(clicks.settleAll());
        return taken();
    }

    synchronized void giveBack(Tally unwritten) {
        tally.addAll(unwritten);
    }

    private Tally taken() {
        Tally taken = tally;
        tally = new Tally();
        return taken;
    }

    private void count(List<Click> settled) {
        for (Click click : settled) {
            long unique = sessions.isFirst(click.pseudonym(), click.time()) ? 1 : 0;
            Tally.Line line =
                    new Tally.Line(
                            click.item(), click.time().atZone(clock.getZone()).toLocalDate());
            tally.add(line, new Tally.Count(1, unique));
        }
    }

    /** A clock that is set back stands still here. */
    private Instant now() {
        Instant now = clock.instant();
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }
}
