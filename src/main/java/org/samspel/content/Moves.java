package org.samspel.content;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Where files went and what they were, read from the line of commits, from the newest one back to
 * the last that is already known. Not thread-safe.
 */
final class Moves {

    /** How far back the first look goes. */
    private static final int LONGEST_LOOK_BACK = 2_000;

    /** In per cent of the contents: as much as this makes two files the same one, moved. */
    private static final int SIMILARITY = 60;

    private final Repository repository;

    /** From a path without a file to the newest name, which may itself be gone. */
    private final Map<ContentPath, ContentPath> renames = new LinkedHashMap<>();

    private final Map<ContentPath, Removal> removals = new TreeMap<>();
    private @Nullable RevCommit seen;
    private final Histories histories = new Histories();
    private History history = History.NONE;

    Moves(Repository repository) {
        this.repository = repository;
    }

    /** What there is to say before the first commit. */
    History none() {
        return history;
    }

    /** What became of files up to that commit. */
    History upTo(RevCommit head) throws IOException {
        if (!head.equals(seen)) {
            try (RevWalk walk = new RevWalk(repository)) {
                for (RevCommit commit : unseen(walk, head)) {
                    List<DiffEntry> changes = changes(walk, commit);
                    apply(commit, changes);
                    histories.apply(
                            changes, HistoryRepository.time(commit), walk.getObjectReader());
                }
            }
            seen = head;
            history = summary();
        }
        return history;
    }

    /** Oldest first, each with a parent. */
    private Deque<RevCommit> unseen(RevWalk walk, RevCommit head) throws IOException {
        Deque<RevCommit> commits = new ArrayDeque<>();
        RevCommit commit = walk.parseCommit(head);
        while (commit.getParentCount() > 0
                && !commit.equals(seen)
                && commits.size() < LONGEST_LOOK_BACK) {
            commits.addFirst(commit);
            commit = walk.parseCommit(commit.getParent(0));
        }
        return commits;
    }

    private List<DiffEntry> changes(RevWalk walk, RevCommit commit) throws IOException {
        ObjectReader reader = walk.getObjectReader();
        try (TreeWalk trees = new TreeWalk(repository, reader)) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            trees.addTree(commit.getTree());
            RenameDetector detector = new RenameDetector(repository);
            detector.setRenameScore(SIMILARITY);
            detector.addAll(DiffEntry.scan(trees));
            return detector.compute();
        }
    }

    private void apply(RevCommit commit, List<DiffEntry> changes) {
        Map<ContentPath, ContentPath> moved = new HashMap<>();
        List<ContentPath> present = new ArrayList<>();
        for (DiffEntry change : changes) {
            switch (change.getChangeType()) {
                case RENAME -> {
                    moved.put(oldPath(change), newPath(change));
                    present.add(newPath(change));
                }
                case DELETE -> remove(change, HistoryRepository.time(commit));
                case ADD, COPY -> present.add(newPath(change));
                case MODIFY -> {}
            }
        }
        renames.replaceAll((from, to) -> moved.getOrDefault(to, to));
        moved.forEach(this::rename);
        present.forEach(renames::remove);
        present.forEach(removals::remove);
    }

    private void rename(ContentPath from, ContentPath to) {
        renames.remove(from);
        renames.put(from, to);
    }

    private void remove(DiffEntry change, Instant time) {
        String blob = change.getOldId().toObjectId().name();
        ContentPath path = oldPath(change);
        removals.put(path, new Removal(path, path, blob, time));
    }

    static ContentPath oldPath(DiffEntry change) {
        return new ContentPath(change.getOldPath());
    }

    static ContentPath newPath(DiffEntry change) {
        return new ContentPath(change.getNewPath());
    }

    /** A path whose newest name is gone as well counts as removed. */
    private History summary() {
        List<Rename> alive = new ArrayList<>();
        List<Removal> gone = new ArrayList<>(removals.values());
        renames.forEach(
                (from, to) -> {
                    Removal removal = removals.get(to);
                    if (removal == null) {
                        alive.add(new Rename(from, to));
                    } else {
                        gone.add(new Removal(from, to, removal.blob(), removal.time()));
                    }
                });
        return new History(alive, gone, histories.all());
    }
}
