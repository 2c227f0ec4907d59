package org.samspel.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An {@link ExtractedText} as it leaves the reading process and lies on disk: a {@link Head}, then
 * the text, gzipped with its checksum.
 */
final class PackedText {

    /**
     * What can be known without unpacking.
     *
     * @param pages number of pages
     * @param length of what follows, in bytes
     */
    record Head(int pages, int length) {
        static final int BYTES = 3 * Integer.BYTES;

        private static final int MARK = 0x53414D54;

        /** More than any text that is kept can need: anything longer is not ours. */
        private static final int MAX_LENGTH = 64 << 20;

        static Head read(DataInputStream in) throws IOException {
            int mark = in.readInt();
            Head head = new Head(in.readInt(), in.readInt());
            if (mark != MARK || head.length < 0 || head.length > MAX_LENGTH) {
                throw new IOException("This is not a packed text");
            }
            return head;
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(MARK);
            out.writeInt(pages);
            out.writeInt(length);
        }
    }

    private final Head head;
    private final byte[] gzipped;

    private PackedText(Head head, byte[] gzipped) {
        this.head = head;
        this.gzipped = gzipped;
    }

    static PackedText of(ExtractedText text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            text.write(out);
        }
        return new PackedText(new Head(text.pages().size(), bytes.size()), bytes.toByteArray());
    }

    static PackedText read(DataInputStream in) throws IOException {
        Head head = Head.read(in);
        byte[] gzipped = in.readNBytes(head.length);
        if (gzipped.length < head.length) {
            throw new EOFException("The packed text breaks off");
        }
        return new PackedText(head, gzipped);
    }

    void write(DataOutputStream out) throws IOException {
        head.write(out);
        out.write(gzipped);
    }

    int pages() {
        return head.pages;
    }

    ExtractedText unpacked() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            byte[] bytes = in.readAllBytes(); // to the very end, where the checksum is
            return ExtractedText.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        }
    }
}
