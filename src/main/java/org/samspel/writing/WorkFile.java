package org.samspel.writing;

import org.samspel.content.ContentPath;

/**
 * A file beside a work.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param shown whether readers can get it now
 */
public record WorkFile(ContentPath path, String sha256, long size, boolean shown) {}
