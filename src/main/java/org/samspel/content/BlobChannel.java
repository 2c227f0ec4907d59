package org.samspel.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads the contents of a blob in order, without having more than a piece of them in memory. */
final class BlobChannel implements ReadableByteChannel {

    /** Up to this many bytes JGit takes a blob in one piece; of its own accord up to 50 MB. */
    private static final int PIECE = 1 << 20;

    private final ObjectReader reader;
    private final ReadableByteChannel bytes;

    private BlobChannel(ObjectReader reader, ReadableByteChannel bytes) {
        this.reader = reader;
        this.bytes = bytes;
    }

    /**
     * @param position of the first byte to be read
     */
    static BlobChannel open(Repository repository, String blob, long position) throws IOException {
        ObjectReader reader = repository.newObjectReader();
        boolean isOpen = false;
        try {
            reader.setStreamFileThreshold(PIECE);
            InputStream in =
                    reader.open(ObjectId.fromString(blob), Constants.OBJ_BLOB).openStream();
            in.skipNBytes(position);
            BlobChannel channel = new BlobChannel(reader, Channels.newChannel(in));
            isOpen = true;
            return channel;
        } finally {
            if (!isOpen) {
                reader.close();
            }
        }
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        return bytes.read(buffer);
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            bytes.close();
        }
    }
}
