package org.samspel.content;

import java.time.Instant;

/**
 * What a file was before it was replaced.
 *
 * @param path where it lay then
 * @param blob its git object id in history
 * @param size in bytes, of the file itself
 * @param until when it was noticed to be replaced
 * @param kept whether its contents can still be read; those of a file that was too big for history
 *     cannot
 */
public record EarlierVersion(
        ContentPath path, String blob, long size, Instant until, boolean kept) {}
