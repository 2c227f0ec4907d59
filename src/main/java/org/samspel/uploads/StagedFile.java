package org.samspel.uploads;

import java.nio.file.Path;
import org.samspel.documents.FileType;

/**
 * A sound file that may be copied to where it belongs. It stays until {@link Uploads#discard}, so
 * that a portal that is killed between the two can do it again.
 *
 * @param file where it lies, under a name that means nothing
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; to be compared while copying
 * @param name what it was called
 * @param type as name and content agree
 */
public record StagedFile(Path file, String sha256, String name, FileType type) {}
