package org.samspel.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.content.Author;
import org.samspel.content.Change;
import org.samspel.content.ContentRepository;
import org.samspel.content.LogEntry;
import org.samspel.content.Outcome;

/** Changes to the content, and back from them. Each is made whole or not at all. */
public final class Editing {

    private final ContentRepository repository;
    private final Publication publication;

    /** Shows readers what has changed. */
    @FunctionalInterface
    public interface Publication {
        void publish() throws IOException;
    }

    /**
     * Who does something, and what is to stand in history about it.
     *
     * @param message a sentence; its first line stands in lists
     */
    public record Signed(Author author, String message) {}

    public Editing(ContentRepository repository, Publication publication) {
        this.repository = repository;
        this.publication = publication;
    }

    /** Makes a change and, when that has worked, shows it to readers. */
    public Outcome make(Signed signed, List<Change.Step> steps) throws IOException {
        Outcome outcome = repository.change(new Change(signed.author(), signed.message(), steps));
        if (outcome instanceof Outcome.Changed) {
            publication.publish();
        }
        return outcome;
    }

    /**
     * Brings a version of a file back, whether the file is another now or gone.
     *
     * @param present the blob of the file as whoever does this has seen it; empty when it is gone
     */
    public Outcome restore(Signed signed, LogEntry.Version version, Optional<String> present)
            throws IOException {
        return make(signed, List.of(back(version, present)));
    }

    /**
     * Takes a change back, by another change. A conflict when one of its files has changed since.
     *
     * @param entry as {@link org.samspel.content.Log} gives it
     */
    public Outcome undo(Signed signed, LogEntry entry) throws IOException {
        return make(signed, backwards(entry.edits()));
    }

    /** First what has come goes, so that what has gone or moved finds its place free. */
    private static List<Change.Step> backwards(List<LogEntry.Edit> edits) {
        List<Change.Step> steps = new ArrayList<>();
        for (LogEntry.Edit edit : edits) {
            if (edit.before().isEmpty()) {
                edit.after()
                        .map(come -> new Change.Step.Delete(come.path(), come.blob()))
                        .ifPresent(steps::add);
            }
        }
        for (LogEntry.Edit edit : edits) {
            edit.before().ifPresent(before -> backwards(before, edit.after(), steps));
        }
        return steps;
    }

    private static void backwards(
            LogEntry.Version before, Optional<LogEntry.Version> after, List<Change.Step> steps) {
        after.filter(now -> !now.path().equals(before.path()))
                .map(now -> new Change.Step.Move(now.path(), before.path()))
                .ifPresent(steps::add);
        if (after.filter(now -> now.blob().equals(before.blob())).isEmpty()) {
            steps.add(back(before, after.map(LogEntry.Version::blob)));
        }
    }

    private static Change.Step back(LogEntry.Version version, Optional<String> present) {
        return new Change.Step.Write(
                version.path(), new Change.Contents.Kept(version.blob()), present);
    }
}
