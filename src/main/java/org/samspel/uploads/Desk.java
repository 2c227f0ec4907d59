package org.samspel.uploads;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Takes in the bytes of one upload. When a line is lost its request may hang for minutes, and the
 * sender comes back on another line long before: whoever comes last writes, and whoever wrote
 * before stops at its next block. So nobody waits for a lock, and none is left behind.
 */
final class Desk {
    private static final int BLOCK = 1 << 16;

    /**
     * Bytes that come, and how to know that they are right.
     *
     * @param in what follows the bytes that have come before
     * @param offset how many the sender believes that is
     * @param digest ready for use; empty when nothing is promised
     * @param promised what it has to give, in hexadecimal
     */
    record Delivery(InputStream in, long offset, Optional<MessageDigest> digest, String promised) {

        static Delivery unchecked(InputStream in, long offset) {
            return new Delivery(in, offset, Optional.empty(), "");
        }
    }

    /** The sender is no longer there. */
    private static final class LineBroken extends IOException {
        private static final long serialVersionUID = 1L;

        LineBroken(IOException cause) {
            super(cause);
        }
    }

    private final Path file;
    private int turn;

    Desk(Path file) {
        this.file = file;
    }

    /** From now on nobody writes who did so before. */
    synchronized int takeOver() {
        return ++turn;
    }

    /**
     * @param size of the whole file
     */
    Arrival take(Delivery delivery, long size) {
        int mine = takeOver();
        try (FileChannel out = FileChannel.open(file, CREATE, WRITE)) {
            if (out.size() != delivery.offset() || delivery.offset() > size) {
                return new Arrival.Misplaced();
            }
            out.position(delivery.offset());
            return settled(out, delivery, new Writing(mine, out, size - delivery.offset()));
        } catch (IOException disk) {
            return new Arrival.DiskFull();
        }
    }

    /** Whatever is kept is on the disk; whatever is not is as if it had never come. */
    private Arrival settled(FileChannel out, Delivery delivery, Writing writing)
            throws IOException {
        Arrival arrival = writing.outcome(delivery);
        try {
            if (!isKept(arrival, delivery)) {
                writing.takeBack(delivery.offset());
            }
            out.force(true);
            return arrival;
        } catch (IOException notOnTheDisk) {
            writing.takeBack(delivery.offset());
            return new Arrival.DiskFull();
        }
    }

    private static boolean isKept(Arrival arrival, Delivery delivery) {
        return switch (arrival) {
            case Arrival.Stored stored -> true;
            // Half a delivery can't be compared with what was promised of the whole.
            case Arrival.Interrupted interrupted -> delivery.digest().isEmpty();
            case Arrival.DiskFull full -> false;
            case Arrival.TooMany many -> false;
            case Arrival.Corrupted corrupted -> false;
            case Arrival.Misplaced misplaced -> false;
        };
    }

    /** One delivery being written, as long as it is its turn. */
    private final class Writing {
        private final int mine;
        private final FileChannel out;
        private long room;

        Writing(int mine, FileChannel out, long room) {
            this.mine = mine;
            this.out = out;
            this.room = room;
        }

        Arrival outcome(Delivery delivery) {
            try {
                return written(delivery);
            } catch (LineBroken gone) {
                return new Arrival.Interrupted();
            } catch (IOException disk) {
                return new Arrival.DiskFull();
            }
        }

        private Arrival written(Delivery delivery) throws IOException {
            byte[] block = new byte[BLOCK];
            int count = next(delivery.in(), block);
            while (count >= 0) {
                room -= count;
                if (room < 0) {
                    return new Arrival.TooMany();
                }
                if (delivery.digest().isPresent()) {
                    delivery.digest().get().update(block, 0, count);
                }
                if (!write(ByteBuffer.wrap(block, 0, count))) {
                    return new Arrival.Interrupted();
                }
                count = next(delivery.in(), block);
            }
            return isAsPromised(delivery)
                    ? new Arrival.Stored(out.size())
                    : new Arrival.Corrupted();
        }

        private static int next(InputStream in, byte[] block) throws LineBroken {
            try {
                return in.read(block);
            } catch (IOException gone) {
                throw new LineBroken(gone);
            }
        }

        private boolean write(ByteBuffer bytes) throws IOException {
            synchronized (Desk.this) {
                while (mine == turn && bytes.hasRemaining()) {
                    out.write(bytes);
                }
                return mine == turn;
            }
        }

        private static boolean isAsPromised(Delivery delivery) {
            return delivery.digest().isEmpty()
                    || HexFormat.of()
                            .formatHex(delivery.digest().get().digest())
                            .equals(delivery.promised());
        }

        /** Nothing of somebody else's who has come meanwhile. */
        void takeBack(long offset) throws IOException {
            synchronized (Desk.this) {
                if (mine == turn) {
                    out.truncate(offset);
                }
            }
        }
    }
}
