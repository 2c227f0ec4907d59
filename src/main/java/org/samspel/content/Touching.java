package org.samspel.content;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Commits in which a place is another than in each commit before. Unlike JGit's filter of trees it
 * follows both lines of a merge, also the one whose version was not kept.
 */
final class Touching extends RevFilter {

    private final ContentPath place;

    Touching(ContentPath place) {
        this.place = place;
    }

    @Override
    public boolean include(RevWalk walk, RevCommit commit) throws IOException {
        Optional<ObjectId> now = in(commit, walk);
        if (commit.getParentCount() == 0) {
            return now.isPresent();
        }
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
            if (in(parent, walk).equals(now)) {
                return false;
            }
        }
        return true;
    }

    /** The file or folder in the place. */
    private Optional<ObjectId> in(RevCommit commit, RevWalk walk) throws IOException {
        try (TreeWalk tree =
                TreeWalk.forPath(walk.getObjectReader(), place.value(), commit.getTree())) {
            return Optional.ofNullable(tree).map(found -> found.getObjectId(0));
        }
    }

    @Override
    public RevFilter clone() {
        return this;
    }

    @Override
    public boolean requiresCommitBody() {
        return false;
    }
}
