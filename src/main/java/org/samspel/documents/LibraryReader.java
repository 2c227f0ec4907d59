package org.samspel.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;

/**
 * Finds the folders and documents of a revision: what lies in {@code documents/}, in folders of
 * other names, and beside works. Looks at names and metadata files only, never into documents.
 * Remembers the metadata it has read, so that the next revision costs only what has changed; for
 * one thread at a time.
 */
public final class LibraryReader {
    /** How to get the bytes of a small metadata file of a revision. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read(String blob) throws IOException;
    }

    private static final ContentPath ROOT = Library.ROOT;

    /** By the path of the metadata file. */
    private Map<ContentPath, Description> known = Map.of();

    /**
     * Reads a revision; what is wrong in it becomes a problem of the library.
     *
     * @param owned the files that belong to works or to the site itself, which are in no folder
     */
    public Library read(Revision revision, Set<ContentPath> owned, Bytes bytes) throws IOException {
        known = descriptions(revision, bytes);
        Shelves shelves = Shelves.of(revision, owned);
        Map<ContentPath, Document> documents = new HashMap<>();
        for (SourceFile file : revision.files().values()) {
            boolean shown = !shelves.hides(file.path());
            if (shown && FileRole.of(file.path()) == FileRole.DOCUMENT) {
                documents.put(file.path(), document(file));
            }
        }
        List<Problem> problems = new ArrayList<>(shelves.problems());
        problems.addAll(problems(revision));
        return new Library(folders(shelves.contents()), documents, problems);
    }

    private Map<ContentPath, Description> descriptions(Revision revision, Bytes bytes)
            throws IOException {
        Map<ContentPath, Description> descriptions = new HashMap<>();
        for (SourceFile file : revision.files().values()) {
            if (describesSomething(file.path(), revision)) {
                descriptions.put(file.path(), description(file, bytes));
            }
        }
        return descriptions;
    }

    private static boolean describesSomething(ContentPath path, Revision revision) {
        return switch (FileRole.of(path)) {
            case ABOUT_FOLDER -> true;
            case ABOUT_FILE -> FileRole.described(path).flatMap(revision::file).isPresent();
            case DOCUMENT, NEITHER -> false;
        };
    }

    private Description description(SourceFile file, Bytes bytes) throws IOException {
        Description before = known.getOrDefault(file.path(), Description.NONE);
        return before.blob().equals(file.blob()) ? before : Description.read(file, bytes);
    }

    private Document document(SourceFile file) {
        String name = file.path().name();
        FileType type = FileType.of(name);
        Description description = about(file.path().value() + FileRole.SUFFIX);
        return new Document(
                file,
                type.mediaType(),
                type.label(),
                description.language().or(() -> FileType.language(name)),
                description.titles(),
                description.texts(),
                description.date(),
                description.authors(),
                description.withdrawal());
    }

    private Description about(String metadataFile) {
        return ContentPath.of(metadataFile).map(known::get).orElse(Description.NONE);
    }

    private Map<ContentPath, Folder> folders(Map<ContentPath, Shelves.Contents> contents) {
        Map<ContentPath, Folder> folders = new HashMap<>();
        contents.forEach((path, found) -> folders.put(path, folder(path, found)));
        return folders;
    }

    private Folder folder(ContentPath path, Shelves.Contents contents) {
        Description description = about(path + "/" + FileRole.FOLDER_FILE);
        return new Folder(
                path,
                description.titles(),
                description.texts(),
                description.order(),
                contents.folders(),
                contents.documents());
    }

    private List<Problem> problems(Revision revision) {
        Stream<Problem> mistakes =
                known.values().stream().flatMap(description -> description.problems().stream());
        Stream<Problem> strays =
                revision.files().keySet().stream().filter(this::isStray).map(LibraryReader::stray);
        return Stream.concat(mistakes, strays).sorted().toList();
    }

    /** Whether a metadata file describes nothing. Beside works it may be another package's. */
    private boolean isStray(ContentPath path) {
        return path.startsWith(ROOT)
                && !known.containsKey(path)
                && FileRole.of(path) == FileRole.ABOUT_FILE;
    }

    private static Problem stray(ContentPath file) {
        String name = file.name();
        String missing = name.substring(0, name.length() - FileRole.SUFFIX.length());
        return Problem.warning(file, 0, 0, Explanation.of("file.describes", missing))
                .as(Problem.Kind.FILE);
    }
}
