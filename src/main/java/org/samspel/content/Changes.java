package org.samspel.content;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Makes changes, whole or not at all, and brings those to their end that were broken off. Not
 * thread-safe.
 *
 * <p>In this order: what is to be laid ready is written down; all bytes are laid ready beside their
 * places, and written into history; the decision is written down; history moves on; files get their
 * names. Whatever is broken off before the decision is taken back, after it brought to its end.
 * Only the part before the decision needs room on the disk.
 */
final class Changes {

    private static final Logger LOG = System.getLogger(Changes.class.getName());

    /** What became of a change. */
    sealed interface Result {
        record Made(NavigableMap<ContentPath, StatCache.Known> files, RevCommit commit)
                implements Result {}

        record NotMade(Outcome outcome) implements Result {}
    }

    private final Path folder;
    private final Path data;
    private final long maxHistoryFileSize;
    private final HistoryRepository history;
    private final JournalFile journals;

    Changes(Path folder, Path data, HistoryRepository history, long maxHistoryFileSize) {
        this.folder = folder;
        this.data = data;
        this.history = history;
        this.maxHistoryFileSize = maxHistoryFileSize;
        journals = new JournalFile(data.resolve("journal"));
    }

    /** Mends what a killed process left; what can't be mended now stays written down. */
    void recover() {
        try {
            takeBackIntended();
            finish();
        } catch (IOException notNow) {
            LOG.log(Level.ERROR, "A change that was broken off can't be finished yet", notNow);
        }
    }

    private void takeBackIntended() throws IOException {
        Path root = FolderScan.root(folder);
        Optional<Journal> intended = journals.intended(root);
        if (intended.isPresent() && journals.decided(root).isEmpty()) {
            intended.get().undo();
            journals.drop();
        }
    }

    /**
     * Brings a decided change to its end, if there is one; does nothing otherwise. Before that is
     * done the folder is no state anybody meant.
     */
    void finish() throws IOException {
        Path root = FolderScan.root(folder);
        Optional<Journal> decided = journals.decided(root);
        if (decided.isPresent()) {
            Journal journal = decided.get();
            if (newest().equals(journal.head())) {
                history.move(journal.head(), journal.commit());
            }
            journal.make(root);
            journals.drop();
        }
    }

    private ObjectId newest() throws IOException {
        return history.head().map(ObjectId::toObjectId).orElse(ObjectId.zeroId());
    }

    /**
     * @param known the files as they are, all changes finished
     * @throws IOException when the change could not be taken back, or not brought to its end
     */
    Result make(Change change, NavigableMap<ContentPath, StatCache.Known> known)
            throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
        }
        for (Change.Step step : change.steps()) {
            if (isLost(step)) {
                return new Result.NotMade(
                        new Outcome.Refused(Outcome.Reason.NOT_KEPT, Optional.empty()));
            }
        }
        takeBackIntended();
        Path root = FolderScan.root(folder);
        return switch (new Planning(known, new Places(root, data)).plan(change)) {
            case Planning.Planned.Impossible not -> new Result.NotMade(not.outcome());
            case Planning.Planned.Doable doable ->
                    make(change, new Changing(root, history, doable.plan(), known));
        };
    }

    private boolean isLost(Change.Step step) throws IOException {
        return step instanceof Change.Step.Write write
                && write.contents() instanceof Change.Contents.Kept kept
                && !new Log(history).keeps(kept.blob());
    }

    private Result make(Change change, Changing changing) throws IOException {
        Journal intention = changing.intention();
        Elsewhere before = history.elsewhere();
        boolean isOne = true;
        try {
            isOne = decide(change, changing, intention);
        } catch (IOException failure) {
            // History may have moved on all the same, its last act being to force that to the disk.
            if (newest().equals(intention.head())) {
                history.carry(before);
                return new Result.NotMade(takeBack(intention, failure));
            }
            LOG.log(Level.ERROR, "The change is made, but the disk complains", failure);
        }
        if (!isOne) {
            takeBackIntended();
            return new Result.Made(changing.before(), history.head().orElseThrow());
        }
        finish();
        return new Result.Made(changing.files(), history.head().orElseThrow());
    }

    /** Whether there is anything to change; what changes nothing is no commit. */
    private boolean decide(Change change, Changing changing, Journal intention) throws IOException {
        Path root = FolderScan.root(folder);
        try (Snapshot snapshot = new Snapshot(history.repository(), maxHistoryFileSize)) {
            journals.intend(intention, root);
            List<Journal.Move> moves = changing.layReady(intention, snapshot);
            Merging merging = Merging.of(history, change, changing);
            ObjectId tree = snapshot.tree(merging.elsewhere().with(changing.sources()));
            Optional<RevCommit> head = history.head();
            if (change.merged().isEmpty()
                    && head.isPresent()
                    && head.get().getTree().equals(tree)) {
                return false;
            }
            ObjectId commit = merging.commit(snapshot, tree);
            history.keep(snapshot);
            journals.decide(intention.decided(commit, moves), root);
            history.carry(merging.elsewhere());
            history.move(intention.head(), commit);
            return true;
        }
    }

    private Outcome takeBack(Journal intention, IOException failure) throws IOException {
        try {
            journals.withdraw();
            intention.undo();
            journals.drop();
        } catch (IOException worse) {
            failure.addSuppressed(worse);
        }
        return Refusals.of(failure, folder, data);
    }
}
