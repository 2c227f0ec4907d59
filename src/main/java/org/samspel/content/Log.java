package org.samspel.content;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Who did what when, as history tells it up to the last revision taken. For many threads. */
public final class Log {

    /** More files than this in one commit are not compared with each other to find moves. */
    private static final int MOST_COMPARED = 400;

    private static final int LOOK_BACK = 1_000;

    private final HistoryRepository history;
    private final Repository repository;

    Log(HistoryRepository history) {
        this.history = history;
        repository = history.repository();
    }

    /**
     * What happened in a place, newest first.
     *
     * @param place a file or a folder; what it was called before is another place, named by the
     *     entry that moved it
     */
    public List<LogEntry> of(ContentPath place, int most) throws IOException {
        return list(Optional.of(place), Optional.empty(), most);
    }

    /**
     * What happened, newest first.
     *
     * @param place a file or a folder; empty for all of the content
     * @param from id of the entry to begin with; empty, or unknown, for the newest
     */
    public List<LogEntry> list(Optional<ContentPath> place, Optional<String> from, int most)
            throws IOException {
        Optional<RevCommit> newest = history.head();
        List<LogEntry> entries = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            if (newest.isPresent()) {
                walk.markStart(start(walk, newest.get(), from));
            }
            place.ifPresent(each -> walk.setRevFilter(new Touching(each)));
            for (RevCommit commit = walk.next();
                    commit != null && entries.size() < most;
                    commit = walk.next()) {
                entries.add(entry(commit));
            }
        }
        return entries;
    }

    /** Only what history leads to: an owner's repository has other branches, too. */
    private RevCommit start(RevWalk walk, RevCommit newest, Optional<String> from)
            throws IOException {
        RevCommit head = walk.parseCommit(newest);
        if (from.isEmpty() || !has(from.get())) {
            return head;
        }
        RevCommit asked = walk.parseCommit(ObjectId.fromString(from.get()));
        try (RevWalk looking = new RevWalk(repository)) {
            boolean isPast =
                    looking.isMergedInto(looking.parseCommit(asked), looking.parseCommit(head));
            return isPast ? asked : head;
        }
    }

    private boolean has(String commit) throws IOException {
        if (!ObjectId.isId(commit)) {
            return false;
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectId id = ObjectId.fromString(commit);
            return reader.has(id) && reader.open(id).getType() == Constants.OBJ_COMMIT;
        }
    }

    /** What a person did, newest first, among the last thousand changes. */
    public List<LogEntry> by(Author author, int most) throws IOException {
        Optional<RevCommit> newest = history.head();
        List<LogEntry> entries = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            if (newest.isPresent()) {
                walk.markStart(walk.parseCommit(newest.get()));
            }
            RevCommit commit = walk.next();
            for (int seen = 0;
                    commit != null && seen < LOOK_BACK && entries.size() < most;
                    seen++) {
                if (commit.getAuthorIdent().getEmailAddress().equals(author.email())) {
                    entries.add(entry(commit));
                }
                commit = walk.next();
            }
        }
        return entries;
    }

    /** Empty when history has no such commit. */
    public Optional<LogEntry> entry(String commit) throws IOException {
        if (!has(commit)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(entry(walk.parseCommit(ObjectId.fromString(commit))));
        }
    }

    /**
     * Whether a blob can be read and restored: of files too big for history only a pointer is kept.
     *
     * @param blob 40 hexadecimal digits, from wherever
     */
    public boolean keeps(String blob) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectId id = ObjectId.fromString(blob);
            return reader.has(id)
                    && reader.open(id).getType() == Constants.OBJ_BLOB
                    && Histories.isKept(id, reader);
        }
    }

    private LogEntry entry(RevCommit commit) throws IOException {
        return new LogEntry(
                commit.name(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                new Author(
                        commit.getAuthorIdent().getName(),
                        commit.getAuthorIdent().getEmailAddress()),
                commit.getFullMessage().strip(),
                edits(commit));
    }

    private List<LogEntry.Edit> edits(RevCommit commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            if (commit.getParentCount() > 0) {
                trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            } else {
                trees.addTree(new EmptyTreeIterator());
            }
            trees.addTree(walk.parseCommit(commit).getTree());
            RenameDetector detector = new RenameDetector(repository);
            detector.setRenameLimit(MOST_COMPARED);
            detector.addAll(DiffEntry.scan(trees));
            return detector.compute().stream().map(Log::edit).toList();
        }
    }

    private static LogEntry.Edit edit(DiffEntry change) {
        boolean isNew = change.getChangeType() == DiffEntry.ChangeType.ADD;
        boolean isGone = change.getChangeType() == DiffEntry.ChangeType.DELETE;
        return new LogEntry.Edit(
                isNew
                        ? Optional.empty()
                        : Optional.of(version(Moves.oldPath(change), true, change)),
                isGone
                        ? Optional.empty()
                        : Optional.of(version(Moves.newPath(change), false, change)));
    }

    private static LogEntry.Version version(ContentPath path, boolean isOld, DiffEntry change) {
        return new LogEntry.Version(
                path, (isOld ? change.getOldId() : change.getNewId()).toObjectId().name());
    }
}
