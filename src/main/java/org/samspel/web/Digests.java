package org.samspel.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.samspel.digests.Sha256;

/** Short names for bytes, and what they can be checked by. */
final class Digests {
    private static final int HEX_DIGITS = 32;
    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    /** The first half of the SHA-256, in hexadecimal. */
    static String of(byte[] bytes) {
        return Sha256.of(bytes).substring(0, HEX_DIGITS);
    }

    /** The same of bytes that have been summed up. */
    static String of(Sha256 sum) {
        return sum.hex().substring(0, HEX_DIGITS);
    }

    /** The SHA-256 of all that is to be sent, in hexadecimal; reads it to its end. */
    static String of(Body body) throws IOException {
        Sha256 sum = new Sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (!body.isRead()) {
            buffer.clear();
            body.read(buffer);
            sum.add(buffer.flip());
        }
        return sum.hex();
    }
}
