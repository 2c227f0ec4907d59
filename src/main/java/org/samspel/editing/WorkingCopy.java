package org.samspel.editing;

import java.time.Instant;
import java.util.Optional;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * A text somebody is working on.
 *
 * @param contents the whole file, front matter and body
 * @param base the blob of the published file it was begun from; empty for a new one
 * @param savedAt when it was last saved
 * @param revision how often it has been saved, so that two tabs or devices of a person notice each
 *     other
 */
public record WorkingCopy(
        Of of, String contents, Optional<String> base, Instant savedAt, long revision) {

    /** Of a work in a language, everybody has their own. */
    public record Of(WorkId work, Language language, String person) {}

    /** What becomes of saving one. */
    public sealed interface Saving {
        /** It is kept, and survives whatever happens. */
        record Saved(long revision) implements Saving {}

        /** It was saved elsewhere meanwhile; nothing is overwritten. */
        record Outdated(WorkingCopy present) implements Saving {}

        /** It was published or thrown away elsewhere meanwhile. */
        record Gone() implements Saving {}

        /** It is longer than a text may be; the copy is as it was last saved. */
        record TooLong() implements Saving {}

        /** The person has as many as one may have, and must publish or throw away some before. */
        record TooMany() implements Saving {}
    }
}
