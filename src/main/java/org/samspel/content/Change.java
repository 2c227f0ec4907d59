package org.samspel.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done to the content, all of it or nothing. The steps are taken in order, each
 * in the state the one before leaves.
 *
 * @param message what was done, for people who read the history; its first line stands in lists
 * @param steps at least one
 */
public record Change(Author author, String message, List<Step> steps) {

    public Change {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A change without a step");
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
    }
}
