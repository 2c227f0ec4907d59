package org.samspel.outbox;

import java.util.Locale;

/** How far a letter has come. */
public enum State {
    /** Not yet tried, or to be tried again. */
    WAITING,
    /** Being handed over. */
    SENDING,
    /** The mail server has taken it. It may still come back. */
    ACCEPTED,
    /** Taken, and come back later. */
    BOUNCED,
    /** Refused, or given up. */
    FAILED,
    /** Called back before it left. */
    CANCELLED;

    /** As it stands in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
