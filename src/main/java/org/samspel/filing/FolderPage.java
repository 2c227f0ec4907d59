package org.samspel.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
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

    /** A folder, and what was typed about it. */
    private record Here(Visit visit, Stock stock, Folder folder, Typed typed) {
        ContentPath path() {
            return folder.path();
        }

        String address() {
            return Ways.of(Ways.FOLDER, path());
        }

        Listing listing() {
            return new Listing(stock, visit);
        }

        /** The topmost folder stays what and where it is. */
        boolean isMovable() {
            return !path().equals(Library.ROOT);
        }
    }

    private record Typed(Texts titles, Texts descriptions, String name, String order) {
        static Typed of(Folder folder, Form form) {
            return new Typed(
                    Texts.from(form, "title", folder.titles()),
                    Texts.from(form, "description", folder.descriptions()),
                    form.has("name") ? form.line("name") : folder.path().name(),
                    form.has("order") ? form.line("order") : word(folder.order()));
        }
    }

    private static String word(Folder.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Here> here(Visit visit, Stock stock, Form form) {
        return stock.folder(visit.rest())
                .map(folder -> new Here(visit, stock, folder, Typed.of(folder, form)));
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Stock stock = new Stock(publisher.site());
        return here(visit, stock, new Form(Map.of()))
                .<StaffAnswer>map(
                        here ->
                                StaffAnswer.shown(
                                        "folder",
                                        here.listing().title(here.folder()),
                                        view(here, List.of())))
                .orElseGet(() -> Nearest.to(visit, stock));
    }

    private FilingView.FolderSettings view(Here here, List<Mistake> mistakes) {
        Stock stock = here.stock();
        List<FilingView.Crumb> crumbs = here.listing().way(here.path());
        crumbs.add(
                new FilingView.Crumb(
                        here.listing().title(here.folder()), "", Ways.folders(here.path())));
        return new FilingView.FolderSettings(
                deeds.undo(here.visit()),
                crumbs,
                here.address(),
                Ways.of(Ways.HISTORY, here.path()),
                here.typed().titles().fields("title", stock.languages()),
                here.typed().descriptions().fields("description", stock.languages()),
                Stream.of(Folder.Order.values()).map(order -> order(here, word(order))).toList(),
                here.typed().name(),
                here.listing().targets(target -> isTarget(here, target)),
                stock.below(here.path()).stream()
                        .filter(file -> Library.canHold(file.path()))
                        .count(),
                stock.state(here.path()),
                about(here).map(SourceFile::blob).orElse(""),
                here.isMovable(),
                mistakes);
    }

    private static Choice order(Here here, String word) {
        return new Choice(
                word, here.visit().text("filing.order." + word), word.equals(here.typed().order()));
    }

    private static boolean isTarget(Here here, ContentPath target) {
        return !target.equals(here.path())
                && !target.startsWith(here.path())
                && !here.path().parent().filter(target::equals).isPresent();
    }

    private static Optional<SourceFile> about(Here here) {
        return here.stock().site().revision().file(Stock.folderMetadata(here.path()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Here> found = here(visit, new Stock(publisher.site()), form);
        if (found.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        Here here = found.get();
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

    private StaffAnswer mistaken(Here here, String field, String text) {
        return StaffAnswer.mistaken(
                "folder",
                here.listing().title(here.folder()),
                view(here, List.of(new Mistake(field, text))));
    }

    private StaffAnswer make(Here here, Deed deed) {
        return deeds.answer(here.visit(), deed, text -> mistaken(here, "content", text));
    }

    private StaffAnswer describe(Here here, Form form) {
        Optional<SourceFile> about = about(here);
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
    private static Map<String, Optional<FieldValue>> fields(Here here) {
        Map<String, Optional<FieldValue>> fields = new HashMap<>();
        Typed typed = here.typed();
        if (!typed.titles().values().equals(here.folder().titles())) {
            fields.put("title", typed.titles().value());
        }
        if (!typed.descriptions().values().equals(here.folder().descriptions())) {
            fields.put("description", typed.descriptions().value());
        }
        for (Folder.Order order : Folder.Order.values()) {
            if (word(order).equals(typed.order()) && order != here.folder().order()) {
                fields.put("order", Optional.of(new FieldValue.Text(word(order))));
            }
        }
        return fields;
    }

    private StaffAnswer rename(Here here) {
        ContentPath parent = here.path().parent().orElse(Library.ROOT);
        return switch (Names.folder(parent, here.typed().name())) {
            case Names.Named.Unfit unfit -> mistaken(here, "name", here.visit().text(unfit.key()));
            case Names.Named.Fit fit -> to(here, fit.path(), "renamed");
        };
    }

    private StaffAnswer move(Here here, Form form) {
        Optional<ContentPath> target =
                Optional.of(form.line("to"))
                        .filter(path -> !path.isEmpty())
                        .flatMap(here.stock()::folder)
                        .map(Folder::path)
                        .filter(path -> isTarget(here, path));
        return target.isEmpty()
                ? mistaken(here, "to", here.visit().text("staff.wrong.filing.target"))
                : to(here, new ContentPath(target.get() + "/" + here.path().name()), "moved.one");
    }

    private StaffAnswer to(Here here, ContentPath target, String key) {
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

    private StaffAnswer delete(Here here, Form form) {
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
