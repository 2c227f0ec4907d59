package org.samspel.documents;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * Bytes that are sent as they are, in whole or in part: a file on disk, or an archive that is made
 * while it is sent. All there is to say about them is known before the first byte is read, and the
 * same validator means the same bytes (RFC 9110 §8.8.1).
 */
public interface Download {

    /** The name it is saved under, as the author wrote it. */
    String name();

    String mediaType();

    /** Exactly as many bytes as {@link #open} gives from position 0. */
    long size();

    /** A strong validator, in its quotes. */
    String etag();

    Instant modified();

    Optional<Language> language();

    /** The document it is, if it is a single one. */
    Optional<Document> document();

    /** SHA-256 of all bytes in lower-case hexadecimal digits, when it is known before sending. */
    Optional<String> sha256();

    /**
     * The bytes from a position to the end. The channel fails, rather than ending early, when what
     * it reads from has changed meanwhile.
     *
     * @param position 0 to {@link #size()}
     */
    ReadableByteChannel open(long position) throws IOException;
}
