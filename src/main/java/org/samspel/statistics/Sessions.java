package org.samspel.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.samspel.statistics.Pseudonyms.Pseudonym;

/**
 * Whether a download is the first of its file by its downloader in this hour: a session without
 * cookies (COUNTER R5.1 §7.3: address, user agent, day and hour). Of more than {@value #MOST} in an
 * hour the oldest are forgotten and may count as unique again.
 */
final class Sessions {
    static final int MOST = 100_000;

    private Instant hour = Instant.MIN;
    private final Set<Pseudonym> seen = Collections.newSetFromMap(new Bounded());

    private static final class Bounded extends LinkedHashMap<Pseudonym, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pseudonym, Boolean> eldest) {
            return size() > MOST;
        }
    }

    /** Takes the downloads in order of time. */
    boolean isFirst(Pseudonym pseudonym, Instant time) {
        forgetBefore(time);
        return seen.add(pseudonym);
    }

    /** Nobody is remembered after the hour. */
    void forgetBefore(Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.HOURS);
        if (now.isAfter(hour)) {
            hour = now;
            seen.clear();
        }
    }
}
