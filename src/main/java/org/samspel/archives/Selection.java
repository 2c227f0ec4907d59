package org.samspel.archives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.entries.Details;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/**
 * The files below a folder, or those of a work. A file without an address of its own, which readers
 * could not reach one by one, is never among them.
 */
final class Selection {
    private final Site site;
    private final Language language;
    private final List<Chosen> chosen = new ArrayList<>();

    Selection(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    /**
     * A file for an archive.
     *
     * @param path as seen from the folder or the work
     */
    record Chosen(String path, SourceFile file) {}

    List<Chosen> of(Folder folder) {
        below(folder, "");
        return inOrder();
    }

    private void below(Folder folder, String above) {
        folder.documents().forEach(path -> add(above + path.name(), path));
        for (ContentPath path : folder.folders()) {
            site.library().folder(path).ifPresent(inner -> below(inner, above + path.name() + "/"));
        }
    }

    /** Everything that lies beside the work, and what its author lists from elsewhere. */
    List<Chosen> of(Work work) {
        Set<ContentPath> paths = new LinkedHashSet<>(work.files());
        work.translations()
                .values()
                .forEach(
                        entry -> {
                            if (entry.details() instanceof Details.Report report) {
                                report.files().forEach(file -> paths.add(file.path()));
                            }
                        });
        String folder = work.folder().value() + "/";
        paths.forEach(path -> add(from(folder, path), path));
        return inOrder();
    }

    private static String from(String folder, ContentPath path) {
        return path.value().startsWith(folder)
                ? path.value().substring(folder.length())
                : path.name();
    }

    private void add(String path, ContentPath file) {
        site.library()
                .document(file)
                .filter(document -> site.addresses().of(document, language).isPresent())
                .map(Document::file)
                .ifPresent(found -> chosen.add(new Chosen(path, found)));
    }

    /** The same after every restart. */
    private List<Chosen> inOrder() {
        return chosen.stream()
                .sorted(
                        Comparator.comparing(Chosen::path)
                                .thenComparing(each -> each.file().path()))
                .toList();
    }
}
