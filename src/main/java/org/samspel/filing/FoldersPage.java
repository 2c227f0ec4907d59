package org.samspel.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
import org.samspel.filing.FilingView.Hidden;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/** What is in a folder, and what can be done with several things in it at once. */
record FoldersPage(Publisher publisher, Deeds deeds, Metadata metadata, Arrivals arrivals)
        implements StaffPage {
    private static final int LARGEST_FORM = 512 * 1024;
    private static final String AS = "as.";

    @Override
    public String path() {
        return Ways.FOLDERS;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.folders");
    }

    @Override
    public int largestForm() {
        return LARGEST_FORM;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Stock stock = new Stock(publisher.site());
        return stock.folder(visit.rest())
                .<StaffAnswer>map(folder -> shown(visit, stock, folder))
                .orElseGet(() -> Nearest.to(visit, stock));
    }

    private StaffAnswer shown(Visit visit, Stock stock, Folder folder) {
        return StaffAnswer.shown(
                "folders",
                new Listing(stock, visit).title(folder),
                view(new Here(visit, stock, folder), "", List.of()));
    }

    /** A folder that somebody is at. */
    private record Here(Visit visit, Stock stock, Folder folder) {
        ContentPath path() {
            return folder.path();
        }

        String address() {
            return Ways.folders(path());
        }

        Listing listing() {
            return new Listing(stock, visit);
        }
    }

    private FilingView.Folders view(Here here, String typed, List<Mistake> mistakes) {
        Listing listing = here.listing();
        boolean isRoot = here.path().equals(Library.ROOT);
        return new FilingView.Folders(
                deeds.undo(here.visit()),
                listing.way(here.path()),
                here.address(),
                isRoot ? "" : Ways.of(Ways.FOLDER, here.path()),
                Addresses.of(here.path(), here.visit().language()),
                Ways.of(Ways.HISTORY, here.path()),
                listing.folders(here.folder()),
                listing.files(here.folder()),
                arrivals.box(here.visit(), here.address()),
                arrivals.ready(here.visit()).stream()
                        .map(upload -> new Choice(upload.id(), upload.name(), true))
                        .toList(),
                here.stock().state(here.path()),
                listing.targets(path -> !path.equals(here.path())),
                listing.languages(Optional.of(here.visit().language())),
                typed,
                mistakes);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Stock stock = new Stock(publisher.site());
        Optional<Folder> folder = stock.folder(visit.rest());
        if (folder.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        Here here = new Here(visit, stock, folder.get());
        return switch (form.line("do")) {
            case "make" -> make(here, form);
            case "place" -> place(here, form);
            case "move" -> move(here, form);
            case "language" -> language(here, form);
            case "delete" -> delete(here, form);
            default -> new StaffAnswer.Refused(404);
        };
    }

    private StaffAnswer mistaken(Here here, String typed, Mistake mistake) {
        return StaffAnswer.mistaken(
                "folders",
                here.listing().title(here.folder()),
                view(here, typed, List.of(mistake)));
    }

    private StaffAnswer failed(Here here, String text) {
        return mistaken(here, "", new Mistake("content", text));
    }

    /** Git keeps no empty folder, so a new one begins with its title. */
    private StaffAnswer make(Here here, Form form) {
        String typed = form.line("name");
        return switch (Names.folder(here.path(), typed)) {
            case Names.Named.Unfit unfit ->
                    mistaken(here, typed, new Mistake("name", here.visit().text(unfit.key())));
            case Names.Named.Fit fit -> make(here, fit.path());
        };
    }

    private StaffAnswer make(Here here, ContentPath path) {
        String name = path.name();
        if (here.stock().taken(here.path(), name).isPresent()) {
            return mistaken(
                    here,
                    name,
                    new Mistake("name", here.visit().text("staff.wrong.filing.taken", name)));
        }
        SequencedMap<String, String> title = new LinkedHashMap<>();
        title.put(here.visit().language().code(), name);
        Metadata.Rewritten written =
                metadata.set(
                        Stock.folderMetadata(path),
                        Optional.empty(),
                        Map.of("title", Optional.of(new FieldValue.PerLanguage(title))));
        List<Change.Step> steps =
                written instanceof Metadata.Rewritten.Steps done ? done.steps() : List.of();
        Deed deed = new Deed("folder.made", List.of(name), steps, Ways.folders(path));
        return deeds.answer(here.visit(), deed, text -> failed(here, text));
    }

    private StaffAnswer place(Here here, Form form) {
        List<String> chosen = form.all("upload");
        List<Upload> uploads =
                arrivals.ready(here.visit()).stream()
                        .filter(upload -> chosen.contains(upload.id()))
                        .toList();
        List<Putting.Thing> things = new ArrayList<>();
        for (Upload upload : uploads) {
            arrivals.accept(here.visit(), upload)
                    .map(staged -> new Putting.Thing.Fresh(upload.id(), upload.name(), staged))
                    .ifPresent(things::add);
        }
        if (things.isEmpty()) {
            return failed(here, here.visit().text("staff.wrong.filing.no.file"));
        }
        StaffAnswer answer = put(here, form, new Move(here.path(), things, "files.added"));
        if (answer instanceof StaffAnswer.Done) {
            arrivals.discard(here.visit(), uploads);
        }
        return answer;
    }

    /**
     * Things on their way.
     *
     * @param key of the message when it is done
     */
    private record Move(ContentPath target, List<Putting.Thing> things, String key) {}

    private StaffAnswer put(Here here, Form form, Move move) {
        Putting.Plan plan =
                Putting.plan(
                        new Putting.Target(here.stock(), move.target()),
                        move.things(),
                        key -> form.line(AS + key));
        if (!plan.clashes().isEmpty()) {
            return clashes(here, form, plan.clashes());
        }
        String target =
                here.stock()
                        .folder(move.target().value())
                        .map(here.listing()::title)
                        .orElse(move.target().name());
        Deed deed =
                new Deed(
                        move.key(),
                        List.of(String.valueOf(plan.count()), target),
                        plan.steps(),
                        here.address());
        return deeds.answer(here.visit(), deed, text -> failed(here, text));
    }

    private static StaffAnswer clashes(Here here, Form form, List<Putting.Clash> clashes) {
        List<Hidden> fields = new ArrayList<>();
        form.fields()
                .forEach(
                        (name, values) -> {
                            if (List.of("do", "to", "item", "upload", "seen").contains(name)
                                    || name.startsWith(AS)) {
                                values.forEach(value -> fields.add(new Hidden(name, value)));
                            }
                        });
        List<FilingView.Clash> questions = new ArrayList<>();
        for (Putting.Clash clash : clashes) {
            fields.removeIf(field -> field.name().equals(AS + clash.thing().key()));
            questions.add(
                    new FilingView.Clash(
                            AS + clash.thing().key(),
                            "as-" + questions.size(),
                            clash.thing().name(),
                            clash.free(),
                            clash.replaces()));
        }
        return new StaffAnswer.Shown(
                409,
                "clashes",
                here.visit().text("staff.title.clashes"),
                new FilingView.Clashes(here.address(), here.address(), fields, questions));
    }

    /** The chosen things that are still in this folder. */
    private static List<Putting.Thing> chosen(Here here, Form form) {
        List<String> items = form.all("item");
        List<Putting.Thing> things = new ArrayList<>();
        here.folder().folders().stream()
                .filter(path -> items.contains(path.value()))
                .forEach(path -> things.add(new Putting.Thing.Folder(path)));
        here.folder().documents().stream()
                .filter(path -> items.contains(path.value()))
                .forEach(path -> things.add(new Putting.Thing.File(path)));
        return things;
    }

    private StaffAnswer nothingChosen(Here here) {
        return failed(here, here.visit().text("staff.wrong.filing.nothing"));
    }

    private StaffAnswer move(Here here, Form form) {
        List<Putting.Thing> things = chosen(here, form);
        Optional<Folder> target = here.stock().folder(form.line("to"));
        if (things.isEmpty()) {
            return nothingChosen(here);
        }
        boolean isInside =
                target.isEmpty()
                        || form.line("to").isEmpty()
                        || target.get().path().equals(here.path())
                        || things.stream()
                                .anyMatch(thing -> isAtOrIn(target.get().path(), thing.key()));
        if (isInside) {
            return mistaken(
                    here, "", new Mistake("to", here.visit().text("staff.wrong.filing.target")));
        }
        return put(here, form, new Move(target.get().path(), things, "moved"));
    }

    private static boolean isAtOrIn(ContentPath place, String path) {
        return (place + "/").startsWith(path + "/");
    }

    private StaffAnswer language(Here here, Form form) {
        List<Putting.Thing> things = chosen(here, form);
        Optional<FieldValue> value =
                Language.of(form.line("language"))
                        .map(language -> new FieldValue.Text(language.code()));
        List<Change.Step> steps = new ArrayList<>();
        int count = 0;
        for (Putting.Thing thing : things) {
            Optional<Document> document = here.stock().document(thing.key());
            if (document.isPresent()) {
                ContentPath path = document.get().file().path();
                Optional<SourceFile> about = here.stock().about(path);
                if (metadata.set(Stock.metadata(path), about, Map.of("language", value))
                        instanceof Metadata.Rewritten.Steps done) {
                    steps.addAll(done.steps());
                    count += done.steps().size();
                }
            }
        }
        if (things.isEmpty()) {
            return nothingChosen(here);
        }
        Deed deed = new Deed("language", List.of(String.valueOf(count)), steps, here.address());
        return deeds.answer(here.visit(), deed, text -> failed(here, text));
    }

    private StaffAnswer delete(Here here, Form form) {
        List<Putting.Thing> things = chosen(here, form);
        if (things.isEmpty()) {
            return nothingChosen(here);
        }
        if (!form.line("seen").equals(here.stock().state(here.path()))) {
            return failed(here, here.visit().text("staff.wrong.filing.changed"));
        }
        List<Change.Step> steps = new ArrayList<>();
        for (Putting.Thing thing : things) {
            switch (thing) {
                case Putting.Thing.Folder folder ->
                        steps.addAll(Removing.folder(here.stock(), folder.path()));
                case Putting.Thing.File file ->
                        here.stock()
                                .site()
                                .revision()
                                .file(file.path())
                                .ifPresent(it -> steps.addAll(Removing.file(here.stock(), it)));
                case Putting.Thing.Fresh none -> {}
            }
        }
        Deed deed = deleted(here, things, steps);
        return deeds.answer(here.visit(), deed, text -> failed(here, text));
    }

    private static Deed deleted(Here here, List<Putting.Thing> things, List<Change.Step> steps) {
        return things.size() == 1
                ? new Deed("deleted", List.of(things.getFirst().name()), steps, here.address())
                : new Deed(
                        "deleted.several",
                        List.of(String.valueOf(things.size())),
                        steps,
                        here.address());
    }
}
