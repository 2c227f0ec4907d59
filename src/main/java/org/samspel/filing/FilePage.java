package org.samspel.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.SourceFile;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Upload;

/** A file: what it is called, where it lies, what it was before. */
record FilePage(Publisher publisher, Deeds deeds, Metadata metadata, OpenFile.Past past)
        implements StaffPage {

    @Override
    public String path() {
        return Ways.FILE;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Stock stock = new Stock(publisher.site());
        return OpenFile.of(visit, stock, new Form(Map.of()))
                .<StaffAnswer>map(
                        here -> StaffAnswer.shown("file", here.title(), view(here, List.of())))
                .orElseGet(() -> Nearest.to(visit, stock));
    }

    private FilingView.FileSettings view(OpenFile here, List<Mistake> mistakes) {
        return here.view(past, deeds.undo(here.visit()), mistakes);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<OpenFile> found = OpenFile.of(visit, new Stock(publisher.site()), form);
        if (found.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        OpenFile here = found.get();
        String wish = form.line("do");
        if (!here.isMovable() && List.of("rename", "move", "delete").contains(wish)) {
            return new StaffAnswer.Refused(404);
        }
        return switch (wish) {
            case "describe" -> describe(here, form);
            case "rename" -> rename(here);
            case "move" -> move(here, form);
            case "replace" -> replace(here, form);
            case "back" -> back(here, form);
            case "delete" -> delete(here, form);
            default -> new StaffAnswer.Refused(404);
        };
    }

    private StaffAnswer mistaken(OpenFile here, String field, String text) {
        return StaffAnswer.mistaken(
                "file", here.title(), view(here, List.of(new Mistake(field, text))));
    }

    private StaffAnswer make(OpenFile here, Deed deed) {
        return deeds.answer(here.visit(), deed, text -> mistaken(here, "content", text));
    }

    private StaffAnswer changed(OpenFile here) {
        return mistaken(here, "content", here.visit().text("staff.wrong.filing.changed"));
    }

    private static boolean isSeen(OpenFile here, Form form) {
        return form.line("seen").equals(here.document().file().blob());
    }

    private StaffAnswer describe(OpenFile here, Form form) {
        Optional<SourceFile> about = here.about();
        if (!form.line("about").equals(about.map(SourceFile::blob).orElse(""))) {
            return changed(here);
        }
        if (here.typed().titles().isTooLong() || here.typed().descriptions().isTooLong()) {
            return mistaken(
                    here, "content", here.visit().text("staff.wrong.filing.long", Texts.LONGEST));
        }
        return switch (metadata.set(Stock.metadata(here.path()), about, fields(here))) {
            case Metadata.Rewritten.Unreadable not ->
                    mistaken(here, "content", here.visit().text("staff.wrong.filing.unreadable"));
            case Metadata.Rewritten.Steps written ->
                    make(
                            here,
                            new Deed(
                                    "described",
                                    List.of(here.path().name()),
                                    written.steps(),
                                    here.address()));
        };
    }

    /** Only what was changed. */
    private static Map<String, Optional<FieldValue>> fields(OpenFile here) {
        Map<String, Optional<FieldValue>> fields = new HashMap<>();
        OpenFile.Typed typed = here.typed();
        if (!typed.titles().values().equals(here.document().titles())) {
            fields.put("title", typed.titles().value());
        }
        if (!typed.descriptions().values().equals(here.document().descriptions())) {
            fields.put("description", typed.descriptions().value());
        }
        Optional<Language> language = Language.of(typed.language());
        if (!language.equals(here.document().language())) {
            fields.put("language", language.map(it -> new FieldValue.Text(it.code())));
        }
        return fields;
    }

    private StaffAnswer rename(OpenFile here) {
        ContentPath parent = here.path().parent().orElse(Library.ROOT);
        return switch (Names.file(parent, here.path().name(), here.typed().name())) {
            case Names.Named.Unfit unfit -> mistaken(here, "name", here.visit().text(unfit.key()));
            case Names.Named.Fit fit ->
                    to(here, fit.path(), new Told("renamed", "name", fit.path().name()));
        };
    }

    private StaffAnswer move(OpenFile here, Form form) {
        Optional<Folder> target =
                Optional.of(form.line("to"))
                        .filter(path -> !path.isEmpty())
                        .flatMap(here.stock()::folder);
        if (target.isEmpty()) {
            return mistaken(here, "to", here.visit().text("staff.wrong.filing.target"));
        }
        ContentPath path = new ContentPath(target.get().path() + "/" + here.path().name());
        return to(here, path, new Told("moved.one", "to", here.listing().title(target.get())));
    }

    /**
     * How a move is told.
     *
     * @param field that has to be mended when it can't be done
     * @param where the new name or place
     */
    private record Told(String key, String field, String where) {}

    private StaffAnswer to(OpenFile here, ContentPath target, Told told) {
        boolean isTaken =
                here.stock()
                        .taken(target.parent().orElse(Library.ROOT), target.name())
                        .filter(path -> !path.equals(here.path()))
                        .isPresent();
        if (isTaken) {
            return mistaken(
                    here,
                    told.field(),
                    here.visit().text("staff.wrong.filing.taken", target.name()));
        }
        List<Change.Step> steps =
                target.equals(here.path())
                        ? List.of()
                        : Putting.move(here.stock(), here.path(), target);
        List<String> arguments = List.of(here.path().name(), told.where());
        return make(here, new Deed(told.key(), arguments, steps, Ways.of(Ways.FILE, target)));
    }

    private StaffAnswer replace(OpenFile here, Form form) {
        Optional<Upload> chosen =
                here.newer(past.arrivals()).stream()
                        .filter(upload -> upload.id().equals(form.line("upload")))
                        .findFirst();
        Optional<StagedFile> staged =
                chosen.flatMap(upload -> past.arrivals().accept(here.visit(), upload));
        if (chosen.isEmpty() || staged.isEmpty()) {
            return mistaken(here, "upload", here.visit().text("staff.wrong.filing.no.file"));
        }
        if (!isSeen(here, form)) {
            return changed(here);
        }
        StaffAnswer answer =
                write(here, "replaced", new Change.Contents.Staged(staged.get().file()));
        if (answer instanceof StaffAnswer.Done) {
            past.arrivals().discard(here.visit(), List.of(chosen.get()));
        }
        return answer;
    }

    private StaffAnswer write(OpenFile here, String key, Change.Contents contents) {
        Change.Step step =
                new Change.Step.Write(
                        here.path(), contents, Optional.of(here.document().file().blob()));
        List<String> arguments = List.of(here.path().name());
        return make(here, new Deed(key, arguments, List.of(step), here.address()));
    }

    private StaffAnswer back(OpenFile here, Form form) {
        Optional<EarlierVersion> version =
                past.earlier(here.path()).stream()
                        .filter(each -> each.blob().equals(form.line("version")))
                        .filter(here::canBe)
                        .findFirst();
        if (version.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        return isSeen(here, form)
                ? write(here, "restored", new Change.Contents.Kept(version.get().blob()))
                : changed(here);
    }

    private StaffAnswer delete(OpenFile here, Form form) {
        if (!isSeen(here, form)) {
            return changed(here);
        }
        ContentPath folder = here.path().parent().orElse(Library.ROOT);
        return make(
                here,
                new Deed(
                        "deleted",
                        List.of(here.path().name()),
                        Removing.file(here.stock(), here.document().file()),
                        Ways.folders(folder)));
    }
}
