package org.samspel.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;

/**
 * Finds the folders and documents of a revision: what lies in {@code documents/} and beside works.
 * Looks at names and metadata files only, never into documents. Remembers the metadata it has read,
 * so that the next revision costs only what has changed; for one thread at a time.
 */
public final class LibraryReader {
    /** How to get the bytes of a small metadata file of a revision. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read(String blob) throws IOException;
    }

    private static final ContentPath ROOT = new ContentPath("documents");

    /** By the path of the metadata file. */
    private Map<ContentPath, Description> known = Map.of();

    /** Reads a revision; what is wrong in it becomes a problem of the library. */
    public Library read(Revision revision, Bytes bytes) throws IOException {
        known = descriptions(revision, bytes);
        Map<ContentPath, Document> documents = new HashMap<>();
        Map<ContentPath, Contents> folders = new TreeMap<>();
        contents(ROOT, folders);
        for (SourceFile file : revision.files().values()) {
            ContentPath path = file.path();
            switch (FileRole.of(path)) {
                case DOCUMENT -> {
                    documents.put(path, document(file));
                    folderOf(path, folders).ifPresent(folder -> folder.documents.add(path));
                }
                case ABOUT_FOLDER -> folderOf(path, folders);
                case ABOUT_FILE, NEITHER -> {}
            }
        }
        return new Library(folders(folders), documents, problems(revision));
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
                description.authors());
    }

    private Description about(String metadataFile) {
        return ContentPath.of(metadataFile).map(known::get).orElse(Description.NONE);
    }

    /** What lies directly in a folder. */
    private record Contents(List<ContentPath> folders, List<ContentPath> documents) {}

    /** The folder of {@code documents/} that a file lies in; empty when it lies beside a work. */
    private static Optional<Contents> folderOf(
            ContentPath file, Map<ContentPath, Contents> folders) {
        return file.startsWith(ROOT)
                ? file.parent().map(parent -> contents(parent, folders))
                : Optional.empty();
    }

    /** Makes the folder, and those it lies in, at the first file found below it. */
    private static Contents contents(ContentPath folder, Map<ContentPath, Contents> folders) {
        Contents present = folders.get(folder);
        if (present != null) {
            return present;
        }
        Contents fresh = new Contents(new ArrayList<>(), new ArrayList<>());
        folders.put(folder, fresh);
        folderOf(folder, folders).ifPresent(parent -> parent.folders.add(folder));
        return fresh;
    }

    private Map<ContentPath, Folder> folders(Map<ContentPath, Contents> contents) {
        Map<ContentPath, Folder> folders = new HashMap<>();
        contents.forEach((path, found) -> folders.put(path, folder(path, found)));
        return folders;
    }

    private Folder folder(ContentPath path, Contents contents) {
        Description description = about(path + "/" + FileRole.FOLDER_FILE);
        return new Folder(
                path,
                description.titles(),
                description.texts(),
                description.order(),
                List.copyOf(contents.folders),
                List.copyOf(contents.documents));
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
        return Problem.warning(
                file,
                0,
                0,
                "There is no file \"%s\" to describe.".formatted(missing),
                "Name it after a file beside it, as in report.pdf.yml, or delete it.");
    }
}
