package org.samspel.archives;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A few bytes in memory. */
final class Bytes implements Piece {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public ReadableByteChannel open(long position) {
        return new Reader(ByteBuffer.wrap(bytes).position((int) position));
    }

    private record Reader(ByteBuffer left) implements ReadableByteChannel {
        @Override
        public int read(ByteBuffer target) {
            if (!left.hasRemaining()) {
                return -1;
            }
            int length = Math.min(left.remaining(), target.remaining());
            target.put(left.slice(left.position(), length));
            left.position(left.position() + length);
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
