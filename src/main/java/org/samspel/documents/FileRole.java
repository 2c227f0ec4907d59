package org.samspel.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;

/** What a file is to the library, told by its path alone. */
enum FileRole {
    /** A file readers can download. */
    DOCUMENT,
    /** {@code _folder.yml} of a folder visitors browse. */
    ABOUT_FOLDER,
    /** {@code report.pdf.yml}; in {@code documents/} every file of that type. */
    ABOUT_FILE,
    /** Hidden, or another package's. */
    NEITHER;

    static final String FOLDER_FILE = "_folder.yml";

    /** What is added to a file's name to get the name of its metadata file. */
    static final String SUFFIX = ".yml";

    private static final String LIBRARY = "documents";
    private static final Set<String> WORKS =
            Set.of("articles", "reports", "projects", "organisations", "pages");

    /** Outside {@code documents/} these are works, their bibliography, and settings. */
    private static final Set<String> OF_WORKS = Set.of("md", "mdx", "markdown", "bib", "yaml");

    /** Operating systems leave these in folders people share. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    static FileRole of(ContentPath path) {
        List<String> segments = List.of(path.value().split("/"));
        boolean inHiddenFolder =
                segments.subList(0, segments.size() - 1).stream().anyMatch(FileRole::isHidden);
        if (inHiddenFolder) {
            return NEITHER;
        }
        return segments.getFirst().equals(LIBRARY) && segments.size() > 1
                ? inLibrary(segments.getLast())
                : elsewhere(path);
    }

    /** Whether the folder is for works of a kind, so that visitors do not browse it. */
    static boolean isForWorks(ContentPath path) {
        return WORKS.contains(path.segments().getFirst());
    }

    /** The file that a metadata file is about. */
    static Optional<ContentPath> described(ContentPath metadataFile) {
        String path = metadataFile.value();
        return ContentPath.of(path.substring(0, path.length() - SUFFIX.length()));
    }

    private static FileRole inLibrary(String name) {
        if (name.equals(FOLDER_FILE)) {
            return ABOUT_FOLDER;
        }
        return isHidden(name) ? NEITHER : isMetadata(name) ? ABOUT_FILE : DOCUMENT;
    }

    private static FileRole elsewhere(ContentPath path) {
        String name = path.name();
        if (name.equals(FOLDER_FILE) && path.parent().isPresent() && !isForWorks(path)) {
            return ABOUT_FOLDER;
        }
        if (isHidden(name) || OF_WORKS.contains(FileType.extension(name))) {
            return NEITHER;
        }
        return isMetadata(name) ? ABOUT_FILE : DOCUMENT;
    }

    /** The suffix alone describes nothing. */
    private static boolean isMetadata(String name) {
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".")
                || name.startsWith("_")
                || name.startsWith("~$")
                || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }
}
