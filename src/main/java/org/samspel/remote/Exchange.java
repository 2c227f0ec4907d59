package org.samspel.remote;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Outcome;
import org.samspel.content.RemoteLine;
import org.samspel.content.Revision;

/** Takes in what the remote has, and sends what is here. Not thread-safe. */
final class Exchange {

    /** How often somebody else may be faster, here or there, before that waits for later. */
    private static final int ATTEMPTS = 5;

    /** How many files the disk may refuse. */
    private static final int MOST_REFUSED = 100;

    private final ContentRepository repository;
    private final RemoteLine line;
    private final Conflicts conflicts;

    Exchange(ContentRepository repository, RemoteLine line, Conflicts conflicts) {
        this.repository = repository;
        this.line = line;
        this.conflicts = conflicts;
    }

    /**
     * Makes both the same.
     *
     * @return whether the content here has changed
     * @throws IOException when the remote is away, or the disk fails
     */
    boolean run() throws IOException {
        boolean isChanged = false;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> theirs = line.fetch();
            if (theirs.isPresent() && !line.isTakenIn(theirs.get())) {
                takeIn(theirs.get());
                isChanged = true;
            }
            if (line.newest().equals(theirs) || line.newest().isEmpty() || line.send()) {
                return isChanged;
            }
        }
        throw new IOException("Others were faster each time");
    }

    private void takeIn(String theirs) throws IOException {
        Set<ContentPath> refused = new TreeSet<>();
        for (int attempt = 0; attempt < ATTEMPTS + refused.size(); attempt++) {
            switch (tryToTakeIn(theirs, refused)) {
                case Outcome.Changed changed -> {
                    return;
                }
                case Outcome.Conflict faster -> {}
                case Outcome.Refused no -> refused.add(placeOf(no, refused));
            }
        }
        throw new IOException("The content was changed each time");
    }

    /** What is refused for one file alone can be done without it. */
    private static ContentPath placeOf(Outcome.Refused no, Set<ContentPath> before)
            throws IOException {
        return no.path()
                .filter(path -> before.size() < MOST_REFUSED && !before.contains(path))
                .orElseThrow(
                        () -> new IOException("What came could not be written: " + no.reason()));
    }

    private Outcome tryToTakeIn(String theirs, Set<ContentPath> refused) throws IOException {
        Revision revision = repository.refresh();
        RemoteLine.Divergence lines = line.divergence(theirs);
        Taking taking = Taking.of(lines, new Taking.Here(revision, repository.log(), refused));
        String ours = line.newest().orElse(theirs);
        // Before the merge, as after a kill nobody would know of them.
        conflicts.add(
                taking.conflicts().stream()
                        .map(
                                path ->
                                        new Conflict(
                                                path,
                                                revision.file(path).map(file -> file.blob()),
                                                ours,
                                                theirs))
                        .toList(),
                revision);
        return repository.change(
                new Change(
                        lines.author(),
                        message(taking),
                        taking.steps(),
                        Optional.of(new Change.Merged(theirs, taking.leftThere()))));
    }

    private static String message(Taking taking) {
        List<String> kept = taking.conflicts().stream().map(path -> "Kept: " + path).toList();
        return "Take in what the remote has\n\n" + String.join("\n", kept);
    }
}
