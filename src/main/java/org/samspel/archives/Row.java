package org.samspel.archives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Pieces one after the other. Each is made anew when its turn comes, so that of many small ones no
 * more is kept than where each starts.
 */
final class Row implements Piece {
    private final long[] starts;
    private final IntFunction<? extends Piece> pieces;

    private Row(long[] starts, IntFunction<? extends Piece> pieces) {
        this.starts = starts;
        this.pieces = pieces;
    }

    /**
     * @param pieces by their number from 0; always the same for the same number
     */
    static Row of(int count, IntFunction<? extends Piece> pieces) {
        long[] starts = new long[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + pieces.apply(i).length();
        }
        return new Row(starts, pieces);
    }

    /** How many bytes come before a piece. */
    long start(int piece) {
        return starts[piece];
    }

    @Override
    public long length() {
        return starts[starts.length - 1];
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        Reader reader = new Reader(pieceAt(position));
        if (position < length()) {
            reader.next(position - starts[reader.next]);
        }
        return reader;
    }

    /** The piece that has the byte; of several that start there, being empty, the last. */
    private int pieceAt(long position) {
        int found = Arrays.binarySearch(starts, position);
        int piece = found < 0 ? -found - 2 : found;
        while (piece + 1 < starts.length && starts[piece + 1] <= position) {
            piece++;
        }
        return piece;
    }

    private final class Reader implements ReadableByteChannel {
        private int next;
        private Optional<ReadableByteChannel> current = Optional.empty();
        private boolean isOpen = true;

        Reader(int next) {
            this.next = next;
        }

        private void next(long position) throws IOException {
            current = Optional.of(pieces.apply(next++).open(position));
        }

        /** Fills the target as far as it can: most pieces are small. */
        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!isOpen) {
                throw new ClosedChannelException();
            }
            int before = target.position();
            while (target.hasRemaining() && (current.isPresent() || next < starts.length - 1)) {
                if (current.isEmpty()) {
                    next(0);
                }
                if (current.orElseThrow().read(target) < 0) {
                    closeCurrent();
                }
            }
            boolean atEnd = target.hasRemaining() && target.position() == before;
            return atEnd ? -1 : target.position() - before;
        }

        private void closeCurrent() throws IOException {
            if (current.isPresent()) {
                current.get().close();
                current = Optional.empty();
            }
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() throws IOException {
            isOpen = false;
            closeCurrent();
        }
    }
}
