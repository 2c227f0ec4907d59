package org.samspel.writing;

import org.samspel.content.ContentPath;
import org.samspel.entries.WorkId;

/**
 * A file beside a work.
 *
 * @param name of the file, with the folders it lies in below the work's
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param shown whether readers can get it now
 */
public record WorkFile(
        WorkId work, String name, ContentPath path, String sha256, long size, boolean shown) {}
