package org.samspel.documents;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** The bytes of a file on disk, which the system can send without our reading them. */
public interface FileBytes extends ReadableByteChannel {

    /**
     * Sends the next bytes, as many as the receiver takes at once.
     *
     * @param most as many bytes at most, and no more than the file has left
     * @return how many, 0 when it takes none now
     * @throws IOException when the file has become shorter, or was written to meanwhile
     */
    long sendTo(WritableByteChannel receiver, long most) throws IOException;
}
