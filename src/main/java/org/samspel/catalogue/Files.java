package org.samspel.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;

/** The files and folders of a site. */
public record Files(Catalogue catalogue) {

    /**
     * Those readers can get, by path.
     *
     * @param languages codes; empty: all
     */
    public List<Document> all(Set<String> languages) {
        return library().documents().values().stream()
                .filter(catalogue::isSeen)
                .filter(
                        file ->
                                languages.isEmpty()
                                        || file.language()
                                                .map(Language::code)
                                                .filter(languages::contains)
                                                .isPresent())
                .sorted(Comparator.comparing(file -> file.file().path()))
                .toList();
    }

    /** The file readers can get there. */
    public Optional<FileItem> find(ContentPath path) {
        return library().document(path).filter(catalogue::isSeen).map(this::of);
    }

    /** All folders, by path. */
    public List<Folder> folders() {
        return library().folders().values().stream()
                .sorted(Comparator.comparing(Folder::path))
                .toList();
    }

    public Optional<FolderItem> findFolder(ContentPath path) {
        return library().folder(path).map(this::of);
    }

    private Library library() {
        return catalogue.site().library();
    }

    /** A file readers can get. */
    public FileItem of(Document document) {
        ContentPath path = document.file().path();
        return new FileItem(
                path.value(),
                path.name(),
                catalogue.named(document.titles(), path),
                catalogue.in(document.descriptions()),
                document.language().map(Language::code),
                document.mediaType(),
                document.label(),
                document.file().size(),
                document.file().sha256(),
                document.date(),
                document.authors(),
                catalogue
                        .site()
                        .addresses()
                        .owner(path)
                        .flatMap(catalogue.site().works()::find)
                        .map(catalogue::reference),
                path.parent().flatMap(library()::folder).map(catalogue::reference),
                links(document));
    }

    private Links links(Document document) {
        String address =
                catalogue.page(catalogue.site().addresses().of(document, catalogue.language()));
        return new Links(
                catalogue.self("files", document.file().path().value()),
                address,
                Optional.empty(),
                Optional.of(address));
    }

    public FolderItem of(Folder folder) {
        return new FolderItem(
                folder.path().value(),
                catalogue.named(folder.titles(), folder.path()),
                catalogue.in(folder.descriptions()),
                folder.folders().stream()
                        .flatMap(path -> library().folder(path).stream())
                        .map(catalogue::reference)
                        .toList(),
                folder.documents().stream()
                        .flatMap(path -> library().document(path).stream())
                        .filter(catalogue::isSeen)
                        .map(catalogue::reference)
                        .toList(),
                new Links(
                        catalogue.self("folders", folder.path().value()),
                        catalogue.url() + Addresses.of(folder.path(), catalogue.language()),
                        Optional.empty(),
                        Optional.empty()));
    }
}
