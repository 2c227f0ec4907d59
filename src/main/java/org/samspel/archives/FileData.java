package org.samspel.archives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32;
import org.samspel.content.SourceFile;

/**
 * The bytes of a file on disk. Its last byte is given only when the file is still what its revision
 * says: a reader gets the right bytes or a broken transfer, never a whole archive that is wrong.
 */
record FileData(SourceFile file, FileSource files) implements Piece {

    @Override
    public long length() {
        return file.size();
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        FileChannel channel = files.open(file);
        return new Reader(this, channel.position(position), position);
    }

    private static final class Reader implements ReadableByteChannel {
        private final FileData data;
        private final FileChannel channel;
        private final CRC32 checksum = new CRC32();
        private final boolean fromStart;
        private long left;

        Reader(FileData data, FileChannel channel, long position) {
            this.data = data;
            this.channel = channel;
            fromStart = position == 0;
            left = data.length() - position;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (left == 0) {
                return -1;
            }
            int most = (int) Math.min(left, target.remaining());
            ByteBuffer part = target.slice(target.position(), most);
            int length = channel.read(part);
            if (length < 0) {
                throw new IOException(path() + " has become shorter while it was being sent");
            }
            left -= length;
            checksum.update(part.flip());
            if (left == 0) {
                verify();
            }
            target.position(target.position() + length);
            return length;
        }

        /** The disk may have changed the file under us without changing its size. */
        private void verify() throws IOException {
            if (fromStart && checksum.getValue() != data.file().crc32()) {
                throw new IOException(path() + " has changed while it was being sent");
            }
            data.files().open(data.file()).close();
        }

        private String path() {
            return data.file().path().value();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
