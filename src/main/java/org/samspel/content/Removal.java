package org.samspel.content;

import java.time.Instant;

/**
 * A file that was there and is not any more.
 *
 * @param path where it was
 * @param last what it was called when it was removed; another than the path when that was only a
 *     former name of it
 * @param blob its last contents, to be read with {@link ContentRepository#read(String)}
 * @param time when it was noticed to be gone
 */
public record Removal(ContentPath path, ContentPath last, String blob, Instant time) {

    /** Whether the path is no former name of the file but its last. */
    public boolean isLast() {
        return path.equals(last);
    }
}
