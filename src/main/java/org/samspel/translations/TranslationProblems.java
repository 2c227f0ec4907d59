package org.samspel.translations;

import java.util.Optional;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.entries.Origin;
import org.samspel.entries.Work;

/** What to tell the author of a translation. Nobody is told what nobody has claimed. */
final class TranslationProblems {

    private TranslationProblems() {}

    static Optional<Problem> of(Work work, Entry translation, TranslationState state) {
        return switch (state) {
            case TranslationState.Stale stale ->
                    Optional.of(
                            problem(
                                    translation,
                                    Explanation.of(
                                            "translation.stale",
                                            stale.origin().language().locale(),
                                            Origin.of(stale.source()))));
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

        return problem(
                translation,
                Explanation.of(
                        "translation.unknown", source.language().locale(), Origin.of(source)));
    }

    private static Problem problem(Entry translation, Explanation explanation) {
        return Problem.warning(translation.source().path(), 0, 0, explanation);
    }
}
