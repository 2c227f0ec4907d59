package org.samspel.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.EarlierVersion;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.FileType;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
import org.samspel.languages.Formats;
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
record FilePage(Publisher publisher, Deeds deeds, Metadata metadata, Past past)
        implements StaffPage {

    /** Where other versions of a file are. */
    record Past(Arrivals arrivals, ContentRepository repository, Moments moments) {
        List<EarlierVersion> earlier(ContentPath path) {
            try {
                return repository.history().of(path).earlier();
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }

    @Override
    public String path() {
        return Ways.FILE;
    }

    @Override
    public Entrance entrance() {
        return Entrance.PUBLISHER;
    }

    /** A file, and what was typed about it. */
    private record Here(Visit visit, Stock stock, Document document, Typed typed) {
        ContentPath path() {
            return document.file().path();
        }

        String address() {
            return Ways.of(Ways.FILE, path());
        }

        Listing listing() {
            return new Listing(stock, visit);
        }

        String title() {
            return stock.text(document.titles(), visit.language())
                    .map(Map.Entry::getValue)
                    .orElse(path().name());
        }

        /** A file beside a work is named in its text, and stays where it is. */
        boolean isMovable() {
            return stock.home(document).isPresent();
        }
    }

    private record Typed(Texts titles, Texts descriptions, String language, String name) {
        static Typed of(Document document, Form form) {
            String name = document.file().path().name();
            return new Typed(
                    Texts.from(form, "title", document.titles()),
                    Texts.from(form, "description", document.descriptions()),
                    form.has("language")
                            ? form.line("language")
                            : document.language().map(Language::code).orElse("none"),
                    form.has("name") ? form.line("name") : Names.withoutExtension(name));
        }
    }

    private static Optional<Here> here(Visit visit, Stock stock, Form form) {
        return stock.document(visit.rest())
                .map(document -> new Here(visit, stock, document, Typed.of(document, form)));
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Stock stock = new Stock(publisher.site());
        return here(visit, stock, new Form(Map.of()))
                .<StaffAnswer>map(
                        here -> StaffAnswer.shown("file", here.title(), view(here, List.of())))
                .orElseGet(() -> Nearest.to(visit, stock));
    }

    private FilingView.FileSettings view(Here here, List<Mistake> mistakes) {
        Document document = here.document();
        Stock stock = here.stock();
        String name = here.path().name();
        return new FilingView.FileSettings(
                deeds.undo(here.visit()),
                here.listing().way(here.path()),
                here.address(),
                stock.site().addresses().of(document, here.visit().language()).orElse(""),
                Ways.of(Ways.HISTORY, here.path()),
                here.listing().facts(document),
                here.typed().titles().fields("title", stock.languages()),
                here.typed().descriptions().fields("description", stock.languages()),
                here.listing().languages(Language.of(here.typed().language())),
                here.typed().name(),
                Names.extension(name),
                here.listing()
                        .targets(
                                target -> !here.path().parent().filter(target::equals).isPresent()),
                past.arrivals().box(here.visit(), here.address()),
                newer(here).stream()
                        .map(upload -> new Choice(upload.id(), upload.name(), false))
                        .toList(),
                past.earlier(here.path()).stream().map(version -> earlier(here, version)).toList(),
                document.file().blob(),
                stock.about(here.path()).map(SourceFile::blob).orElse(""),
                here.isMovable(),
                mistakes);
    }

    /** Only a file of the same type takes the place of another. */
    private List<Upload> newer(Here here) {
        String extension = Names.lower(Names.extension(here.path().name()));
        return past.arrivals().ready(here.visit()).stream()
                .filter(upload -> upload.type() == FileType.of(here.path().name()))
                .filter(upload -> Names.lower(Names.extension(upload.name())).equals(extension))
                .toList();
    }

    private FilingView.Earlier earlier(Here here, EarlierVersion version) {
        return new FilingView.Earlier(
                version.blob(),
                past.moments().of(here.visit(), version.until()),
                Formats.size(version.size(), here.visit().language()),
                isBack(here, version));
    }

    /** On the disk somebody may have given it another type meanwhile. */
    private static boolean isBack(Here here, EarlierVersion version) {
        return version.kept()
                && Names.lower(Names.extension(version.path().name()))
                        .equals(Names.lower(Names.extension(here.path().name())));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Here> found = here(visit, new Stock(publisher.site()), form);
        if (found.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        Here here = found.get();
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

    private StaffAnswer mistaken(Here here, String field, String text) {
        return StaffAnswer.mistaken(
                "file", here.title(), view(here, List.of(new Mistake(field, text))));
    }

    private StaffAnswer make(Here here, Deed deed) {
        return deeds.answer(here.visit(), deed, text -> mistaken(here, "content", text));
    }

    private StaffAnswer changed(Here here) {
        return mistaken(here, "content", here.visit().text("staff.wrong.filing.changed"));
    }

    private static boolean isSeen(Here here, Form form) {
        return form.line("seen").equals(here.document().file().blob());
    }

    private StaffAnswer describe(Here here, Form form) {
        Optional<SourceFile> about = here.stock().about(here.path());
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
    private static Map<String, Optional<FieldValue>> fields(Here here) {
        Map<String, Optional<FieldValue>> fields = new HashMap<>();
        Typed typed = here.typed();
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

    private StaffAnswer rename(Here here) {
        ContentPath parent = here.path().parent().orElse(Library.ROOT);
        return switch (Names.file(parent, here.path().name(), here.typed().name())) {
            case Names.Named.Unfit unfit -> mistaken(here, "name", here.visit().text(unfit.key()));
            case Names.Named.Fit fit ->
                    to(here, fit.path(), new Told("renamed", "name", fit.path().name()));
        };
    }

    private StaffAnswer move(Here here, Form form) {
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

    private StaffAnswer to(Here here, ContentPath target, Told told) {
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

    private StaffAnswer replace(Here here, Form form) {
        Optional<Upload> chosen =
                newer(here).stream()
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

    private StaffAnswer write(Here here, String key, Change.Contents contents) {
        Change.Step step =
                new Change.Step.Write(
                        here.path(), contents, Optional.of(here.document().file().blob()));
        List<String> arguments = List.of(here.path().name());
        return make(here, new Deed(key, arguments, List.of(step), here.address()));
    }

    private StaffAnswer back(Here here, Form form) {
        Optional<EarlierVersion> version =
                past.earlier(here.path()).stream()
                        .filter(each -> each.blob().equals(form.line("version")))
                        .filter(each -> isBack(here, each))
                        .findFirst();
        if (version.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        return isSeen(here, form)
                ? write(here, "restored", new Change.Contents.Kept(version.get().blob()))
                : changed(here);
    }

    private StaffAnswer delete(Here here, Form form) {
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
