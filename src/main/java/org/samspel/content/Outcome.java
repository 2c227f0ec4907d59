package org.samspel.content;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What became of a {@link Change}. */
public sealed interface Outcome {

    /**
     * It is made, and survives whatever happens from now on.
     *
     * @param revision the content with the change
     */
    record Changed(Revision revision) implements Outcome {}

    /**
     * Nothing is changed: the content is not what the change was made for.
     *
     * @param present each path that is another than expected, with the blob it has now; empty where
     *     there is no file, or one that is only just being written
     */
    record Conflict(NavigableMap<ContentPath, Optional<String>> present) implements Outcome {
        public Conflict {
            present = Collections.unmodifiableNavigableMap(new TreeMap<>(present));
        }
    }

    /**
     * Nothing is changed: it can't be done here.
     *
     * @param path where, if it is about one place
     */
    record Refused(Reason reason, Optional<ContentPath> path) implements Outcome {}

    /** Why a change can't be made. */
    enum Reason {
        /** The disk is full, or what the portal may use of it. */
        NO_SPACE,
        /** The portal's account may not write there. */
        READ_ONLY,
        /** The disk, or the portal, can't give a file this name. */
        NAME_IMPOSSIBLE,
        /** Something that is not content has the place: a link, a folder where a file is to be. */
        IN_THE_WAY,
        /** Its bytes were too big for history, which has only a note of them. */
        NOT_KEPT,
        /** More files at once than {@link ContentRepository#MOST_FILES}. */
        TOO_LARGE
    }
}
