package org.samspel.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * How a change stands to the commits before it: to the newest here, and to that of a line which is
 * merged.
 *
 * @param elsewhere what the commit has beside the files of the folder
 */
record Merging(
        HistoryRepository history, Change change, Optional<RevCommit> merged, Elsewhere elsewhere) {

    static Merging of(HistoryRepository history, Change change, Changing changing)
            throws IOException {
        if (change.merged().isEmpty()) {
            return new Merging(history, change, Optional.empty(), history.elsewhere());
        }
        Change.Merged other = change.merged().get();
        try (RevWalk walk = new RevWalk(history.repository())) {
            RevCommit merged = walk.parseCommit(ObjectId.fromString(other.commit()));
            var here =
                    new Elsewhere.Here(
                            changing.files(), (path, blob) -> other.leftThere().contains(path));
            return new Merging(
                    history,
                    change,
                    Optional.of(merged),
                    Elsewhere.of(history.repository(), merged.getTree(), here));
        }
    }

    /** A new commit, or the merged one itself when it says all there is to say. */
    ObjectId commit(Snapshot snapshot, ObjectId tree) throws IOException {
        Optional<RevCommit> head = history.head();
        if (merged.isPresent()
                && merged.get().getTree().equals(tree)
                && (head.isEmpty() || history.isBefore(head.get().name(), merged.get().name()))) {
            return merged.get();
        }
        List<RevCommit> parents = new ArrayList<>(head.stream().toList());
        merged.ifPresent(parents::add);
        return snapshot.commit(
                tree, parents, new Snapshot.Signature(change.author(), change.message()));
    }
}
