package org.samspel.pages;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** A folder of documents, in the order the reader asks for. */
final class FolderPages {
    private static final List<String> SORTS = List.of("name", "date", "size", "type");

    private final Site site;
    private final Frames frames;
    private final Files files;
    private final ArchiveLinks archives;

    FolderPages(Site site, Frames frames, Files files, ArchiveLinks archives) {
        this.site = site;
        this.frames = frames;
        this.files = files;
        this.archives = archives;
    }

    Optional<View> view(Place.FolderPage place, Parameters parameters) {
        return site.library().folder(place.folder()).map(folder -> view(folder, place, parameters));
    }

    private View view(Folder folder, Place.FolderPage place, Parameters parameters) {
        Language language = place.language();
        String sort =
                parameters
                        .text("sort")
                        .filter(wanted -> SORTS.contains(bare(wanted)))
                        .orElse(folder.order() == Folder.Order.DATE ? "-date" : "name");
        String address = Addresses.of(folder.path(), language);
        return new View.FolderPage(
                frames.around(
                        about(folder, language),
                        new Subject.Collection(count(folder) == 0 ? "" : address, address)),
                frames.title(folder, language),
                files.in(folder.descriptions()).orElse(""),
                folders(folder, language),
                documents(folder).sorted(order(sort, language)).map(files::of).toList(),
                sort,
                SORTS.stream().map(key -> choice(key, sort, address)).toList(),
                archives.of(place, address));
    }

    private static String bare(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** Choosing the chosen order turns it round. */
    private static View.Choice choice(String key, String sort, String address) {
        boolean chosen = bare(sort).equals(key);
        String next = sort.equals(key) ? "-" + key : key;
        return new View.Choice(key, Parameters.NONE.with("sort", next).on(address), chosen, 0);
    }

    private Stream<Document> documents(Folder folder) {
        return folder.documents().stream().flatMap(path -> site.library().document(path).stream());
    }

    private Comparator<Document> order(String sort, Language language) {
        Comparator<Document> byTitle = Comparator.comparing(files::title, Formats.order(language));
        Comparator<Document> order =
                switch (bare(sort)) {
                    case "date" -> Comparator.comparing(Files::day);
                    case "size" -> Comparator.comparingLong(document -> document.file().size());
                    case "type" -> Comparator.comparing(Document::label);
                    default -> byTitle;
                };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byTitle);
    }

    private List<View.Choice> folders(Folder folder, Language language) {
        return folder.folders().stream()
                .flatMap(path -> site.library().folder(path).stream())
                .map(below -> folderChoice(below, language))
                .sorted(Comparator.comparing(View.Choice::label, Formats.order(language)))
                .toList();
    }

    private View.Choice folderChoice(Folder below, Language language) {
        return new View.Choice(
                frames.title(below, language),
                Addresses.of(below.path(), language),
                false,
                count(below));
    }

    private long count(Folder folder) {
        return folder.documents().size()
                + folder.folders().stream()
                        .flatMap(path -> site.library().folder(path).stream())
                        .mapToLong(this::count)
                        .sum();
    }

    private static boolean isRoot(Folder folder) {
        return folder.path().equals(Library.ROOT);
    }

    private Frames.About about(Folder folder, Language language) {
        return new Frames.About(
                language,
                frames.title(folder, language),
                files.in(folder.descriptions()).orElse(""),
                frames.inEach(each -> Addresses.of(folder.path(), each)),
                EnumSet.copyOf(site.definition().languages()),
                Addresses.of(folder.path(), language),
                true,
                crumbs(folder, language),
                Section.DOCUMENTS.key(),
                Frames.NO_FALLBACK);
    }

    /** Home / Documents / Rapporter / English, as the folders are titled. */
    private List<Frame.Crumb> crumbs(Folder folder, Language language) {
        if (isRoot(folder)) {
            List<Frame.Crumb> crumbs = frames.trail(language, Optional.empty());
            crumbs.add(new Frame.Crumb(frames.title(folder, language), ""));
            return crumbs;
        }
        List<Frame.Crumb> crumbs = frames.trail(language, Optional.of(Section.DOCUMENTS));
        int above = crumbs.size();
        crumbs.add(new Frame.Crumb(frames.title(folder, language), ""));
        Optional<ContentPath> parent = folder.path().parent();
        while (parent.isPresent()) {
            site.library()
                    .folder(parent.get())
                    .filter(found -> !isRoot(found))
                    .ifPresent(found -> crumbs.add(above, crumb(found, language)));
            parent = parent.get().parent();
        }
        return crumbs;
    }

    private Frame.Crumb crumb(Folder folder, Language language) {
        return new Frame.Crumb(
                frames.title(folder, language), Addresses.of(folder.path(), language));
    }
}
