package org.samspel.content;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One file of a revision.
 *
 * @param path its path below the content folder, in NFC
 * @param location where it lies on disk, under the name the disk gives it (perhaps in NFD)
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param blob its git object id in history; of a file too big for history, that of a git-lfs
 *     pointer
 * @param size in bytes
 * @param modified the disk's modification time
 * @param crc32 CRC-32 of its bytes as {@link java.util.zip.CRC32} gives it, 0 to 2³² − 1
 */
public record SourceFile(
        ContentPath path,
        Path location,
        String sha256,
        String blob,
        long size,
        Instant modified,
        long crc32) {}
