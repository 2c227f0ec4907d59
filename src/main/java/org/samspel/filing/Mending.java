package org.samspel.filing;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.publishing.Publisher;

/** Where something in the content is looked at and mended. */
final class Mending {
    private static final String WORKS = "/staff/works/";
    private static final String ABOUT_FILE = ".yml";
    private static final String ABOUT_FOLDER = "_folder.yml";

    private Mending() {}

    /** The address of the page about it; empty when only its own program can mend it. */
    static Optional<String> page(Publisher publisher, ContentPath path) {
        Library library = publisher.site().library();
        if (library.folder(path).isPresent()) {
            return Optional.of(Ways.folders(path));
        }
        return library.document(path)
                .map(document -> Ways.of(Ways.FILE, path))
                .or(() -> described(library, path))
                .or(() -> text(publisher, path));
    }

    private static Optional<String> described(Library library, ContentPath path) {
        if (path.name().equals(ABOUT_FOLDER)) {
            return path.parent()
                    .filter(folder -> library.folder(folder).isPresent())
                    .map(folder -> Ways.of(Ways.FOLDER, folder));
        }
        return Optional.of(path.value())
                .filter(value -> value.endsWith(ABOUT_FILE))
                .map(value -> value.substring(0, value.length() - ABOUT_FILE.length()))
                .flatMap(ContentPath::of)
                .filter(file -> library.document(file).isPresent())
                .map(file -> Ways.of(Ways.FILE, file));
    }

    private static Optional<String> text(Publisher publisher, ContentPath path) {
        return publisher.everything().stream()
                .flatMap(work -> work.translations().values().stream())
                .filter(entry -> entry.source().path().equals(path))
                .findFirst()
                .map(Mending::text)
                .or(() -> work(publisher, path));
    }

    private static String text(Entry entry) {
        return WORKS + entry.work() + "/" + entry.language().code();
    }

    /** Something that lies in the folder of a work, or that folder itself. */
    private static Optional<String> work(Publisher publisher, ContentPath path) {
        return publisher.everything().stream()
                .filter(work -> isOf(work, path))
                .flatMap(work -> work.translations().values().stream())
                .findFirst()
                .map(Mending::text);
    }

    private static boolean isOf(Work work, ContentPath path) {
        return work.folder().equals(path) || work.files().contains(path);
    }
}
