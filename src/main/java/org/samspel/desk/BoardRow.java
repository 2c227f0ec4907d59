package org.samspel.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.translations.Board;
import org.samspel.translations.TranslationState;

/**
 * A work on the page about translations.
 *
 * @param kind message key part
 * @param language code of the title
 * @param cells one for each language
 */
public record BoardRow(String kind, String title, String language, List<Cell> cells) {

    /**
     * How it stands in a language.
     *
     * @param language its own name
     * @param state message key part: {@code original current stale unknown draft missing}
     * @param served name of the language readers get instead; empty when there is none
     * @param address where to write it
     */
    public record Cell(String code, String language, String state, String served, String address) {

        private static Cell of(Work work, Language language, TranslationState state) {
            return new Cell(
                    language.code(),
                    language.ownName(),
                    key(state),
                    state instanceof TranslationState.Missing missing
                            ? missing.served().map(Language::ownName).orElse("")
                            : "",
                    WritePage.address(work.id(), language));
        }

        private static String key(TranslationState state) {
            return switch (state) {
                case TranslationState.Original original -> "original";
                case TranslationState.UpToDate upToDate -> "current";
                case TranslationState.Stale stale -> "stale";
                case TranslationState.Unknown unknown -> "unknown";
                case TranslationState.Missing missing -> "missing";
                case TranslationState.Draft draft -> "draft";
            };
        }
    }

    /**
     * @param order of languages in which the title is looked for
     */
    static BoardRow of(Board.Row row, List<Language> order) {
        Work work = row.work();
        Optional<Entry> titled = work.firstOf(order);
        return new BoardRow(
                work.id().kind().name().toLowerCase(Locale.ROOT),
                titled.map(Entry::title).orElse(work.id().name()),
                titled.map(entry -> entry.language().code()).orElse(""),
                row.states().entrySet().stream()
                        .map(state -> Cell.of(work, state.getKey(), state.getValue()))
                        .toList());
    }

    /**
     * @param code of a language; empty for any
     * @param state as of a cell; empty for any
     */
    boolean has(String code, String state) {
        return in(code).cells().stream()
                .anyMatch(cell -> state.isEmpty() || cell.state().equals(state));
    }

    /** With that language alone; with all when it is empty or unknown. */
    BoardRow in(String code) {
        List<Cell> own = cells.stream().filter(cell -> cell.code().equals(code)).toList();
        return own.isEmpty() ? this : new BoardRow(kind, title, language, own);
    }
}
