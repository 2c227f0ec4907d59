package org.samspel.archives;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;

/** Bytes in a row, whose number is known without making them. */
interface Piece {

    long length();

    /**
     * The bytes from a position to the end: exactly as many as there should be, or an exception.
     *
     * @param position 0 to {@link #length()}
     */
    ReadableByteChannel open(long position) throws IOException;
}
