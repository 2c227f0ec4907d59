package org.samspel.uploads;

import java.time.Instant;
import org.samspel.documents.FileType;
import org.samspel.extraction.Suggestion;
import org.samspel.inspection.Objection;

/**
 * A file somebody sends or has sent.
 *
 * @param id 32 hexadecimal digits that nobody can guess
 * @param owner who sends it
 * @param name as it will be called: NFC, no path, nothing that hides the extension
 * @param size in bytes
 * @param created when it was begun
 * @param state how far it is
 */
public record Upload(
        String id, String owner, String name, long size, Instant created, State state) {

    /** How far an upload is. */
    public sealed interface State {
        /**
         * @param received bytes that have come
         */
        record Arriving(long received) implements State {}

        /** All of it is there and is being looked at. */
        record Checking() implements State {}

        /** It is not taken; its bytes are gone. */
        record Refused(Objection objection) implements State {}

        /**
         * It is sound and waits for a person.
         *
         * @param sha256 64 lower-case hexadecimal digits
         */
        record Ready(String sha256, Suggestion suggestion) implements State {}
    }

    public FileType type() {
        return FileType.of(name);
    }

    /** How many of its bytes have come. */
    long received() {
        return state instanceof State.Arriving arriving ? arriving.received() : size;
    }

    Upload in(State next) {
        return new Upload(id, owner, name, size, created, next);
    }

    Upload sized(long known) {
        return new Upload(id, owner, name, known, created, state);
    }
}
