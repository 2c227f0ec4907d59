package org.samspel.writing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.editing.Editing;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.languages.Language;
import org.samspel.writing.Reviewing.Review;
import org.samspel.writing.Reviewing.Wish;

/**
 * Texts as programs read and write them. Whether readers see one is decided by {@link #show} alone:
 * what a text says of that itself does not count.
 */
public final class Texts {
    private final Shelf shelf;
    private final Reviewing reviewing;
    private final Editing editing;
    private final Wording wording;

    /** A text of the interface in a language, with its arguments filled in. */
    @FunctionalInterface
    public interface Wording {
        String text(Language language, String key, Object... arguments);
    }

    /**
     * @param wording for what stands in history
     */
    public Texts(Content content, Editing editing, Wording wording) {
        shelf = content.shelf();
        reviewing = new Reviewing(shelf, content.reader());
        this.editing = editing;
        this.wording = wording;
    }

    /** All texts there are, in order of their names. */
    public List<Text.Name> names() {
        return shelf.publisher().everything().stream()
                .flatMap(
                        work ->
                                work.translations().keySet().stream()
                                        .sorted()
                                        .map(language -> new Text.Name(work.id(), language)))
                .toList();
    }

    /** Why somebody may not read texts that readers don't see; empty when they may. */
    public Optional<Written> objection(Writer writer) {
        return writer.objection(Scope.READ, Role.AUTHOR);
    }

    /**
     * @throws IOException when the content can't be read
     */
    public Written find(Writer writer, Text.Name name) throws IOException {
        Optional<Written> objection = objection(writer);
        return objection.isPresent() ? objection.get() : there(name, false);
    }

    /** Whether readers are never to see the text. */
    public boolean isDraft(Text.Name name) {
        return shelf.entry(name).map(entry -> entry.visibility().draft()).orElse(true);
    }

    /** Whether readers see the text now. */
    public boolean isShown(Text.Name name) {
        return shelf.isShown(name.work(), name.language());
    }

    private Written there(Text.Name name, boolean isNew) throws IOException {
        Optional<SourceFile> file = present(name);
        return file.isPresent()
                ? new Written.TextThere(text(name, file.get()), isNew)
                : new Written.Missing();
    }

    private Optional<SourceFile> present(Text.Name name) {
        return shelf.entry(name).map(Entry::source).map(SourceFile::path).flatMap(shelf::file);
    }

    private Text text(Text.Name name, SourceFile file) throws IOException {
        String source = shelf.read(file);
        boolean draft = isDraft(name);
        return new Text(
                name,
                source,
                file.blob(),
                draft,
                isShown(name),
                reviewing.problems(new Wish(name, file.path(), source, draft)));
    }

    /** Makes a text that readers don't see yet, of a new work or as a translation. */
    public Written create(Writer writer, Text.Name name, String source) throws IOException {
        Optional<Written> objection = writer.objection(Scope.WRITE, Role.AUTHOR);
        Optional<ContentPath> path = shelf.path(name);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (path.isEmpty()) {
            return unnamable(name);
        }
        Wish wish = new Wish(name, path.get(), source, true);
        Optional<SourceFile> present = shelf.file(path.get());
        if (present.isPresent()) {
            return Optional.of(shelf.read(present.get()))
                            .equals(FrontMatterWriter.draft(source, true))
                    ? there(name, false)
                    : new Written.Taken();
        }
        return reviewed(writer, wish, new Reviewed(reviewing.of(wish), Optional.empty()));
    }

    /**
     * Changes a text; readers see it afterwards if they saw it before.
     *
     * @param seen what was changed
     */
    public Written replace(Writer writer, Seen seen, String source) throws IOException {
        boolean draft = isDraft(seen.name());
        // As on the pages: once a text is in the content, a publisher answers for it.
        Optional<Written> objection =
                writer.objection(Scope.WRITE, Role.PUBLISHER)
                        .or(
                                () ->
                                        draft
                                                ? Optional.empty()
                                                : writer.objection(Scope.PUBLISH, Role.PUBLISHER));
        return objection.isPresent() ? objection.get() : become(writer, seen, source, draft);
    }

    /**
     * A text as somebody has seen it.
     *
     * @param tag of its source then
     */
    public record Seen(Text.Name name, String tag) {}

    /** Shows a text to readers, or makes it a draft again. */
    public Written show(Writer writer, Seen seen, boolean shown) throws IOException {
        Optional<Written> objection = writer.objection(Scope.PUBLISH, Role.PUBLISHER);
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<SourceFile> file = present(seen.name());
        return file.isPresent()
                ? become(writer, seen, shelf.read(file.get()), !shown)
                : new Written.Missing();
    }

    private Written become(Writer writer, Seen seen, String source, boolean draft)
            throws IOException {
        Optional<SourceFile> file = present(seen.name());
        if (file.isEmpty()) {
            return new Written.Missing();
        }
        String now = shelf.read(file.get());
        if (Optional.of(now).equals(FrontMatterWriter.draft(source, draft))) {
            return there(seen.name(), false);
        }
        if (!file.get().blob().equals(seen.tag())) {
            return new Written.Outdated();
        }
        Wish wish = new Wish(seen.name(), file.get().path(), source, draft);
        Review review = draft && source.equals(now) ? reviewing.hidden(wish) : reviewing.of(wish);
        return reviewed(writer, wish, new Reviewed(review, Optional.of(seen.tag())));
    }

    /**
     * What is about to be written.
     *
     * @param former the tag of what it takes the place of
     */
    private record Reviewed(Review review, Optional<String> former) {}

    private Written reviewed(Writer writer, Wish wish, Reviewed reviewed) throws IOException {
        Optional<String> former = reviewed.former();
        return switch (reviewed.review()) {
            case Review.Bad bad -> new Written.Mistaken(bad.problems());
            case Review.Good good -> made(writer, wish, step(wish, good, former));
        };
    }

    private static Change.Step.Write step(Wish wish, Review.Good good, Optional<String> former) {
        return new Change.Step.Write(wish.path(), Change.Contents.text(good.source()), former);
    }

    private Written made(Writer writer, Wish wish, Change.Step.Write step) throws IOException {
        String said =
                wording.text(
                        writer.account().language(),
                        "desk.message." + (wish.draft() ? "keep" : "publish"),
                        Reviewing.title(wish));
        boolean isNew = step.former().isEmpty();
        Outcome outcome = editing.make(new Editing.Signed(writer.author(), said), List.of(step));
        return switch (outcome) {
            case Outcome.Changed changed -> there(wish.name(), isNew);
            case Outcome.Conflict conflict -> isNew ? new Written.Taken() : new Written.Outdated();
            case Outcome.Refused refused ->
                    refused.reason() == Outcome.Reason.NAME_IMPOSSIBLE
                            ? unnamable(wish.name())
                            : new Written.Impossible(refused.reason());
        };
    }

    private static Written unnamable(Text.Name name) {
        return new Written.Unnamable("work", name.work().toString());
    }
}
