package org.samspel.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * What somebody wants done to the content, all of it or nothing. The steps are taken in order, each
 * in the state the one before leaves.
 *
 * @param message what was done, for people who read the history; its first line stands in lists
 * @param steps at least one, unless something is merged
 * @param merged another line of commits that becomes part of this one
 */
public record Change(Author author, String message, List<Step> steps, Optional<Merged> merged) {

    public Change {
        steps = List.copyOf(steps);
        if (steps.isEmpty() && merged.isEmpty()) {
            throw new IllegalArgumentException("A change without a step");
        }
    }

    public Change(Author author, String message, List<Step> steps) {
        this(author, message, steps, Optional.empty());
    }

    /**
     * A line of commits from elsewhere; the steps are what is taken from it.
     *
     * @param commit its newest, which history has
     * @param leftThere files of it that can't be had here; for history they are as they are there
     */
    public record Merged(String commit, Set<ContentPath> leftThere) {
        public Merged {
            leftThere = Set.copyOf(leftThere);
        }
    }

    /** One thing done, and what must hold for it. */
    public sealed interface Step {

        /**
         * Makes a file, or replaces one.
         *
         * @param former the blob the file has for whoever changes it; empty when there must not be
         *     a file yet
         */
        record Write(ContentPath path, Contents contents, Optional<String> former)
                implements Step {}

        /**
         * Takes a file away.
         *
         * @param former the blob the file has for whoever takes it away
         */
        record Delete(ContentPath path, String former) implements Step {}

        /** Gives a file or a folder another place, where there must be nothing yet. */
        record Move(ContentPath from, ContentPath to) implements Step {}
    }

    /** Where the bytes of a file come from. */
    public sealed interface Contents {

        /** Bytes in memory. */
        record Bytes(ByteBuffer bytes) implements Contents {
            public Bytes {
                bytes = bytes.asReadOnlyBuffer();
            }
        }

        /**
         * A file outside the content folder, for the time of the change the caller's alone. It is
         * copied, and stays.
         */
        record Staged(Path file) implements Contents {}

        /** What history has kept under this blob. */
        record Kept(String blob) implements Contents {}

        /** A text in UTF-8. */
        static Contents text(String text) {
            return new Bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** The blob a file with this text will have. */
        static String blob(String text) {
            try (ObjectInserter names = new ObjectInserter.Formatter()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return names.idFor(Constants.OBJ_BLOB, bytes).name();
            }
        }
    }
}
