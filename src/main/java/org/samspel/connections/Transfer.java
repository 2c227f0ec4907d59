package org.samspel.connections;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** Bytes that the system can send from where they lie. */
public interface Transfer extends Closeable {

    /** How many bytes are still to be sent. */
    long left();

    /**
     * Gives a connection the next bytes, as many as it takes at once.
     *
     * @param most as many bytes at most
     * @return how many, 0 when it takes none now
     * @throws IOException when the next bytes are not what was promised; then nothing more is sent
     */
    long sendTo(WritableByteChannel connection, long most) throws IOException;
}
