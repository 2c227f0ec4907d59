package org.samspel.writing;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Change;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.editing.Editing;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Belongings;

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
     * What goes together.
     *
     * @param text that was named
     * @param only whether nothing but this text goes
     */
    private record Going(Work work, Entry text, boolean only, List<SourceFile> files) {
        Collection<Language> languages() {
            return only ? List.of(text.language()) : List.of(Language.values());
        }
    }

    /**
     * @param seen the text as it was when somebody decided this
     * @throws IOException when the content can't be read
     */
    public Written remove(Writer writer, Texts.Seen seen) throws IOException {
        Optional<Written> objection = objection(writer, seen.name());
        Optional<Going> going = going(seen.name());
        if (objection.isPresent() || going.isEmpty()) {
            return objection.orElseGet(Written.Missing::new);
        }
        if (!shelf.file(going.get().text().source().path())
                .map(SourceFile::blob)
                .equals(Optional.of(seen.tag()))) {
            return new Written.Outdated();
        }
        if (isInUse(going.get())) {
            return new Written.InUse();
        }
        return isKept(going.get())
                ? removed(writer, going.get())
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

    private Optional<Going> going(Text.Name name) {
        return shelf.work(name.work())
                .flatMap(work -> work.in(name.language()).map(text -> going(work, text)));
    }

    private Going going(Work work, Entry text) {
        boolean only = work.translations().size() > 1;
        List<SourceFile> files =
                only
                        ? shelf.file(text.source().path()).stream().toList()
                        : Belongings.of(shelf.publisher().site().revision()).files(work.id());
        return new Going(work, text, only, files);
    }

    private boolean isInUse(Going going) {
        return going.languages().stream()
                .anyMatch(language -> inUse.is(new Text.Name(going.work().id(), language)));
    }

    private boolean isKept(Going going) throws IOException {
        for (SourceFile file : going.files()) {
            if (!shelf.repository().log().keeps(file.blob())) {
                return false;
            }
        }
        return true;
    }

    private Written removed(Writer writer, Going going) throws IOException {
        Language reader = writer.account().language();
        String title = going.text().title();
        String said =
                going.only()
                        ? wording.text(
                                reader,
                                "desk.message.remove.text",
                                title,
                                wording.text(reader, "language." + going.text().language().code()))
                        : wording.text(reader, "desk.message.remove.work", title);
        List<Change.Step> steps =
                going.files().stream()
                        .<Change.Step>map(file -> new Change.Step.Delete(file.path(), file.blob()))
                        .toList();
        return switch (editing.make(new Editing.Signed(writer.author(), said), steps)) {
            case Outcome.Changed changed -> new Written.Removed();
            case Outcome.Conflict conflict -> new Written.Outdated();
            case Outcome.Refused refused -> new Written.Impossible(refused.reason());
        };
    }
}
