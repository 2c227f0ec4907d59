package org.samspel.writing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Outcome;
import org.samspel.content.Problem;
import org.samspel.entries.WorkId;
import org.samspel.inspection.Objection;
import org.samspel.uploads.Shortage;

/** What has become of a program's wish. Whatever is no success has changed nothing. */
public sealed interface Written {

    /**
     * The text is as it was wished; also when it was so before.
     *
     * @param isNew whether there was none before
     */
    record TextThere(Text text, boolean isNew) implements Written {}

    /** The same of a file beside a work. */
    record FileThere(WorkFile file, boolean isNew) implements Written {}

    /** The files beside a work, in the order of their paths. */
    record FilesThere(WorkId work, List<WorkFile> files) implements Written {
        public FilesThere {
            files = List.copyOf(files);
        }
    }

    /** A file beside a work, and the way to its bytes. */
    record FileReadable(WorkFile file, Bytes bytes) implements Written {}

    /** Bytes that somebody may want. */
    @FunctionalInterface
    interface Bytes {
        /**
         * @return to be closed
         * @throws IOException when they can't be read, or are others by now
         */
        FileChannel open() throws IOException;
    }

    /** It is gone; history has it still. */
    record Removed() implements Written {}

    record Missing() implements Written {}

    record ScopeMissing(Scope scope) implements Written {}

    record RoleMissing(Role role) implements Written {}

    /** There is something in that place, and nobody has said which state of it was seen. */
    record Taken() implements Written {}

    /** It has changed since. */
    record Outdated() implements Written {}

    /** A name that can't be used, and the parameter it stands in. */
    record Unnamable(String parameter, String name) implements Written {}

    /** Somebody of the staff is writing on it. */
    record InUse() implements Written {}

    /** Mistakes in the text, of which at least one keeps it from coming in. */
    record Mistaken(List<Problem> problems) implements Written {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /** The file is not what may come in. */
    record Unwanted(Objection objection) implements Written {}

    record NoRoom(Shortage shortage) implements Written {}

    /** Its bytes broke off, or it could not be looked at in time: send it again. */
    record Incomplete() implements Written {}

    /** The content can't take it. */
    record Impossible(Outcome.Reason reason) implements Written {}

    /** The text if it is there. */
    static Optional<Text> text(Written written) {
        return written instanceof TextThere there ? Optional.of(there.text()) : Optional.empty();
    }
}
