package org.samspel.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.zip.CRC32;
import org.samspel.content.SourceFile;
import org.samspel.digests.Sha256;

/**
 * One file of an archive, with all that is said of it before its bytes are read.
 *
 * @param name its whole path in the archive, separated by {@code /}
 * @param crc32 0 to 2³² − 1
 * @param sha256 in lower-case hexadecimal digits
 */
record Member(String name, Instant modified, long crc32, String sha256, Piece data) {
    private static final int BUFFER = 8 * 1024;

    /** A file on disk, whose digests are known. */
    static Member of(String name, SourceFile file, FileSource files) {
        return new Member(
                name, file.modified(), file.crc32(), file.sha256(), new FileData(file, files));
    }

    /** Something made by the portal. */
    static Member made(String name, Instant modified, Piece data) {
        CRC32 crc32 = new CRC32();
        Sha256 sha256 = new Sha256();
        try (ReadableByteChannel channel = data.open(0)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) >= 0) {
                crc32.update(buffer.flip());
                sha256.add(buffer.rewind());
                buffer.clear();
            }
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return new Member(name, modified, crc32.getValue(), sha256.hex(), data);
    }

    long size() {
        return data.length();
    }
}
