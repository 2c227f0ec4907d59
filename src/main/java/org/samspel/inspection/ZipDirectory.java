package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a ZIP file (APPNOTE 6.3.9, 4.3.12 and 4.3.16), read before anything
 * opens the file: it says how much would come out of it. The directory itself is bounded first, for
 * the JDK would load one of any size.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_REMARK = 0xffff;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;

    /** Real documents have tens of parts, large presentations some hundreds. */
    private static final int MOST_ENTRIES = 4_096;

    private static final int LARGEST = 2 << 20;

    /**
     * One line of it.
     *
     * @param packed bytes in the file
     * @param unpacked bytes it says it becomes
     * @param attributes as the making system has them; for Unix the mode in the upper half
     */
    record Entry(String name, boolean encrypted, long packed, long unpacked, int attributes) {}

    private ZipDirectory() {}

    /** Whether a program that looks for a ZIP would find one, whatever comes before it. */
    static boolean endsLikeZip(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return end(in) >= 0;
        }
    }

    static List<Entry> read(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = end(in);
            if (end < 0) {
                throw new Refused(Objection.DAMAGED);
            }
            ByteBuffer record = bytes(in, end, END_BYTES);
            int count = record.getShort(10) & 0xffff;
            long size = record.getInt(12) & 0xffffffffL;
            long start = record.getInt(16) & 0xffffffffL;
            if (count > MOST_ENTRIES || size > LARGEST) {
                throw new Refused(Objection.UNPACKED_SIZE);
            }
            if (start + size != end) {
                throw new Refused(Objection.HIDDEN_CODE); // something lies between, or before
            }
            return entries(bytes(in, start, (int) size), count);
        }
    }

    /** Where the last record begins; -1 when there is none that reaches the end of the file. */
    private static long end(RandomAccessFile in) throws IOException {
        int length = (int) Math.min(in.length(), END_BYTES + LONGEST_REMARK);
        long start = in.length() - length;
        ByteBuffer tail = bytes(in, start, length);
        for (int i = length - END_BYTES; i >= 0; i--) {
            boolean reaches = i + END_BYTES + (tail.getShort(i + 20) & 0xffff) == length;
            if (reaches && tail.getInt(i) == END) {
                return start + i;
            }
        }
        return -1;
    }

    private static ByteBuffer bytes(RandomAccessFile in, long start, int length)
            throws IOException {
        byte[] bytes = new byte[length];
        in.seek(start);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Entry> entries(ByteBuffer directory, int count) throws Refused {
        List<Entry> entries = new ArrayList<>();
        while (directory.remaining() >= HEADER_BYTES) {
            entries.add(entry(directory));
        }
        if (entries.size() != count || directory.hasRemaining()) {
            throw new Refused(Objection.DAMAGED);
        }
        return entries;
    }

    private static Entry entry(ByteBuffer directory) throws Refused {
        ByteBuffer header = directory.slice(directory.position(), HEADER_BYTES);
        header.order(ByteOrder.LITTLE_ENDIAN);
        int name = header.getShort(28) & 0xffff;
        int rest = (header.getShort(30) & 0xffff) + (header.getShort(32) & 0xffff);
        if (header.getInt(0) != HEADER || directory.remaining() < HEADER_BYTES + name + rest) {
            throw new Refused(Objection.DAMAGED);
        }
        byte[] spelled = new byte[name];
        directory.get(directory.position() + HEADER_BYTES, spelled);
        directory.position(directory.position() + HEADER_BYTES + name + rest);
        return new Entry(
                new String(spelled, UTF_8),
                (header.getShort(8) & 1) != 0,
                header.getInt(20) & 0xffffffffL,
                header.getInt(24) & 0xffffffffL,
                header.getInt(38));
    }
}
