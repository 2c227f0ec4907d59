package org.samspel.uploads;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.digests.Sha256;
import org.samspel.extraction.Suggesting;
import org.samspel.extraction.Suggestion;
import org.samspel.inspection.Inspection;
import org.samspel.inspection.Objection;

/** Looks at whole uploads: what they are, whether they may come in, what they say of themselves. */
final class Checks {
    private static final System.Logger LOG = System.getLogger(Checks.class.getName());

    private final Suggesting suggesting;
    private volatile boolean ended;

    Checks(Suggesting suggesting) {
        this.suggesting = suggesting;
    }

    /**
     * No more is looked at. What was being looked at stays as it was, for the next portal: a look
     * that is broken off says nothing about a file.
     */
    void end() {
        ended = true;
    }

    /** Whatever happens, the next upload is looked at too. */
    void check(Waiting waiting) {
        if (ended || !waiting.isChecking()) {
            return;
        }
        try {
            Upload.State state = state(waiting.bytes(), waiting.upload().name());
            if (!ended) {
                waiting.settle(state);
            }
        } catch (IOException disk) {
            LOG.log(WARNING, "An upload can not be looked at now", disk);
        } catch (RuntimeException ours) {
            LOG.log(WARNING, "An upload could not be looked at", ours);
        }
    }

    private Upload.State state(Path file, String name) throws IOException {
        Optional<Objection> objection = Inspection.of(file, name);
        if (objection.isPresent()) {
            return new Upload.State.Refused(objection.get());
        }
        return switch (suggesting.look(file, new ContentPath(name))) {
            case Suggesting.Look.Seen seen -> ready(file, seen.suggestion());
            case Suggesting.Look.Unknown unknown -> ready(file, Suggestion.NOTHING);
            case Suggesting.Look.Locked locked -> new Upload.State.Refused(Objection.PASSWORD);
            case Suggesting.Look.Broken broken -> new Upload.State.Refused(Objection.DAMAGED);
        };
    }

    private static Upload.State ready(Path file, Suggestion suggestion) throws IOException {
        return new Upload.State.Ready(Sha256.of(file), suggestion);
    }
}
