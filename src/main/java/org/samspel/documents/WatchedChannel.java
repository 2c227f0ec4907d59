package org.samspel.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;

/**
 * Reads a file of a revision, and fails when it is written to meanwhile. A file that is deleted, or
 * that another takes the place of, can be read to its end: what is open stays as it was.
 */
final class WatchedChannel implements FileBytes {
    /** A look at the disk takes microseconds, often as long as reading a buffer. */
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final SourceFile file;
    private final Object key;
    private final FileChannel channel;
    private long left;
    private long looked = System.nanoTime();

    private WatchedChannel(SourceFile file, Object key, FileChannel channel) throws IOException {
        this.file = file;
        this.key = key;
        this.channel = channel;
        this.left = file.size() - channel.position();
    }

    /**
     * @throws org.samspel.content.ContentChanged when the disk has something else there by now
     */
    static WatchedChannel open(ContentRepository repository, SourceFile file, long position)
            throws IOException {
        FileChannel channel = repository.open(file);
        try {
            return new WatchedChannel(file, key(file), channel.position(position));
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
    }

    private static Object key(SourceFile file) throws IOException {
        try {
            Object key = attributes(file).fileKey();
            return key == null ? file : key; // Windows has none
        } catch (NoSuchFileException deleted) {
            return file; // and never comes back: what is open stays
        }
    }

    private static BasicFileAttributes attributes(SourceFile file) throws IOException {
        return Files.readAttributes(
                file.location(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int read = channel.read(buffer);
        if (read < 0) {
            if (left > 0) {
                throw new IOException(file.path() + " has become shorter while it was being read");
            }
            return read;
        }
        passed(read);
        return read;
    }

    @Override
    public long sendTo(WritableByteChannel receiver, long most) throws IOException {
        long sent = channel.transferTo(channel.position(), most, receiver);
        if (sent == 0 && channel.size() <= channel.position()) {
            throw new IOException(file.path() + " has become shorter while it was being sent");
        }
        channel.position(channel.position() + sent);
        passed(sent);
        return sent;
    }

    private void passed(long bytes) throws IOException {
        left -= bytes;
        long now = System.nanoTime();
        if (left <= 0 || now - looked > BETWEEN_LOOKS) {
            looked = now;
            look();
        }
    }

    /** After reading, so that what was read is what was looked at. */
    private void look() throws IOException {
        try {
            BasicFileAttributes now = attributes(file);
            boolean isOurs = now.fileKey() == null || Objects.equals(now.fileKey(), key);
            boolean isSame =
                    now.size() == file.size()
                            && now.lastModifiedTime().toInstant().equals(file.modified());
            if (isOurs && !isSame) {
                throw new IOException(file.path() + " has changed while it was being read");
            }
        } catch (NoSuchFileException deleted) {
            // What is open stays.
        }
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
