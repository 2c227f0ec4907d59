package org.samspel.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
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
                view(new Contents(visit, stock, folder), "", List.of()));
    }

    private FilingView.Folders view(Contents here, String typed, List<Mistake> mistakes) {
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
        Contents here = new Contents(visit, stock, folder.get());
        return switch (form.line("do")) {
            case "make" -> make(here, form);
            case "place" -> place(here, form);
            case "move" -> bulk(here, form).move();
            case "language" -> bulk(here, form).language(metadata);
            case "delete" -> bulk(here, form).delete();
            default -> new StaffAnswer.Refused(404);
        };
    }

    private StaffAnswer mistaken(Contents here, String typed, Mistake mistake) {
        return StaffAnswer.mistaken(
                "folders",
                here.listing().title(here.folder()),
                view(here, typed, List.of(mistake)));
    }

    private StaffAnswer failed(Contents here, String text) {
        return mistaken(here, "", new Mistake("content", text));
    }

    private Bulk bulk(Contents here, Form form) {
        return new Bulk(here, form, deeds, mistake -> mistaken(here, "", mistake));
    }

    /** Git keeps no empty folder, so a new one begins with its title. */
    private StaffAnswer make(Contents here, Form form) {
        String typed = form.line("name");
        return switch (Names.folder(here.path(), typed)) {
            case Names.Named.Unfit unfit ->
                    mistaken(here, typed, new Mistake("name", here.visit().text(unfit.key())));
            case Names.Named.Fit fit -> make(here, fit.path());
        };
    }

    private StaffAnswer make(Contents here, ContentPath path) {
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

    private StaffAnswer place(Contents here, Form form) {
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
        StaffAnswer answer = bulk(here, form).put(here.path(), things, "files.added");
        if (answer instanceof StaffAnswer.Done) {
            arrivals.discard(
                    here.visit(),
                    uploads.stream()
                            .filter(upload -> !bulk(here, form).isLeftOut(upload.id()))
                            .toList());
        }
        return answer;
    }
}
