package org.samspel.filing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
import org.samspel.staff.Form;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A folder that somebody is looking at, and what they typed about it. */
record OpenFolder(Visit visit, Stock stock, Folder folder, Typed typed) {

    /** What a form says; of what it doesn't ask for, what there is. */
    record Typed(Texts titles, Texts descriptions, String name, String order) {
        static Typed of(Folder folder, Form form) {
            return new Typed(
                    Texts.from(form, "title", folder.titles()),
                    Texts.from(form, "description", folder.descriptions()),
                    form.has("name") ? form.line("name") : folder.path().name(),
                    form.has("order") ? form.line("order") : word(folder.order()));
        }
    }

    static String word(Folder.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** The folder a visit is about; empty when there is none. */
    static Optional<OpenFolder> of(Visit visit, Stock stock, Form form) {
        return stock.folder(visit.rest())
                .map(folder -> new OpenFolder(visit, stock, folder, Typed.of(folder, form)));
    }

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

    /** Whether it can be moved there: elsewhere, and not into itself. */
    boolean isTarget(ContentPath target) {
        return !target.equals(path())
                && !target.startsWith(path())
                && !path().parent().filter(target::equals).isPresent();
    }

    /** What describes it. */
    Optional<SourceFile> about() {
        return stock.site().revision().file(Stock.folderMetadata(path()));
    }

    /**
     * @param undo id of the change that was just made
     */
    FilingView.FolderSettings view(String undo, List<Mistake> mistakes) {
        List<FilingView.Crumb> crumbs = listing().way(path());
        crumbs.add(new FilingView.Crumb(listing().title(folder), "", Ways.folders(path())));
        return new FilingView.FolderSettings(
                undo,
                crumbs,
                address(),
                Ways.of(Ways.HISTORY, path()),
                typed.titles().fields("title", stock.languages()),
                typed.descriptions().fields("description", stock.languages()),
                Stream.of(Folder.Order.values()).map(order -> choice(word(order))).toList(),
                typed.name(),
                listing().targets(this::isTarget),
                stock.below(path()).stream().filter(file -> Library.canHold(file.path())).count(),
                stock.state(path()),
                about().map(SourceFile::blob).orElse(""),
                isMovable(),
                mistakes);
    }

    private Choice choice(String order) {
        return new Choice(order, visit.text("filing.order." + order), order.equals(typed.order()));
    }
}
