package org.samspel.writing;

import java.io.IOException;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.editing.Editing;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.publishing.Departure;

/**
 * Takes texts away, as people do it on the page for that: the last text of a work takes the files
 * beside it along, nothing goes from under the hands of somebody who writes on it, and nothing that
 * history could not give back.
 */
public final class Removing {
    private final Shelf shelf;
    private final Editing editing;
    private final InUse inUse;
    private final Texts.Wording wording;

    /** Whether somebody of the staff is writing on a text. */
    @FunctionalInterface
    public interface InUse {
        boolean is(Text.Name name);
    }

    /** How things go. */
    public record Ways(Editing editing, InUse inUse, Texts.Wording wording) {}

    public Removing(Content content, Ways ways) {
        shelf = content.shelf();
        editing = ways.editing();
        inUse = ways.inUse();
        wording = ways.wording();
    }

    /**
     * @param seen the text as it was when somebody decided this
     * @throws IOException when the content can't be read
     */
    public Written remove(Writer writer, Texts.Seen seen) throws IOException {
        Optional<Written> objection = objection(writer, seen.name());
        Optional<Entry> text = shelf.entry(seen.name());
        Optional<Departure> departure =
                Departure.of(shelf.publisher(), seen.name().work(), seen.name().language());
        if (objection.isPresent() || text.isEmpty() || departure.isEmpty()) {
            return objection.orElseGet(Written.Missing::new);
        }
        if (!shelf.file(text.get().source().path())
                .map(SourceFile::blob)
                .equals(Optional.of(seen.tag()))) {
            return new Written.Outdated();
        }
        if (isInUse(departure.get())) {
            return new Written.InUse();
        }
        return departure.get().lost(shelf.repository().log()).isEmpty()
                ? removed(writer, text.get(), departure.get())
                : new Written.Impossible(Outcome.Reason.NOT_KEPT);
    }

    /** As for any change of a text: what readers see takes the scope for that, too. */
    private Optional<Written> objection(Writer writer, Text.Name name) {
        return writer.objection(Scope.WRITE, Role.PUBLISHER)
                .or(
                        () ->
                                shelf.isShown(name.work(), name.language())
                                        ? writer.objection(Scope.PUBLISH, Role.PUBLISHER)
                                        : Optional.empty());
    }

    private boolean isInUse(Departure departure) {
        return departure.languages().stream()
                .anyMatch(language -> inUse.is(new Text.Name(departure.work().id(), language)));
    }

    private Written removed(Writer writer, Entry text, Departure departure) throws IOException {
        Language reader = writer.account().language();
        String said =
                departure
                        .only()
                        .map(language -> wording.text(reader, "language." + language.code()))
                        .map(
                                language ->
                                        wording.text(
                                                reader,
                                                "desk.message.remove.text",
                                                text.title(),
                                                language))
                        .orElseGet(
                                () ->
                                        wording.text(
                                                reader, "desk.message.remove.work", text.title()));
        return switch (editing.make(new Editing.Signed(writer.author(), said), departure.steps())) {
            case Outcome.Changed changed -> new Written.Removed();
            case Outcome.Conflict conflict -> new Written.Outdated();
            case Outcome.Refused refused -> new Written.Impossible(refused.reason());
        };
    }
}
