package org.samspel.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.content.SourceFile;

/**
 * All folders and documents of a revision.
 *
 * @param folders by path, the root {@code documents} always among them
 * @param documents by path: in folders, beside works, and those that are in neither
 */
public record Library(
        Map<ContentPath, Folder> folders,
        Map<ContentPath, Document> documents,
        List<Problem> problems) {

    /** The folder that all others are shown in. */
    public static final ContentPath ROOT = new ContentPath("documents");

    public Library {
        folders = Map.copyOf(folders);
        documents = Map.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** Whether a file of this path would be a document: not what describes others, not hidden. */
    public static boolean canHold(ContentPath path) {
        return FileRole.of(path) == FileRole.DOCUMENT;
    }

    /** Where the documents lie on disk. */
    public List<SourceFile> files() {
        return documents.values().stream().map(Document::file).toList();
    }

    /** Whether there is nothing for visitors to browse. */
    public boolean isEmpty() {
        return folder(ROOT)
                .map(root -> root.folders().isEmpty() && root.documents().isEmpty())
                .orElse(true);
    }

    public Optional<Folder> folder(ContentPath path) {
        return Optional.ofNullable(folders.get(path));
    }

    public Optional<Document> document(ContentPath path) {
        return Optional.ofNullable(documents.get(path));
    }

    /** All documents in a folder and the folders below it, by path. */
    public List<Document> below(Folder folder) {
        return paths(folder)
                .sorted(Comparator.comparing(ContentPath::value))
                .flatMap(path -> document(path).stream())
                .toList();
    }

    private Stream<ContentPath> paths(Folder folder) {
        return Stream.concat(
                folder.documents().stream(),
                folder.folders().stream()
                        .flatMap(path -> folder(path).stream())
                        .flatMap(this::paths));
    }
}
