package org.samspel.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change, as history remembers it.
 *
 * @param id git commit id
 * @param time when it was made
 * @param author who made it; {@link Author#PORTAL} for what was edited on the disk
 * @param message what its author said about it
 * @param edits what happened to files, all of them, wherever they lie
 */
public record LogEntry(String id, Instant time, Author author, String message, List<Edit> edits) {

    public LogEntry {
        edits = List.copyOf(edits);
    }

    /**
     * What happened to one file: it came when there is nothing before, went when there is nothing
     * after, and was moved when the paths differ.
     */
    public record Edit(Optional<Version> before, Optional<Version> after) {}

    /**
     * A file in one state.
     *
     * @param blob to be read with {@link ContentRepository#read(String)}
     */
    public record Version(ContentPath path, String blob) {}
}
