package org.samspel.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What the files looked like when they were last read, so that a restart need not read them again.
 * May be deleted at any time; a cache that is damaged, or of another folder, counts as none.
 *
 * <p>Form: a checksum of the rest (CRC-32), a line that says what it is about, the number of files,
 * and for each its path, size, time of change, inode, SHA-256, blob and CRC-32.
 */
final class StatCache {

    /**
     * A file as it was when it was last read.
     *
     * @param file its contents by hash
     * @param inode what the disk said beyond size and time
     */
    record Known(SourceFile file, long inode) {

        /** Whether the disk says what it said then, so that reading again is needless. */
        boolean describes(FolderScan.Found found) {
            return file.size() == found.size()
                    && file.modified().equals(found.modified())
                    && inode == found.inode();
        }

        /** The same file under the name the disk gives it. */
        Known at(Path location) {
            return file.location().equals(location)
                    ? this
                    : new Known(
                            new SourceFile(
                                    file.path(),
                                    location,
                                    file.sha256(),
                                    file.blob(),
                                    file.size(),
                                    file.modified(),
                                    file.crc32()),
                            inode);
        }
    }

    private static final int CHECKSUM_BYTES = Long.BYTES;

    private static final String FORM = "samspel files 2, ";

    private final Path place;
    private final String about;

    /**
     * @param place the file of the cache
     * @param about what the entries depend on: a cache about anything else is none
     */
    StatCache(Path place, String about) {
        this.place = place;
        this.about = FORM + about;
    }

    /** The files as last saved; none when there is no use in them. */
    NavigableMap<ContentPath, Known> load(Path folder) throws IOException {
        if (!Files.isRegularFile(place)) {
            return new TreeMap<>();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(place));
        boolean isWhole =
                bytes.remaining() > CHECKSUM_BYTES
                        && bytes.getLong() == checksum(bytes.duplicate())
                        && text(bytes).equals(about);
        return isWhole ? files(bytes, folder) : new TreeMap<>();
    }

    private static NavigableMap<ContentPath, Known> files(ByteBuffer bytes, Path folder) {
        NavigableMap<ContentPath, Known> files = new TreeMap<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            Known file = file(bytes, folder);
            files.put(file.file().path(), file);
        }
        return files;
    }

    private static Known file(ByteBuffer bytes, Path folder) {
        ContentPath path = new ContentPath(text(bytes));
        Path location = FileNames.location(folder, path);
        long size = bytes.getLong();
        Instant modified = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        long inode = bytes.getLong();
        SourceFile file =
                new SourceFile(
                        path,
                        location,
                        hex(bytes, 32),
                        hex(bytes, 20),
                        size,
                        modified,
                        Integer.toUnsignedLong(bytes.getInt()));
        return new Known(file, inode);
    }

    private static String hex(ByteBuffer bytes, int length) {
        byte[] digest = new byte[length];
        bytes.get(digest);
        return HexFormat.of().formatHex(digest);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** Replaces the cache, whole or not at all. */
    void save(NavigableMap<ContentPath, Known> files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(files.size() * 192);
        DataOutputStream out = new DataOutputStream(body);
        write(out, about);
        out.writeInt(files.size());
        for (Known file : files.values()) {
            write(out, file);
        }
        replace(ByteBuffer.wrap(body.toByteArray()));
    }

    private void replace(ByteBuffer body) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(CHECKSUM_BYTES + body.remaining());
        all.putLong(checksum(body.duplicate())).put(body);
        Files.createDirectories(place.resolveSibling(""));
        Path next = place.resolveSibling(place.getFileName() + ".new");
        Files.write(next, all.array());
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, Known known) throws IOException {
        SourceFile file = known.file();
        write(out, file.path().value());
        out.writeLong(file.size());
        Instant modified = file.modified();
        out.writeLong(modified.getEpochSecond());
        out.writeInt(modified.getNano());
        out.writeLong(known.inode());
        out.write(HexFormat.of().parseHex(file.sha256()));
        out.write(HexFormat.of().parseHex(file.blob()));
        out.writeInt((int) file.crc32());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
