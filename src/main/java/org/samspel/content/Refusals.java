package org.samspel.content;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a failure of the disk means to somebody who wanted to change something. Java gives only the
 * system's words for it, perhaps in another language, so the disk itself is asked as well.
 */
final class Refusals {

    /** With less than this left, in bytes, a failure is blamed on that. */
    private static final long NEXT_TO_NOTHING = 1 << 20;

    private static final Pattern FULL = Pattern.compile("No space left|quota exceeded");
    private static final Pattern CLOSED =
            Pattern.compile("Read-only file system|Permission denied|not permitted");
    private static final Pattern NAME = Pattern.compile("name too long|Invalid argument");

    private Refusals() {}

    /**
     * @param places on the disks that may be meant
     * @throws IOException the failure itself, when it is none of the visitor's business
     */
    static Outcome of(IOException failure, Path... places) throws IOException {
        String words = String.valueOf(failure.getMessage());
        Outcome.Reason reason;
        if (FULL.matcher(words).find()) {
            reason = Outcome.Reason.NO_SPACE;
        } else if (failure instanceof AccessDeniedException || CLOSED.matcher(words).find()) {
            reason = Outcome.Reason.READ_ONLY;
        } else if (NAME.matcher(words).find()) {
            reason = Outcome.Reason.NAME_IMPOSSIBLE;
        } else {
            reason = disks(places).orElseThrow(() -> failure);
        }
        return new Outcome.Refused(reason, Optional.empty());
    }

    private static Optional<Outcome.Reason> disks(Path... places) throws IOException {
        for (Path place : places) {
            FileStore store = Files.getFileStore(place);
            if (store.isReadOnly()) {
                return Optional.of(Outcome.Reason.READ_ONLY);
            }
            if (store.getUsableSpace() < NEXT_TO_NOTHING) {
                return Optional.of(Outcome.Reason.NO_SPACE);
            }
        }
        return Optional.empty();
    }
}
