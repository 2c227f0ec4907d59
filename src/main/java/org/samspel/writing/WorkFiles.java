package org.samspel.writing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.Outcome;
import org.samspel.content.SourceFile;
import org.samspel.documents.FileType;
import org.samspel.editing.Editing;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Upload;

/** Files beside works, as programs send them: through the very quarantine that people's pass. */
public final class WorkFiles {
    private final Shelf shelf;
    private final Editing editing;
    private final Intake intake;
    private final Texts.Wording wording;

    /** How files come in. */
    public record Ways(Editing editing, Intake intake, Texts.Wording wording) {}

    public WorkFiles(Content content, Ways ways) {
        shelf = content.shelf();
        editing = ways.editing();
        intake = ways.intake();
        wording = ways.wording();
    }

    /**
     * A file that is being sent.
     *
     * @param work it is to lie beside
     * @param name it is to have there
     * @param tag SHA-256 of the file it takes the place of; empty when there is to be none yet
     */
    public record Sent(WorkId work, String name, Optional<String> tag, Intake.Bytes bytes) {}

    /** The place of a file, and what is there. */
    private record Place(WorkId work, ContentPath path, Optional<SourceFile> present) {}

    /**
     * Takes a file in; what is sent twice is taken once.
     *
     * @param writer who sends it; asked again when all is there, since much can happen meanwhile
     * @throws IOException when a disk fails
     */
    public Written put(Supplier<Writer> writer, Sent sent) throws IOException {
        Writer before = writer.get();
        Optional<Written> objection = objection(before, sent);
        if (objection.isPresent()) {
            return objection.get();
        }
        String owner = "program/" + before.account().id();
        return switch (intake.take(owner, sent.name(), sent.bytes())) {
            case Intake.Taken.Sound sound -> {
                try {
                    yield arrived(writer.get(), sent, sound);
                } finally {
                    intake.discard(sound);
                }
            }
            case Intake.Taken.Unwanted unwanted -> new Written.Unwanted(unwanted.objection());
            case Intake.Taken.NoRoom none -> new Written.NoRoom(none.shortage());
            case Intake.Taken.Broken broken -> new Written.Incomplete();
        };
    }

    private Written arrived(Writer writer, Sent sent, Intake.Taken.Sound sound) throws IOException {
        Optional<Written> objection = objection(writer, sent);
        Optional<Place> place = place(sent);
        return objection.isPresent() || place.isEmpty()
                ? objection.orElseGet(Written.Missing::new)
                : placed(writer, place.get(), new Arrived(sent.tag(), sound));
    }

    /** Whether there is a work of this name, be it one that readers do not see. */
    public boolean hasWork(WorkId id) {
        return shelf.work(id).isPresent();
    }

    /** The files beside a work, whether or not readers see it. */
    public Written list(Writer writer, WorkId work) {
        Optional<Written> objection = writer.objection(Scope.READ, Role.AUTHOR);
        return objection.orElseGet(
                () ->
                        shelf.work(work)
                                .<Written>map(it -> new Written.FilesThere(work, files(it)))
                                .orElseGet(Written.Missing::new));
    }

    private List<WorkFile> files(Work work) {
        return work.files().stream()
                .sorted()
                .flatMap(path -> shelf.file(path).stream())
                .map(file -> workFile(work, file))
                .toList();
    }

    private WorkFile workFile(Work work, SourceFile file) {
        return new WorkFile(
                work.id(),
                file.path().value().substring(work.folder().value().length() + 1),
                file.path(),
                file.sha256(),
                file.size(),
                shelf.isShown(work.id()));
    }

    /**
     * One of them.
     *
     * @param name of the file, with the folders it lies in below the work's
     */
    public Written find(Writer writer, WorkId id, String name) {
        Optional<Written> objection = writer.objection(Scope.READ, Role.AUTHOR);
        return objection.orElseGet(
                () ->
                        shelf.work(id)
                                .flatMap(work -> present(work, name).map(it -> readable(work, it)))
                                .orElseGet(Written.Missing::new));
    }

    private Written readable(Work work, SourceFile file) {
        return new Written.FileReadable(workFile(work, file), () -> shelf.repository().open(file));
    }

    private Optional<SourceFile> present(Work work, String name) {
        return ContentPath.of(work.folder() + "/" + name)
                .filter(work.files()::contains)
                .flatMap(shelf::file);
    }

    /** Where the file is to lie, as it is there now. */
    private Optional<Place> place(Sent sent) {
        return shelf.work(sent.work())
                .flatMap(work -> path(work, sent.name()))
                .map(path -> new Place(sent.work(), path, shelf.file(path)));
    }

    private Optional<Written> objection(Writer writer, Sent sent) {
        Optional<Written> scope = writer.objection(Scope.UPLOAD, Role.AUTHOR);
        if (scope.isPresent()) {
            return scope;
        }
        if (shelf.work(sent.work()).isEmpty()) {
            return Optional.of(new Written.Missing());
        }
        Optional<Place> place = place(sent);
        return place.isPresent()
                ? objection(writer, place.get())
                : Optional.of(new Written.Unnamable("file", sent.name()));
    }

    /** As on the pages: publishers change what is there, authors add to what nobody sees yet. */
    private Optional<Written> objection(Writer writer, Place place) {
        if (shelf.isShown(place.work())) {
            return writer.objection(Scope.PUBLISH, Role.PUBLISHER);
        }
        return place.present().isPresent()
                ? writer.objection(Scope.UPLOAD, Role.PUBLISHER)
                : Optional.empty();
    }

    /** A name that means one file in this folder, on every computer, and no text. */
    private Optional<ContentPath> path(Work work, String name) {
        if (!Intake.isName(name) || FileType.of(name) == FileType.MARKDOWN) {
            return Optional.empty();
        }
        return ContentPath.of(work.folder() + "/" + name)
                .filter(path -> path.name().equals(name))
                .filter(path -> !isOtherwiseCased(work, path));
    }

    private static boolean isOtherwiseCased(Work work, ContentPath path) {
        return work.files().stream()
                .anyMatch(
                        file -> file.value().equalsIgnoreCase(path.value()) && !file.equals(path));
    }

    /** A sound file that waits. */
    private record Arrived(Optional<String> tag, Intake.Taken.Sound sound) {
        Upload upload() {
            return sound.upload();
        }

        String sha256() {
            return sound.file().sha256();
        }
    }

    private Written placed(Writer writer, Place place, Arrived arrived) throws IOException {
        Optional<String> present = place.present().map(SourceFile::sha256);
        if (present.equals(Optional.of(arrived.sha256()))) {
            return there(place, arrived, false);
        }
        if (!present.equals(arrived.tag())) {
            return arrived.tag().isPresent() ? new Written.Outdated() : new Written.Taken();
        }
        Change.Step step =
                new Change.Step.Write(
                        place.path(),
                        new Change.Contents.Staged(arrived.sound().file().file()),
                        place.present().map(SourceFile::blob));
        String said =
                wording.text(writer.account().language(), "desk.message.file", place.path().name());
        return switch (editing.make(new Editing.Signed(writer.author(), said), List.of(step))) {
            case Outcome.Changed changed -> there(place, arrived, present.isEmpty());
            case Outcome.Conflict conflict ->
                    arrived.tag().isPresent() ? new Written.Outdated() : new Written.Taken();
            case Outcome.Refused refused ->
                    refused.reason() == Outcome.Reason.NAME_IMPOSSIBLE
                            ? new Written.Unnamable("file", place.path().name())
                            : new Written.Impossible(refused.reason());
        };
    }

    private Written there(Place place, Arrived arrived, boolean isNew) {
        return new Written.FileThere(
                new WorkFile(
                        place.work(),
                        place.path().name(),
                        place.path(),
                        arrived.sha256(),
                        arrived.upload().size(),
                        shelf.isShown(place.work())),
                isNew);
    }
}
