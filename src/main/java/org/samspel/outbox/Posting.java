package org.samspel.outbox;

import java.time.Duration;

/**
 * How a letter is put into the outbox.
 *
 * @param key says that two letters are the same one, as after a double click: the second is not
 *     kept. At most 200 characters, unique among all letters, such as "invitation/" and its number
 * @param pause before the letter leaves at the earliest; until then it can be called back
 */
public record Posting(String key, Duration pause) {
    private static final int LONGEST = 200;

    public Posting {
        if (key.isEmpty() || key.length() > LONGEST || pause.isNegative()) {
            throw new IllegalArgumentException("not a key, or not a pause");
        }
    }

    /** On its way at once. */
    public static Posting now(String key) {
        return new Posting(key, Duration.ZERO);
    }
}
