package org.samspel.translations;

import java.util.Optional;
import org.samspel.entries.Entry;
import org.samspel.entries.Origin;
import org.samspel.languages.Language;

/** How a work stands in a language. */
public sealed interface TranslationState {

    /** It was written in this language. */
    record Original() implements TranslationState {}

    /** It was translated, and its source says the same as then. */
    record UpToDate(Language source) implements TranslationState {}

    /**
     * Its source says something else by now; {@link Translations#changes} tells what.
     *
     * @param origin the source as it was translated, with its blob
     * @param source as it is now
     */
    record Stale(Origin origin, Entry source) implements TranslationState {}

    /** It was translated, but nobody can tell whether the source has changed since. */
    record Unknown(Language source, Reason reason) implements TranslationState {}

    /** Why nobody can tell. */
    enum Reason {
        /** It says from which language, not from which state of the text. */
        NOT_NOTED,
        /** History does not have that state, or it can't be read. */
        NOT_KEPT,
        /** There is no text in that language any more. */
        SOURCE_GONE
    }

    /**
     * There is no text in this language.
     *
     * @param served the language readers get instead; empty when they don't see the work at all
     */
    record Missing(Optional<Language> served) implements TranslationState {}

    /**
     * There is one, but it is a draft.
     *
     * @param text how the draft itself stands: none of missing and draft
     */
    record Draft(TranslationState text) implements TranslationState {}
}
