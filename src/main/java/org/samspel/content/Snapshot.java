package org.samspel.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.samspel.digests.Sha256;

/**
 * One pack in the making: files, folders and a commit on their way into history. Nothing of it is
 * kept unless it is {@linkplain #flush() flushed}. For one thread.
 */
final class Snapshot implements AutoCloseable {

    /** What became of taking a file. */
    sealed interface Taking {
        /** It is in. */
        record Taken(StatCache.Known file) implements Taking {}

        /** It changed while it was read. */
        record Moving() implements Taking {}

        /** The disk does not give it. */
        record Unreadable() implements Taking {}
    }

    /** Who has done what. */
    record Signature(Author author, String message) {
        static final Signature OF_THE_DISK =
                new Signature(Author.PORTAL, "Take the content folder as it is");
    }

    /** Up to this many bytes a file is read in one piece; a bigger one is streamed. */
    private static final int PIECE = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final InputStream ZEROS =
            new InputStream() {
                @Override
                public int read() {
                    return 0;
                }
            };

    private final FileRepository repository;
    private final PackInserter inserter;
    private final long maxHistoryFileSize;
    private final byte[] piece = new byte[PIECE + 1];
    private Sha256 sha256 = new Sha256();
    private final CRC32 crc32 = new CRC32();
    private final MessageDigest sha1 = Constants.newMessageDigest();

    /**
     * @param maxHistoryFileSize bigger files are represented by a pointer, in bytes
     */
    Snapshot(FileRepository repository, long maxHistoryFileSize) {
        this.repository = repository;
        this.maxHistoryFileSize = maxHistoryFileSize;
        inserter = repository.getObjectDatabase().newPackInserter();
        inserter.setCompressionLevel(Deflater.BEST_SPEED);
    }

    /** Takes a file, unless it changes meanwhile; throws only when history can't be written. */
    Taking take(FolderScan.Found found) throws IOException {
        Optional<Digest> contents;
        try {
            contents = found.size() <= PIECE ? readPiece(found) : hash(found);
        } catch (IOException unreadable) {
            return unreadable instanceof NoSuchFileException
                    ? new Taking.Moving()
                    : new Taking.Unreadable();
        }
        return contents.isPresent() ? insert(found, contents.get()) : new Taking.Moving();
    }

    private static InputStream open(Path location) throws IOException {
        return Files.newInputStream(location, LinkOption.NOFOLLOW_LINKS);
    }

    /** What the bytes of a file come to. */
    private record Digest(String sha256, long crc32) {}

    /** Leaves the bytes in {@link #piece}; gives their digest unless they are in motion. */
    private Optional<Digest> readPiece(FolderScan.Found found) throws IOException {
        int length;
        try (InputStream in = open(found.location())) {
            length = in.readNBytes(piece, 0, (int) found.size() + 1);
        }
        begin();
        update(length);
        return settled(found, length);
    }

    /** Leaves the git id in {@link #sha1}; gives the digest unless the file is in motion. */
    private Optional<Digest> hash(FolderScan.Found found) throws IOException {
        begin();
        sha1.reset();
        sha1.update(Constants.encode("blob " + found.size() + "\0"));
        long length = 0;
        try (InputStream in = open(found.location())) {
            for (int read = 0; read >= 0; read = in.read(piece, 0, BUFFER)) {
                update(read);
                sha1.update(piece, 0, read);
                length += read;
            }
        }
        return settled(found, length);
    }

    /** Nothing is left of a file that could not be read to its end. */
    private void begin() {
        sha256 = new Sha256();
        crc32.reset();
    }

    private void update(int length) {
        sha256.add(piece, length);
        crc32.update(piece, 0, length);
    }

    private Optional<Digest> settled(FolderScan.Found found, long length) throws IOException {
        Digest digest = new Digest(sha256.hex(), crc32.getValue());
        return length == found.size() && found.isUnchanged()
                ? Optional.of(digest)
                : Optional.empty();
    }

    private Taking insert(FolderScan.Found found, Digest digest) throws IOException {
        ObjectId blob;
        if (found.size() > maxHistoryFileSize) {
            blob = inserter.insert(Constants.OBJ_BLOB, pointer(found.size(), digest.sha256()));
        } else if (found.size() <= PIECE) {
            blob = inserter.insert(Constants.OBJ_BLOB, piece, 0, (int) found.size());
        } else {
            blob = ObjectId.fromRaw(sha1.digest());
            if (!insertStream(found, blob)) {
                return new Taking.Moving();
            }
        }
        return new Taking.Taken(known(found, digest, blob));
    }

    /** The form of git-lfs, so that others know what it stands for. */
    private static byte[] pointer(long size, String digest) {
        return "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n"
                .formatted(digest, size)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Whether history now has the contents that were hashed. A file cut short meanwhile is filled
     * up with zeros: the pack stays whole, and the object nobody asked for does no harm.
     */
    private boolean insertStream(FolderScan.Found found, ObjectId blob) throws IOException {
        if (repository.getObjectDatabase().has(blob)) {
            return true;
        }
        try (InputStream in = new SequenceInputStream(open(found.location()), ZEROS)) {
            return inserter.insert(Constants.OBJ_BLOB, found.size(), in).equals(blob);
        }
    }

    private static StatCache.Known known(FolderScan.Found found, Digest digest, ObjectId blob) {
        SourceFile file =
                new SourceFile(
                        found.path(),
                        found.location(),
                        digest.sha256(),
                        blob.name(),
                        found.size(),
                        found.modified(),
                        digest.crc32());
        return new StatCache.Known(file, found.inode());
    }

    /** The folders that hold the files, as the id of the topmost. */
    ObjectId tree(Collection<DirCacheEntry> files) throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        files.forEach(builder::add);
        builder.finish();
        return cache.writeTree(inserter);
    }

    /** A commit of the portal's, for what somebody has done. */
    ObjectId commit(ObjectId tree, List<? extends ObjectId> parents, Signature signature)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        Instant now = Instant.now();
        commit.setAuthor(person(signature.author(), now));
        commit.setCommitter(person(Author.PORTAL, now));
        commit.setMessage(signature.message().strip() + "\n");
        return inserter.insert(commit);
    }

    private static PersonIdent person(Author author, Instant now) {
        return new PersonIdent(author.name(), author.email(), now, ZoneOffset.UTC);
    }

    /** Gives the pack its name. It may still be in the machine's memory only. */
    void flush() throws IOException {
        inserter.flush();
    }

    @Override
    public void close() {
        inserter.close();
    }
}
