package org.samspel.content;

import java.time.Instant;

/**
 * A file that was there and is not any more.
 *
 * @param path where it was
 * @param blob its last contents, to be read with {@link ContentRepository#read(String)}
 * @param time when it was noticed to be gone
 */
public record Removal(ContentPath path, String blob, Instant time) {}
