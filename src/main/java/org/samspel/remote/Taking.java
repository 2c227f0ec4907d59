package org.samspel.remote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.Log;
import org.samspel.content.RemoteLine;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;

/**
 * What of another line is taken in, file by file: what only they have changed is theirs, what only
 * we have changed is ours, and what both have changed stays as it is here. For one use.
 */
final class Taking {

    private final Revision revision;
    private final RemoteLine.Divergence lines;
    private final Log log;
    private final Set<ContentPath> refused;
    private final List<Change.Step> deletions = new ArrayList<>();
    private final List<Change.Step> writes = new ArrayList<>();
    private final Set<ContentPath> leftThere = new TreeSet<>();
    private final Set<ContentPath> conflicts = new TreeSet<>();

    /**
     * @param refused what the disk can't take
     */
    private Taking(
            Revision revision, RemoteLine.Divergence lines, Log log, Set<ContentPath> refused) {
        this.revision = revision;
        this.lines = lines;
        this.log = log;
        this.refused = refused;
    }

    /** Who takes what in: the content as it is, and what is known of it. */
    record Here(Revision revision, Log log, Set<ContentPath> refused) {}

    static Taking of(RemoteLine.Divergence lines, Here here) throws IOException {
        Taking taking = new Taking(here.revision(), lines, here.log(), here.refused());
        Set<ContentPath> paths = new TreeSet<>(lines.base().keySet());
        paths.addAll(lines.ours().keySet());
        paths.addAll(lines.theirs().keySet());
        for (ContentPath path : paths) {
            taking.look(path);
        }
        return taking;
    }

    private static Optional<String> blob(Map<ContentPath, String> files, ContentPath path) {
        return Optional.ofNullable(files.get(path));
    }

    private Optional<String> onDisk(ContentPath path) {
        return revision.file(path).map(SourceFile::blob);
    }

    private void look(ContentPath path) throws IOException {
        Optional<String> base = blob(lines.base(), path);
        Optional<String> ours = blob(lines.ours(), path);
        Optional<String> theirs = blob(lines.theirs(), path);
        boolean isNews = !theirs.equals(base) && !theirs.equals(ours);
        if (isNews && base.equals(ours)) {
            take(path, theirs);
        } else if (isNews) {
            conflicts.add(path);
        } else if (theirs.equals(ours) && !onDisk(path).equals(ours)) {
            leftThere.add(path);
        }
    }

    /** Takes what they have, unless that would be the end of the only copy of a file. */
    private void take(ContentPath path, Optional<String> theirs) throws IOException {
        Optional<String> present = onDisk(path);
        boolean isKept = present.isEmpty() || log.keeps(present.get());
        if (!isKept) {
            conflicts.add(path);
        } else if (theirs.isEmpty()) {
            present.map(blob -> new Change.Step.Delete(path, blob)).ifPresent(deletions::add);
        } else if (refused.contains(path) || !log.keeps(theirs.get())) {
            leftThere.add(path);
        } else {
            writes.add(
                    new Change.Step.Write(path, new Change.Contents.Kept(theirs.get()), present));
        }
    }

    /** What goes before what comes, which may need its place. */
    List<Change.Step> steps() {
        List<Change.Step> steps = new ArrayList<>(deletions);
        steps.addAll(writes);
        return steps;
    }

    /** What they have and we can't have. */
    Set<ContentPath> leftThere() {
        return leftThere;
    }

    /** What both have changed, each in another way. */
    Set<ContentPath> conflicts() {
        return conflicts;
    }
}
