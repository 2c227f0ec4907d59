package org.samspel.content;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FileUtils;

/**
 * The git repository that remembers every state of the content folder, as a line of commits.
 *
 * <p>In the owner's repository the line hangs on a ref of its own ({@value #OWNERS_REF}); HEAD,
 * branches, index, configuration and work tree stay as they are. Beside the portal's data it is
 * {@code main} of a bare repository.
 *
 * <p>What is published survives a power cut: JGit forces refs to disk when told to, but packs it
 * does not (7.8, {@code PackInserter.flush}), so they are forced here before the ref moves.
 */
final class HistoryRepository implements AutoCloseable {

    static final String OWNERS_REF = "refs/samspel/content";
    private static final String OWN_REF = "refs/heads/main";

    /** More than any text may have: whoever gets as much finds it too long. */
    private static final int MAX_TEXT = 64 << 20;

    /** What is kept of packs in memory: texts are read one after the other, and hardly twice. */
    private static final int PACKS_IN_MEMORY = 1 << 20;

    private static final Logger LOG = System.getLogger(HistoryRepository.class.getName());

    private final FileRepository repository;
    private final GitFolder files;
    private final String refName;
    private volatile Elsewhere elsewhere = Elsewhere.NOTHING;

    private HistoryRepository(FileRepository repository, String refName) {
        this.repository = repository;
        this.files = new GitFolder(repository.getCommonDirectory().toPath());
        this.refName = refName;
    }

    /** The owner's repository when the folder is one that can be written, otherwise our own. */
    static HistoryRepository open(Path folder, Path data) throws IOException {
        // How exact the disk's times are takes JGit seconds to find out; until then it takes them
        // for exact to two seconds, and reads a fresh ref once more.
        FS.FileStoreAttributes.setBackground(true);
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setPackedGitLimit(PACKS_IN_MEMORY);
        cache.install();
        return ownersIsUsable(folder)
                ? openOwners(folder)
                : openOwn(Files.createDirectories(data).resolve("history.git"));
    }

    private static boolean ownersIsUsable(Path folder) {
        if (!Files.exists(folder.resolve(Constants.DOT_GIT))) {
            return false;
        }
        try (FileRepository repository = owners(folder)) {
            String format = repository.getConfig().getString("extensions", null, "objectformat");
            return repository.getObjectDatabase().exists()
                    && Files.isWritable(repository.getObjectsDirectory().toPath())
                    && (format == null || format.equalsIgnoreCase("sha1"));
        } catch (IOException unknown) {
            LOG.log(
                    Level.WARNING,
                    "History is kept elsewhere: unknown form of git in " + folder,
                    unknown);
            return false;
        }
    }

    private static FileRepository owners(Path folder) throws IOException {
        return new FileRepository(new FileRepositoryBuilder().setWorkTree(folder.toFile()).setup());
    }

    /** Leaves everything alone that may be another process's. */
    private static HistoryRepository openOwners(Path folder) throws IOException {
        HistoryRepository history = new HistoryRepository(owners(folder), OWNERS_REF);
        history.files.removeLock(OWNERS_REF);
        history.files.removeLock(RemoteLine.REF);
        history.files.removeUnfinishedPacks(Duration.ofDays(1));
        return history;
    }

    private static HistoryRepository openOwn(Path place) throws IOException {
        if (Files.exists(place) && !isWhole(place)) {
            Path aside =
                    place.resolveSibling("history.git.damaged-" + Instant.now().toEpochMilli());
            LOG.log(Level.ERROR, "History is damaged, was put aside as {0}, begins anew", aside);
            Files.move(place, aside);
        }
        if (!Files.exists(place)) {
            create(place);
        }
        FS.FileStoreAttributes.setBackground(true);
        return new HistoryRepository(own(place), OWN_REF);
    }

    /** Whether the newest commit is there, after clearing away what a killed process left. */
    private static boolean isWhole(Path place) {
        GitFolder files = new GitFolder(place);
        try (HistoryRepository history = new HistoryRepository(own(place), OWN_REF)) {
            files.removeLocks();
            files.removeUnfinishedPacks(Duration.ZERO);
            files.removeBrokenPacks();
            Optional<RevCommit> head = history.head();
            return head.isEmpty() || history.has(head.get().getTree().name());
        } catch (IOException damage) {
            LOG.log(Level.ERROR, "History can't be read", damage);
            return false;
        }
    }

    private static FileRepository own(Path place) throws IOException {
        return new FileRepository(
                new FileRepositoryBuilder().setGitDir(place.toFile()).setBare().setup());
    }

    /** Under another name until it is complete. */
    private static void create(Path place) throws IOException {
        Path draft = place.resolveSibling("history.git.new");
        FileUtils.delete(draft.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
        // This folder gets another name: nothing may be measured in it when it has.
        FS.FileStoreAttributes.setBackground(false);
        try (FileRepository repository = own(draft)) {
            repository.create(true);
            repository.updateRef(Constants.HEAD).link(OWN_REF);
            StoredConfig config = repository.getConfig();
            forceWrites(config);
            config.save();
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void forceWrites(StoredConfig config) {
        config.setBoolean("core", null, "fsyncObjectFiles", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
    }

    /** The newest commit; empty before the first. */
    Optional<RevCommit> head() throws IOException {
        Ref ref = repository.exactRef(refName);
        if (ref == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(ref.getObjectId()));
        }
    }

    FileRepository repository() {
        return repository;
    }

    String refName() {
        return refName;
    }

    /** What the newest commit has beside the files of the folder. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    void carry(Elsewhere found) {
        elsewhere = found;
    }

    /** Whether one commit led to the other, or is the same. */
    boolean isBefore(String earlier, String later) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(earlier)),
                    walk.parseCommit(ObjectId.fromString(later)));
        }
    }

    boolean has(String object) throws IOException {
        return repository.getObjectDatabase().has(ObjectId.fromString(object));
    }

    /** All bytes, or, of more than anyone takes for a text, as many of the first. */
    byte[] read(String blob) throws IOException {
        ObjectLoader loader = repository.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
        try (InputStream in = loader.openStream()) {
            return in.readNBytes(MAX_TEXT);
        }
    }

    /** The blobs a path has had, newest first. */
    List<String> blobs(ContentPath path, int most) throws IOException {
        Optional<RevCommit> head = head();
        Set<String> blobs = new LinkedHashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            if (head.isPresent()) {
                walk.markStart(walk.parseCommit(head.get()));
            }
            walk.setTreeFilter(
                    AndTreeFilter.create(PathFilter.create(path.value()), TreeFilter.ANY_DIFF));
            for (RevCommit commit = walk.next();
                    commit != null && blobs.size() < most;
                    commit = walk.next()) {
                blobIn(commit, path).ifPresent(blobs::add);
            }
        }
        return List.copyOf(blobs);
    }

    private Optional<String> blobIn(RevCommit commit, ContentPath path) throws IOException {
        try (TreeWalk file = TreeWalk.forPath(repository, path.value(), commit.getTree())) {
            return Optional.ofNullable(file).map(found -> found.getObjectId(0).name());
        }
    }

    /** Makes the files the newest state, in one pack and one commit, unless they are already. */
    RevCommit publish(Snapshot snapshot, Collection<SourceFile> state) throws IOException {
        Optional<RevCommit> head = head();
        ObjectId tree = snapshot.tree(elsewhere.with(state));
        if (head.isPresent() && head.get().getTree().equals(tree)) {
            return head.get();
        }
        ObjectId commit =
                snapshot.commit(tree, head.stream().toList(), Snapshot.Signature.OF_THE_DISK);
        keep(snapshot);
        move(head.map(ObjectId::toObjectId).orElse(ObjectId.zeroId()), commit);
        return head().orElseThrow();
    }

    /** Forces what was taken to the disk; until a commit of it is moved to, nothing leads there. */
    void keep(Snapshot snapshot) throws IOException {
        keep(snapshot::flush);
    }

    /** Forces the packs that come by an action to the disk. */
    void keep(Writing action) throws IOException {
        Set<Path> before = files.packFiles();
        action.write();
        files.forceNewPacks(before);
    }

    /** Something that makes packs. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    /**
     * Makes a commit that is kept the newest state.
     *
     * <p>The owner's configuration is overridden in memory only, for what we write ourselves.
     */
    void move(ObjectId from, ObjectId to) throws IOException {
        forceWrites(repository.getConfig());
        RefUpdate update = repository.updateRef(refName);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new IOException("History could not be written to " + refName + ": " + result);
        }
        files.forceName(refName);
    }

    static Instant time(RevCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }

    @Override
    public void close() {
        repository.close();
    }
}
