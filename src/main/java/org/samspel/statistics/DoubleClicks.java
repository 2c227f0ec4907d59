package org.samspel.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samspel.statistics.Pseudonyms.Pseudonym;

/**
 * Holds each click back until it is certain to be the last of its kind: of two within 30 seconds
 * the second stands (COUNTER R5.1 §7.2), and so on along a chain. When more than {@value #MOST}
 * wait, the one that has waited longest is let go early; a second click on it counts again.
 */
final class DoubleClicks {
    static final Duration WINDOW = Duration.ofSeconds(30);
    static final int MOST = 100_000;

    /** In order of time. */
    private final Map<Pseudonym, Click> waiting = new LinkedHashMap<>();

    /** One download that counts. */
    record Click(Pseudonym pseudonym, Item item, Instant time) {}

    /** Takes a click, later than all before; gives those that are settled by now. */
    List<Click> add(Click click) {
        List<Click> settled = settle(click.time());
        waiting.remove(click.pseudonym());
        waiting.put(click.pseudonym(), click);
        if (waiting.size() > MOST) {
            Iterator<Click> oldest = waiting.values().iterator();
            settled.add(oldest.next());
            oldest.remove();
        }
        return settled;
    }

    /** Those no second click can replace any more, in order of time. */
    List<Click> settle(Instant now) {
        List<Click> settled = new ArrayList<>();
        Iterator<Click> oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            Click click = oldest.next();
            if (!click.time().isBefore(now.minus(WINDOW))) {
                break;
            }
            oldest.remove();
            settled.add(click);
        }
        return settled;
    }

    /** All that wait, at the end. */
    List<Click> settleAll() {
        List<Click> all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }
}
