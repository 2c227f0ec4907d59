package org.samspel.inspection;

import java.io.DataInputStream;
import java.io.IOException;

/** Walks through the parts of a picture: each says how long it is, and the last ends the file. */
final class PictureParts {
    private static final int PNG_HEAD = 8;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454e44;
    private static final int CHECKSUM = 4;
    private static final int START_OF_SCAN = 0xda;
    private static final int GIF_END = 0x3b;
    private static final int GIF_EXTENSION = 0x21;
    private static final int GIF_IMAGE = 0x2c;
    private static final int RIFF_HEAD = 8;
    private static final int WEBP_HEAD = 12;

    /** An animation of more is a film, and takes the memory of one. */
    private static final int MOST_FRAMES = 2_000;

    private PictureParts() {}

    /** ISO/IEC 15948 §5. */
    static void png(DataInputStream in) throws IOException {
        in.skipNBytes(PNG_HEAD);
        int length = in.readInt();
        if (in.readInt() != IHDR) {
            throw new Refused(Objection.DAMAGED);
        }
        Picture.checkSize(in.readInt(), in.readInt());
        skip(in, length - 2L * Integer.BYTES + CHECKSUM);
        int type = 0;
        while (type != IEND) {
            long next = in.readInt();
            type = in.readInt();
            skip(in, next + CHECKSUM);
        }
        checkEnd(in);
    }

    /** ITU T.81 annex B. After its end cameras add previews, so more may follow. */
    static void jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        boolean sized = false;
        int marker = marker(in);
        while (marker != START_OF_SCAN) {
            int length = in.readUnsignedShort() - 2;
            if (isFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                Picture.checkSize(in.readUnsignedShort(), height);
                sized = true;
                length -= 1 + 2 * Short.BYTES;
            }
            skip(in, length);
            marker = marker(in);
        }
        if (!sized) {
            throw new Refused(Objection.DAMAGED);
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new Refused(Objection.DAMAGED);
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** SOF0 to SOF15 without the three numbers among them that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    /** GIF89a §17 to §27. */
    static void gif(DataInputStream in) throws IOException {
        in.skipNBytes(6);
        Picture.checkSize(word(in), word(in));
        int flags = in.readUnsignedByte();
        in.skipNBytes(2);
        skipColours(in, flags);
        int frames = 0;
        int block = in.readUnsignedByte();
        while (block != GIF_END) {
            frames += block == GIF_IMAGE ? 1 : 0;
            if (frames > MOST_FRAMES) {
                throw new Refused(Objection.PIXELS);
            }
            gifBlock(in, block);
            block = in.readUnsignedByte();
        }
        checkEnd(in);
    }

    private static void gifBlock(DataInputStream in, int block) throws IOException {
        switch (block) {
            case GIF_EXTENSION -> in.skipNBytes(1);
            case GIF_IMAGE -> {
                in.skipNBytes(4);
                Picture.checkSize(word(in), word(in));
                skipColours(in, in.readUnsignedByte());
                in.skipNBytes(1);
            }
            default -> throw new Refused(Objection.DAMAGED);
        }
        int length = in.readUnsignedByte();
        while (length > 0) {
            in.skipNBytes(length);
            length = in.readUnsignedByte();
        }
    }

    private static void skipColours(DataInputStream in, int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << ((flags & 7) + 1));
        }
    }

    private static int word(DataInputStream in) throws IOException {
        return Short.reverseBytes(in.readShort()) & 0xffff;
    }

    /** RFC 9649: a RIFF file, whose length must be that of the file. */
    static void webp(DataInputStream in, long size) throws IOException {
        in.skipNBytes(4);
        long length = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        if (length + RIFF_HEAD != size) {
            throw new Refused(Objection.DAMAGED);
        }
        in.skipNBytes(WEBP_HEAD - RIFF_HEAD + 3);
        char kind = (char) in.readUnsignedByte();
        in.skipNBytes(4);
        switch (kind) {
            case 'X' -> {
                in.skipNBytes(4);
                Picture.checkSize(1 + triple(in), 1 + triple(in));
            }
            case 'L' -> {
                in.skipNBytes(1);
                int bits = Integer.reverseBytes(in.readInt());
                Picture.checkSize(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
            }
            default -> {
                in.skipNBytes(6);
                Picture.checkSize(word(in) & 0x3fff, word(in) & 0x3fff);
            }
        }
    }

    private static long triple(DataInputStream in) throws IOException {
        return word(in) | in.readUnsignedByte() << 16;
    }

    private static void skip(DataInputStream in, long bytes) throws IOException {
        if (bytes < 0) {
            throw new Refused(Objection.DAMAGED);
        }
        in.skipNBytes(bytes);
    }

    /** What follows the end of a picture is for another program than the one that shows it. */
    private static void checkEnd(DataInputStream in) throws IOException {
        if (in.read() >= 0) {
            throw new Refused(Objection.HIDDEN_CODE);
        }
    }
}
