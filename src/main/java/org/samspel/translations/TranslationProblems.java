package org.samspel.translations;

import java.util.Optional;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.entries.Origin;
import org.samspel.entries.Work;
import org.samspel.languages.Language;

/** What to tell the author of a translation. Nobody is told what nobody has claimed. */
final class TranslationProblems {

    private TranslationProblems() {}

    static Optional<Problem> of(Work work, Entry translation, TranslationState state) {
        return switch (state) {
            case TranslationState.Stale stale ->
                    Optional.of(
                            problem(
                                    translation,
                                    "The text in %s has changed since this was translated from it."
                                            .formatted(stale.origin().language().code()),
                                    "Bring this text up to date",
                                    Origin.of(stale.source())));
            case TranslationState.Unknown unknown ->
                    unknown.reason() == TranslationState.Reason.NOT_KEPT
                            ? work.in(unknown.source()).map(source -> notKept(translation, source))
                            : Optional.empty();
            case TranslationState.Original original -> Optional.empty();
            case TranslationState.UpToDate upToDate -> Optional.empty();
            case TranslationState.Missing missing -> Optional.empty();
            case TranslationState.Draft draft -> Optional.empty();
        };
    }

    private static Problem notKept(Entry translation, Entry source) {
        Language language = source.language();
        return problem(
                translation,
                "Whether this is up to date is not known: the version of the text in %s it was translated from is not in the history."
                        .formatted(language.code()),
                "Compare the two texts",
                Origin.of(source));
    }

    private static Problem problem(Entry translation, String what, String todo, Origin now) {
        return Problem.warning(
                translation.source().path(),
                0,
                0,
                what,
                todo + ", then write translatedFrom: " + now + " in it.");
    }
}
