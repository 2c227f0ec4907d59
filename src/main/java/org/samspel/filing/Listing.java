package org.samspel.filing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.filing.FilingView.Choice;
import org.samspel.filing.FilingView.Crumb;
import org.samspel.filing.FilingView.Row;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.staff.Visit;

/** Folders and files as they are listed for somebody. */
record Listing(Stock stock, Visit visit) {

    /** The folders on the way to a place, the topmost first. */
    List<Crumb> way(ContentPath place) {
        List<Crumb> crumbs = new ArrayList<>();
        Optional<ContentPath> folder = place.parent();
        while (folder.isPresent() && !folder.get().equals(Library.ROOT)) {
            stock.site()
                    .library()
                    .folder(folder.get())
                    .map(this::crumb)
                    .ifPresent(crumbs::addFirst);
            folder = folder.get().parent();
        }
        if (!place.equals(Library.ROOT)) {
            crumbs.addFirst(
                    new Crumb(visit.text("staff.title.folders"), "", Ways.folders(Library.ROOT)));
        }
        return crumbs;
    }

    private Crumb crumb(Folder folder) {
        Optional<Map.Entry<Language, String>> title = stock.text(folder.titles(), visit.language());
        return new Crumb(
                title.map(Map.Entry::getValue).orElse(folder.path().name()),
                language(title),
                Ways.folders(folder.path()));
    }

    private static String language(Optional<Map.Entry<Language, String>> text) {
        return text.map(found -> found.getKey().code()).orElse("");
    }

    /** What people call a folder. */
    String title(Folder folder) {
        return folder.path().equals(Library.ROOT)
                ? visit.text("staff.title.folders")
                : stock.text(folder.titles(), visit.language())
                        .map(Map.Entry::getValue)
                        .orElse(folder.path().name());
    }

    List<Row> folders(Folder folder) {
        List<Row> rows = new ArrayList<>();
        for (ContentPath path : folder.folders()) {
            stock.site().library().folder(path).map(this::row).ifPresent(rows::add);
        }
        return sorted(rows, "folder-");
    }

    private Row row(Folder folder) {
        long files =
                stock.below(folder.path()).stream()
                        .filter(file -> Library.canHold(file.path()))
                        .count();
        return row(
                folder.path(),
                folder.titles(),
                Ways.folders(folder.path()),
                visit.text("folder.files.count", files));
    }

    List<Row> files(Folder folder) {
        List<Row> rows = new ArrayList<>();
        for (ContentPath path : folder.documents()) {
            stock.site().library().document(path).map(this::row).ifPresent(rows::add);
        }
        return sorted(rows, "file-");
    }

    private Row row(Document document) {
        ContentPath path = document.file().path();
        return row(path, document.titles(), Ways.of(Ways.FILE, path), facts(document));
    }

    private Row row(ContentPath path, Map<Language, String> titles, String address, String facts) {
        Optional<Map.Entry<Language, String>> title = stock.text(titles, visit.language());
        return new Row(
                "",
                path.value(),
                address,
                title.map(Map.Entry::getValue).orElse(path.name()),
                language(title),
                title.isPresent() ? path.name() : "",
                facts);
    }

    private List<Row> sorted(List<Row> rows, String id) {
        rows.sort(Comparator.comparing(Row::title, Formats.order(visit.language())));
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(
                    new Row(
                            id + numbered.size(),
                            row.path(),
                            row.address(),
                            row.title(),
                            row.language(),
                            row.name(),
                            row.facts()));
        }
        return numbered;
    }

    /** Type, size and language of a file. */
    String facts(Document document) {
        List<String> facts = new ArrayList<>();
        facts.add(document.label());
        facts.add(Formats.size(document.file().size(), visit.language()));
        document.language().map(Language::ownName).ifPresent(facts::add);
        facts.removeIf(String::isEmpty);
        return String.join(" · ", facts);
    }

    /** The folders something can be moved to, as a tree. */
    List<Choice> targets(Predicate<ContentPath> fitting) {
        List<Choice> targets = new ArrayList<>();
        stock.folder("").ifPresent(root -> add(root, "", targets));
        targets.removeIf(target -> !fitting.test(new ContentPath(target.value())));
        return targets;
    }

    private void add(Folder folder, String indent, List<Choice> targets) {
        targets.add(new Choice(folder.path().value(), indent + title(folder), false));
        folder.folders().stream()
                .flatMap(path -> stock.site().library().folder(path).stream())
                .sorted(Comparator.comparing(this::title, Formats.order(visit.language())))
                .forEach(below -> add(below, indent + "– ", targets));
    }

    /** The languages a file can be in, and none. */
    List<Choice> languages(Optional<Language> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("none", visit.text("filing.language.none"), chosen.isEmpty()));
        for (Language language : Language.values()) {
            choices.add(
                    new Choice(
                            language.code(),
                            language.ownName(),
                            chosen.filter(language::equals).isPresent()));
        }
        return choices;
    }
}
