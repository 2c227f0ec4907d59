package org.samspel.extraction;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.samspel.content.ContentPath;

/** Asks files what they say about themselves, one at a time, in a process of its own. */
public final class Suggesting implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Suggesting.class.getName());

    /** What a look into a file gives. */
    public sealed interface Look {
        record Seen(Suggestion suggestion) implements Look {}

        /** It can be opened only with a password. */
        record Locked() implements Look {}

        /** Nobody will be able to open it. */
        record Broken() implements Look {}

        /** Nothing can be said: it is too large, or takes too long, or there is no process. */
        record Unknown() implements Look {}
    }

    private final TextReader reader;

    public Suggesting(TextExtraction.Settings settings) {
        reader =
                new TextReader(
                        settings,
                        settings.cache().toAbsolutePath().resolveSibling("suggestions"),
                        WorkerProcess.behindOthers(settings.memoryMegabytes()));
    }

    /**
     * Opens a file now, which may take seconds and waits for others.
     *
     * @param file wherever it lies; it must not change meanwhile
     * @param name says its format by its extension
     */
    public synchronized Look look(Path file, ContentPath name) {
        Optional<Format> format = Format.of(name);
        if (format.isEmpty()) {
            return new Look.Seen(Suggestion.NOTHING);
        }
        try {
            return reader.look(format.get(), file);
        } catch (IOException noProcess) {
            LOG.log(WARNING, "Files can not be asked what they say about themselves", noProcess);
            return new Look.Unknown();
        }
    }

    /** Ends the process until there is a file to look at again. */
    public synchronized void rest() {
        try {
            reader.rest();
        } catch (IOException left) {
            LOG.log(WARNING, "Temporary files of a process could not be deleted", left);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
