package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * The records around the files of a ZIP (APPNOTE 6.3.10, §4.3.7 to §4.3.16, §4.5.3). A number that
 * does not fit its field stands in a ZIP64 field instead, and only then.
 */
final class ZipRecords {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final long MOST_32 = 0xFFFF_FFFFL;
    private static final int MOST_16 = 0xFFFF;

    /** What a reader must know: version 2.0, with ZIP64 4.5. */
    private static final short PLAIN = 20;

    private static final short ZIP_64 = 45;

    /** Names are UTF-8 (bit 11). */
    private static final short FLAGS = 1 << 11;

    private static final short STORED = 0;
    private static final short UNIX = 3 << 8;
    private static final int REGULAR_FILE = 0100644 << 16;

    /** Extended timestamp, as Info-ZIP has it: the DOS fields know no time zone. */
    private static final short TIMESTAMP = 0x5455;

    private static final short MODIFIED = 1;
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2107-12-31T23:59:58Z");

    private ZipRecords() {}

    static Bytes localHeader(Member member) {
        byte[] name = member.name().getBytes(UTF_8);
        boolean large = member.size() >= MOST_32;
        byte[] extra = extra(member.modified(), large ? sizes(member) : new long[0]);
        byte[] bytes = new byte[30 + name.length + extra.length];
        ByteBuffer record = over(bytes);
        record.putInt(LOCAL).putShort(large ? ZIP_64 : PLAIN);
        putCommon(record, member);
        record.putShort((short) name.length).putShort((short) extra.length);
        record.put(name).put(extra);
        return new Bytes(bytes);
    }

    /**
     * @param offset of the local header
     */
    static Bytes directoryRecord(Member member, long offset) {
        byte[] name = member.name().getBytes(UTF_8);
        boolean large = member.size() >= MOST_32;
        boolean far = offset >= MOST_32;
        long[] wide = large ? sizes(member) : new long[0];
        byte[] extra = extra(member.modified(), far ? with(wide, offset) : wide);
        short version = large || far ? ZIP_64 : PLAIN;
        byte[] bytes = new byte[46 + name.length + extra.length];
        ByteBuffer record = over(bytes);
        record.putInt(CENTRAL).putShort((short) (UNIX | version)).putShort(version);
        putCommon(record, member);
        record.putShort((short) name.length).putShort((short) extra.length);
        record.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        record.putInt(REGULAR_FILE).putInt(narrow(offset));
        record.put(name).put(extra);
        return new Bytes(bytes);
    }

    /** From the flags to the sizes, the same in both places. */
    private static void putCommon(ByteBuffer record, Member member) {
        LocalDateTime time = dosTime(member.modified());
        record.putShort(FLAGS).putShort(STORED);
        record.putShort(
                (short) (time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2));
        record.putShort(
                (short)
                        ((time.getYear() - 1980) << 9
                                | time.getMonthValue() << 5
                                | time.getDayOfMonth()));
        record.putInt((int) member.crc32());
        record.putInt(narrow(member.size())).putInt(narrow(member.size()));
    }

    /** In UTC, so that every server says the same. */
    private static LocalDateTime dosTime(Instant modified) {
        Instant from = modified.isBefore(FIRST) ? FIRST : modified;
        return LocalDateTime.ofInstant(from.isAfter(LAST) ? LAST : from, ZoneOffset.UTC);
    }

    private static long[] sizes(Member member) {
        return new long[] {member.size(), member.size()};
    }

    private static long[] with(long[] values, long last) {
        long[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    /** The time in UTC while it fits (to 2038), and the numbers that do not fit elsewhere. */
    private static byte[] extra(Instant modified, long[] wide) {
        long seconds = modified.getEpochSecond();
        boolean timed = seconds == (int) seconds;
        byte[] bytes = new byte[(timed ? 9 : 0) + (wide.length > 0 ? 4 + 8 * wide.length : 0)];
        ByteBuffer extra = over(bytes);
        if (wide.length > 0) {
            extra.putShort((short) 1).putShort((short) (8 * wide.length));
            for (long value : wide) {
                extra.putLong(value);
            }
        }
        if (timed) {
            extra.putShort(TIMESTAMP).putShort((short) 5);
            extra.put((byte) MODIFIED).putInt((int) seconds);
        }
        return bytes;
    }

    /**
     * @param count of members
     * @param start of the directory
     * @param length of the directory
     */
    static Bytes end(int count, long start, long length) {
        boolean wide = count >= MOST_16 || start >= MOST_32 || length >= MOST_32;
        byte[] bytes = new byte[22 + (wide ? 56 + 20 : 0)];
        ByteBuffer record = over(bytes);
        if (wide) {
            record.putInt(END_64).putLong(56 - 12).putShort((short) (UNIX | ZIP_64));
            record.putShort(ZIP_64).putInt(0).putInt(0);
            record.putLong(count).putLong(count).putLong(length).putLong(start);
            record.putInt(LOCATOR_64).putInt(0).putLong(start + length).putInt(1);
        }
        short few = (short) Math.min(count, MOST_16);
        record.putInt(END).putShort((short) 0).putShort((short) 0).putShort(few).putShort(few);
        record.putInt(narrow(length)).putInt(narrow(start)).putShort((short) 0);
        return new Bytes(bytes);
    }

    private static int narrow(long value) {
        return (int) Math.min(value, MOST_32);
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
