package org.samspel.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.TextDifference;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.desk.WriteView.Changed;
import org.samspel.desk.WriteView.Turned;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Origin;
import org.samspel.translations.Part;
import org.samspel.translations.TranslationState;
import org.samspel.translations.Translations;

/** The text a translation is made from, beside it. */
record Sources(Manuscripts manuscripts, Translations translations) {

    WriteView.Source of(Text text) throws IOException {
        Optional<Origin> origin =
                FrontMatter.of(text.contents()).text("translatedFrom").flatMap(Origin::of);
        Optional<Entry> source =
                origin.map(Origin::language)
                        .filter(language -> language != text.name().language())
                        .flatMap(
                                language ->
                                        manuscripts
                                                .places()
                                                .work(text.name().work())
                                                .flatMap(work -> work.in(language)));
        return origin.isPresent() && source.isPresent()
                ? beside(source.get(), translations.compare(origin.get(), source))
                : WriteView.Source.NONE;
    }

    private WriteView.Source beside(Entry source, TranslationState state) throws IOException {
        return new WriteView.Source(
                source.language().code(),
                source.language().ownName(),
                said(source),
                key(state),
                Origin.of(source).toString(),
                changes(state));
    }

    private String said(Entry source) throws IOException {
        String body = FrontMatterWriter.body(manuscripts.read(source.source()));
        return String.join("\n\n", source.title(), source.description(), body.strip())
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String key(TranslationState state) {
        return switch (state) {
            case TranslationState.UpToDate upToDate -> "current";
            case TranslationState.Stale stale -> "stale";
            case TranslationState.Unknown unknown -> "unknown";
            case TranslationState.Original original -> "unknown";
            case TranslationState.Missing missing -> "unknown";
            case TranslationState.Draft draft -> key(draft.text());
        };
    }

    private List<Changed> changes(TranslationState state) throws IOException {
        return state instanceof TranslationState.Stale stale
                ? translations.changes(stale).entrySet().stream().map(Sources::changed).toList()
                : List.of();
    }

    private static Changed changed(Map.Entry<Part, TextDifference> change) {
        return new Changed(
                change.getKey().name().toLowerCase(Locale.ROOT),
                change.getValue().pieces().stream()
                        .map(
                                piece ->
                                        new Turned(
                                                piece.kind().name().toLowerCase(Locale.ROOT),
                                                piece.text()))
                        .toList());
    }
}
