package org.samspel.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/**
 * The archives of a site's folders and works, each planned when it is first asked for. A plan costs
 * some 300 bytes a file.
 */
public final class Archives {
    /** Nobody unpacks more by hand; a folder with more files has no archive, its folders may. */
    static final int MOST_FILES = 100_000;

    private static final String SUFFIX = ".zip";

    private final ArchiveMaker maker;
    private final Citations citations;
    private KeptArchives kept = new KeptArchives("");

    public Archives(FileSource files, Citations citations) {
        this.maker = new ArchiveMaker(files);
        this.citations = citations;
    }

    /**
     * The address of a page's archive.
     *
     * @param page its address, with a slash at the end
     */
    public static String address(String page) {
        return page.substring(0, page.length() - 1) + SUFFIX;
    }

    /** The page that a path asks the archive of, with a slash at the end. */
    public static Optional<String> page(String path) {
        return path.endsWith(SUFFIX)
                ? Optional.of(path.substring(0, path.length() - SUFFIX.length()) + "/")
                : Optional.empty();
    }

    /** The archive; empty for a page without files, and for one that is no folder and no work. */
    public Optional<Archive> of(Site site, Place.Page page) {
        return switch (page) {
            case Place.FolderPage folder -> kept(site).get(folder, () -> make(site, folder));
            case Place.WorkPage work -> kept(site).get(work, () -> make(site, work));
            case Place.Home ignored -> Optional.empty();
            case Place.Listing ignored -> Optional.empty();
            case Place.SearchPage ignored -> Optional.empty();
            case Place.ApiPage ignored -> Optional.empty();
            case Place.PreviewPage ignored -> Optional.empty();
        };
    }

    /**
     * Files of several pages and single ones together.
     *
     * @param name of the archive, before it becomes a file name
     * @param pages folders and works; the files of each get a folder of their own
     * @param note what stands where other archives say how to cite
     */
    public record Together(
            String name, List<Place.Page> pages, List<ContentPath> files, String note) {}

    /** An archive of what somebody has chosen; planned anew each time. */
    public Optional<Archive> of(Site site, Together together) {
        Map<ContentPath, Selection.Chosen> chosen = new LinkedHashMap<>();
        for (Place.Page page : together.pages()) {
            String folder = title(site, page) + "/";
            for (Selection.Chosen each : chosen(site, page)) {
                chosen.putIfAbsent(
                        each.file().path(),
                        new Selection.Chosen(folder + each.path(), each.file()));
            }
        }
        for (ContentPath path : together.files()) {
            site.library()
                    .document(path)
                    .ifPresent(
                            document ->
                                    chosen.putIfAbsent(
                                            path,
                                            new Selection.Chosen(path.name(), document.file())));
        }
        return chosen.isEmpty() || chosen.size() > MOST_FILES
                ? Optional.empty()
                : Optional.of(
                        maker.make(together.name(), List.copyOf(chosen.values()), together.note()));
    }

    /** The files that belong to a folder or work, in the order of its archive. */
    public static List<ContentPath> files(Site site, Place.Page page) {
        return chosen(site, page).stream().map(each -> each.file().path()).toList();
    }

    private static List<Selection.Chosen> chosen(Site site, Place.Page page) {
        Selection selection = new Selection(site, page.language());
        return switch (page) {
            case Place.FolderPage folder ->
                    site.library().folder(folder.folder()).map(selection::of).orElse(List.of());
            case Place.WorkPage work ->
                    site.works().find(work.work()).map(selection::of).orElse(List.of());
            case Place.Home ignored -> List.of();
            case Place.Listing ignored -> List.of();
            case Place.SearchPage ignored -> List.of();
            case Place.PreviewPage ignored -> List.of();
            case Place.ApiPage ignored -> List.of();
        };
    }

    private static String title(Site site, Place.Page page) {
        return switch (page) {
            case Place.FolderPage folder -> folder.folder().name();
            case Place.WorkPage work ->
                    site.addresses()
                            .of(work.work(), page.language())
                            .map(Archives::last)
                            .orElse(work.work().name());
            case Place.Home ignored -> "";
            case Place.Listing ignored -> "";
            case Place.SearchPage ignored -> "";
            case Place.PreviewPage ignored -> "";
            case Place.ApiPage ignored -> "";
        };
    }

    private synchronized KeptArchives kept(Site site) {
        if (!kept.version().equals(site.version())) {
            kept = new KeptArchives(site.version());
        }
        return kept;
    }

    private Optional<Archive> make(Site site, Place.FolderPage page) {
        Language language = page.language();
        return site.library()
                .folder(page.folder())
                .map(new Selection(site, language)::of)
                .flatMap(files -> make(site, page, Addresses.of(page.folder(), language), files));
    }

    private Optional<Archive> make(Site site, Place.WorkPage page) {
        return site.works()
                .find(page.work())
                .map(new Selection(site, page.language())::of)
                .flatMap(
                        files ->
                                site.addresses()
                                        .of(page.work(), page.language())
                                        .flatMap(address -> make(site, page, address, files)));
    }

    private Optional<Archive> make(
            Site site, Place.Page page, String address, List<Selection.Chosen> files) {
        return files.isEmpty() || files.size() > MOST_FILES
                ? Optional.empty()
                : Optional.of(maker.make(last(address), files, citations.text(site, page)));
    }

    /** What a folder or work is called in its address. */
    private static String last(String address) {
        String path = address.substring(0, address.length() - 1);
        String segment = path.substring(path.lastIndexOf('/') + 1);
        return Address.decode(segment).orElse(segment);
    }
}
