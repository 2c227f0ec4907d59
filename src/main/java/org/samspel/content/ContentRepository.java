package org.samspel.content;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * The content folder and its history.
 *
 * <p>Looking at the disk ({@link #refresh}) is for one thread at a time, others wait; reading is
 * for any number of threads at any time.
 */
public final class ContentRepository implements AutoCloseable {

    /**
     * How often a look is repeated, a settling time apart, before young files are left for later.
     */
    private static final int PATIENCE = 3;

    /** How many files one change may concern. */
    public static final int MOST_FILES = 20_000;

    /** How many versions of a file someone may want who looks for one that can be read. */
    private static final int LOOK_BACK = 20;

    private static final Logger LOG = System.getLogger(ContentRepository.class.getName());

    private final Path folder;
    private final Path data;
    private final long maxHistoryFileSize;
    private final HistoryRepository history;
    private final StatCache cache;
    private final Changes changes;
    private final Moves moves;
    private final FolderWatch watch;

    private NavigableMap<ContentPath, StatCache.Known> known;
    private @Nullable Revision current;
    private volatile long seen;
    private boolean isClosed;
    private volatile Remarks remarks = revision -> List.of();

    /** What else there is to say about a revision than what its files say. */
    @FunctionalInterface
    public interface Remarks {
        List<Problem> on(Revision revision);
    }

    private ContentRepository(Path folder, Path data, long maxHistoryFileSize) throws IOException {
        this.folder = folder;
        this.data = data;
        this.maxHistoryFileSize = maxHistoryFileSize;
        history = HistoryRepository.open(folder, data);
        changes = new Changes(folder, data, history, maxHistoryFileSize);
        changes.recover();
        moves = new Moves(history.repository());
        watch = new FolderWatch(folder, data, () -> seen);
        String about = folder + ", whole up to " + maxHistoryFileSize + " bytes";
        cache = new StatCache(data.resolve("cache").resolve("files"), about);
        known = inHistory(cache.load(FolderScan.root(folder)));
        carryOn();
    }

    /** Finds again what history has of files that are not here. */
    private void carryOn() throws IOException {
        Places places = new Places(FolderScan.root(folder), data);
        Optional<RevCommit> head = history.head();
        if (head.isPresent()) {
            var here = new Elsewhere.Here(known, (path, blob) -> isElsewhere(places, path, blob));
            history.carry(Elsewhere.of(history.repository(), head.get().getTree(), here));
        }
    }

    /** A file that is gone was deleted here when it is known to have been here. */
    private boolean isElsewhere(Places places, ContentPath path, String blob) throws IOException {
        StatCache.Known file = known.get(path);
        if (file != null) {
            return !file.file().blob().equals(blob);
        }
        boolean isHere =
                places.of(path) instanceof Places.Place.Free free && Disk.isThere(free.location());
        return !isHere && (!known.isEmpty() || !log().keeps(blob));
    }

    /**
     * Opens. History is in the folder's own git repository when it is the root of one that can be
     * written, otherwise in {@code data/history.git}, created when missing. What a killed process
     * left half done there is cleared away: only one process at a time may have {@code data} open.
     *
     * @param folder the content folder; need not exist yet
     * @param data the portal's own data
     * @param maxHistoryFileSize of a bigger file, in bytes, history has a git-lfs pointer only
     *     (SHA-256 and size): what it was can be known then, but not read again
     */
    public static ContentRepository open(Path folder, Path data, long maxHistoryFileSize)
            throws IOException {
        return new ContentRepository(
                folder.toAbsolutePath().normalize(),
                Files.createDirectories(data).toRealPath(),
                maxHistoryFileSize);
    }

    /** A cache may be older or newer than the history beside it. */
    private NavigableMap<ContentPath, StatCache.Known> inHistory(
            NavigableMap<ContentPath, StatCache.Known> cached) throws IOException {
        NavigableMap<ContentPath, StatCache.Known> present = new TreeMap<>();
        for (StatCache.Known file : cached.values()) {
            if (history.has(file.file().blob())) {
                present.put(file.file().path(), file);
            }
        }
        return present;
    }

    /**
     * Looks at the disk; the same revision (same instance) when nothing changed, not even the time
     * of a file. The id is the same whenever all contents are.
     *
     * <p>Waits a moment for files that have just been written. Those that stay in motion, and those
     * that can't be read, are in their last good version, or missing, and are among the problems.
     */
    public synchronized Revision refresh() throws IOException {
        if (isClosed) {
            throw new IllegalStateException("The content repository is closed");
        }
        changes.finish();
        FolderScan scan = settledScan();
        Refresh refresh = new Refresh(known, Instant.now());
        Revision revision;
        try (Snapshot snapshot = new Snapshot(history.repository(), maxHistoryFileSize)) {
            refresh.take(scan, snapshot);
            revision = publish(refresh, snapshot);
        }
        seen = scan.fingerprint();
        if (!refresh.isSettled()) {
            watch.lookAgain();
        }
        current = revision;
        return revision;
    }

    private Revision publish(Refresh refresh, Snapshot snapshot) throws IOException {
        Revision last = current;
        boolean isSame = refresh.files().equals(known);
        if (last != null && isSame) {
            Revision next = remarked(refresh.revision(last.id(), last.time()));
            return next.equals(last) ? last : next;
        }
        RevCommit commit = history.publish(snapshot, refresh.sources());
        if (!isSame) {
            known = refresh.files();
            cache.save(known);
        }
        return remarked(refresh.revision(commit.name(), HistoryRepository.time(commit)));
    }

    private Revision remarked(Revision revision) {
        List<Problem> problems = new ArrayList<>(revision.problems());
        problems.addAll(history.elsewhere().problems(revision.files()));
        problems.addAll(remarks.on(revision));
        problems.sort(null);
        return new Revision(revision.id(), revision.time(), revision.files(), problems);
    }

    /** From now on these remarks are among the problems of revisions. */
    public void remark(Remarks source) {
        remarks = source;
    }

    /** The line of commits in another repository. */
    public RemoteLine remote(RemoteLine.Place place) {
        return new RemoteLine(history, place);
    }

    /**
     * Changes the content: all of it, on the disk and in history, or nothing. What people have
     * edited on the disk is taken in before, as a commit of its own; nothing of it is overwritten.
     * Once this has returned, the change survives a kill and a power cut.
     *
     * <p>The work tree of an owner's repository is changed; HEAD, branches and index stay.
     *
     * @throws IOException when the disk fails in a way no one can do anything about; the change is
     *     then not made, or will be finished by the next {@link #refresh()} or at the next opening
     */
    public synchronized Outcome change(Change change) throws IOException {
        Revision before;
        try {
            before = refresh();
        } catch (IOException failure) {
            return Refusals.of(failure, folder, data);
        }
        return switch (changes.make(change, known)) {
            case Changes.Result.NotMade not -> not.outcome();
            case Changes.Result.Made made -> new Outcome.Changed(changed(before, made));
        };
    }

    private Revision changed(Revision before, Changes.Result.Made made) {
        known = made.files();
        try {
            cache.save(known);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "The next start takes longer: files must be read again", full);
        }
        NavigableMap<ContentPath, SourceFile> files = new TreeMap<>();
        known.forEach((path, file) -> files.put(path, file.file()));
        Revision revision =
                new Revision(
                        made.commit().name(),
                        HistoryRepository.time(made.commit()),
                        files,
                        before.problems());
        current = revision;
        return revision;
    }

    private FolderScan settledScan() throws IOException {
        FolderScan scan = FolderScan.of(folder, data);
        for (int look = 1; look <= PATIENCE; look++) {
            if (new Refresh(known, Instant.now()).isSettled(scan)) {
                return scan;
            }
            LockSupport.parkNanos(Refresh.SETTLING.toNanos());
            scan = FolderScan.of(folder, data);
        }
        return scan;
    }

    /**
     * What became of files that are gone, and what files were before, up to the last revision
     * taken. Looks back at 2,000 revisions at most; a move is known by its contents, which must be
     * the same to 60 per cent.
     */
    public synchronized History history() throws IOException {
        Optional<RevCommit> head = history.head();
        return head.isPresent() ? moves.upTo(head.get()) : moves.none();
    }

    /** Who did what when. */
    public Log log() {
        return new Log(history);
    }

    /**
     * The bytes a blob had in its revision, whatever the disk says now. For texts, not for big
     * files: of those above the limit given at the opening there is a pointer only, and of any
     * other no more than 64 MB, far more than a text may have.
     */
    public byte[] read(String blob) throws IOException {
        return history.read(blob);
    }

    /**
     * The bytes of an earlier version of a file, from a position to the end, in order.
     *
     * @throws IOException also when the version is not kept
     */
    public ReadableByteChannel open(EarlierVersion version, long position) throws IOException {
        if (!version.kept()) {
            throw new IOException(version.path() + " of " + version.until() + " is not kept");
        }
        return BlobChannel.open(history.repository(), version.blob(), position);
    }

    /** The blobs a file had before this one, newest first, as far as anyone needs to look back. */
    public List<String> before(SourceFile file) throws IOException {
        return history.blobs(file.path(), LOOK_BACK).stream()
                .filter(blob -> !blob.equals(file.blob()))
                .toList();
    }

    /**
     * Opens the file as it was in its revision for reading from any position.
     *
     * @throws ContentChanged when the disk has something else there by now
     */
    public FileChannel open(SourceFile file) throws IOException {
        try {
            if (!isUnchanged(file)) {
                throw new ContentChanged(file);
            }
            return openUnchanged(file);
        } catch (FileSystemException goneOrClosedToUs) {
            throw new ContentChanged(file);
        }
    }

    /** Looks after opening, so that what was looked at is what was opened. */
    private static FileChannel openUnchanged(SourceFile file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file.location(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        boolean isUnchanged = false;
        try {
            isUnchanged = isUnchanged(file);
        } finally {
            if (!isUnchanged) {
                channel.close();
            }
        }
        if (!isUnchanged) {
            throw new ContentChanged(file);
        }
        return channel;
    }

    /**
     * A place that is not its own real path is reached through a link that was not there before.
     */
    private static boolean isUnchanged(SourceFile file) throws IOException {
        BasicFileAttributes now = FolderScan.attributes(file.location());
        return now.size() == file.size()
                && now.lastModifiedTime().toInstant().equals(file.modified())
                && file.location().toRealPath().equals(file.location());
    }

    /**
     * Calls {@code changed} on a thread of its own when files have changed and come to rest, at the
     * latest two seconds after the first change. Only once for a repository.
     */
    public void watch(Runnable changed) throws IOException {
        watch.start(changed);
    }

    /** Waits for a look at the disk that is under way. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            watch.close();
            history.close();
        }
    }
}
