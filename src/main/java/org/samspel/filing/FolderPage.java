package org.samspel.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.metadata.FieldValue;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A folder itself: what it is called, where it lies, how it is sorted. */
record FolderPage(Publisher publisher, Deeds deeds, Metadata metadata) implements StaffPage {

    @Override
    public String path() {
        return Ways.FOLDER;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Stock stock = new Stock(publisher.site());
        return OpenFolder.of(visit, stock, new Form(Map.of()))
                .<StaffAnswer>map(
                        here ->
                                StaffAnswer.shown(
                                        "folder",
                                        here.listing().title(here.folder()),
                                        view(here, List.of())))
                .orElseGet(() -> Nearest.to(visit, stock));
    }

    private FilingView.FolderSettings view(OpenFolder here, List<Mistake> mistakes) {
        return here.view(deeds.undo(here.visit()), mistakes);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<OpenFolder> found = OpenFolder.of(visit, new Stock(publisher.site()), form);
        if (found.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        OpenFolder here = found.get();
        String wish = form.line("do");
        if (wish.equals("describe")) {
            return describe(here, form);
        }
        if (!here.isMovable()) {
            return new StaffAnswer.Refused(404);
        }
        return switch (wish) {
            case "rename" -> rename(here);
            case "move" -> move(here, form);
            case "delete" -> delete(here, form);
            default -> new StaffAnswer.Refused(404);
        };
    }

    private StaffAnswer mistaken(OpenFolder here, String field, String text) {
        return StaffAnswer.mistaken(
                "folder",
                here.listing().title(here.folder()),
                view(here, List.of(new Mistake(field, text))));
    }

    private StaffAnswer make(OpenFolder here, Deed deed) {
        return deeds.answer(here.visit(), deed, text -> mistaken(here, "content", text));
    }

    private StaffAnswer describe(OpenFolder here, Form form) {
        Optional<SourceFile> about = here.about();
        if (!form.line("about").equals(about.map(SourceFile::blob).orElse(""))) {
            return mistaken(here, "content", here.visit().text("staff.wrong.filing.changed"));
        }
        if (here.typed().titles().isTooLong() || here.typed().descriptions().isTooLong()) {
            return mistaken(
                    here, "content", here.visit().text("staff.wrong.filing.long", Texts.LONGEST));
        }
        return switch (metadata.set(Stock.folderMetadata(here.path()), about, fields(here))) {
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
    private static Map<String, Optional<FieldValue>> fields(OpenFolder here) {
        Map<String, Optional<FieldValue>> fields = new HashMap<>();
        OpenFolder.Typed typed = here.typed();
        if (!typed.titles().values().equals(here.folder().titles())) {
            fields.put("title", typed.titles().value());
        }
        if (!typed.descriptions().values().equals(here.folder().descriptions())) {
            fields.put("description", typed.descriptions().value());
        }
        for (Folder.Order order : Folder.Order.values()) {
            if (OpenFolder.word(order).equals(typed.order()) && order != here.folder().order()) {
                fields.put("order", Optional.of(new FieldValue.Text(OpenFolder.word(order))));
            }
        }
        return fields;
    }

    private StaffAnswer rename(OpenFolder here) {
        ContentPath parent = here.path().parent().orElse(Library.ROOT);
        return switch (Names.folder(parent, here.typed().name())) {
            case Names.Named.Unfit unfit -> mistaken(here, "name", here.visit().text(unfit.key()));
            case Names.Named.Fit fit -> to(here, fit.path(), "renamed");
        };
    }

    private StaffAnswer move(OpenFolder here, Form form) {
        Optional<ContentPath> target =
                Optional.of(form.line("to"))
                        .filter(path -> !path.isEmpty())
                        .flatMap(here.stock()::folder)
                        .map(Folder::path)
                        .filter(here::isTarget);
        return target.isEmpty()
                ? mistaken(here, "to", here.visit().text("staff.wrong.filing.target"))
                : to(here, new ContentPath(target.get() + "/" + here.path().name()), "moved.one");
    }

    private StaffAnswer to(OpenFolder here, ContentPath target, String key) {
        ContentPath parent = target.parent().orElse(Library.ROOT);
        boolean isTaken =
                here.stock()
                        .taken(parent, target.name())
                        .filter(path -> !path.equals(here.path()))
                        .isPresent();
        if (isTaken) {
            String field = key.equals("renamed") ? "name" : "to";
            return mistaken(
                    here, field, here.visit().text("staff.wrong.filing.taken", target.name()));
        }
        List<Change.Step> steps =
                target.equals(here.path())
                        ? List.of()
                        : List.of(new Change.Step.Move(here.path(), target));
        String where =
                key.equals("renamed")
                        ? target.name()
                        : here.stock().folder(parent.value()).map(here.listing()::title).orElse("");
        return make(
                here,
                new Deed(
                        key,
                        List.of(here.path().name(), where),
                        steps,
                        Ways.of(Ways.FOLDER, target)));
    }

    private StaffAnswer delete(OpenFolder here, Form form) {
        if (!form.line("seen").equals(here.stock().state(here.path()))) {
            return mistaken(here, "content", here.visit().text("staff.wrong.filing.changed"));
        }
        ContentPath parent = here.path().parent().orElse(Library.ROOT);
        String next = here.stock().folder(parent.value()).isPresent() ? parent.value() : "";
        return make(
                here,
                new Deed(
                        "deleted",
                        List.of(here.path().name()),
                        Removing.folder(here.stock(), here.path()),
                        next.isEmpty() ? Ways.FOLDERS : Ways.folders(parent)));
    }
}
