package org.samspel.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can have happened to a text. */
public enum Event {
    /** Readers see it, and did not before. */
    PUBLISHED,
    /** It, or a file beside it, is another than before. */
    CHANGED,
    /** Readers saw it, and do not any more. */
    WITHDRAWN,
    /** Nothing: an owner wants to see whether messages arrive. */
    TEST;

    /** Those that can be chosen. */
    static final List<Event> CHOICE = List.of(PUBLISHED, CHANGED, WITHDRAWN);

    /** As it stands in messages and in message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Event> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word().equals(word)).findFirst();
    }
}
