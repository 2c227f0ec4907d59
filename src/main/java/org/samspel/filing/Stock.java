package org.samspel.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.digests.Sha256;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** What there is in the folders of a site: the only way from a path in an address to a file. */
record Stock(Site site) {
    private static final String ABOUT_FILE = ".yml";
    private static final String ABOUT_FOLDER = "/_folder.yml";

    /** The folder a text names; the topmost for none. */
    Optional<Folder> folder(String path) {
        return path.isEmpty()
                ? site.library().folder(Library.ROOT)
                : ContentPath.of(path).flatMap(site.library()::folder);
    }

    Optional<Document> document(String path) {
        return ContentPath.of(path).flatMap(site.library()::document);
    }

    /** The folder a file is in, which it can be moved from; empty for one beside a work. */
    Optional<Folder> home(Document document) {
        ContentPath path = document.file().path();
        return path.parent()
                .or(() -> Optional.of(Library.ROOT))
                .flatMap(site.library()::folder)
                .filter(folder -> folder.documents().contains(path));
    }

    /** All files in a folder, at any depth, those that describe others among them. */
    List<SourceFile> below(ContentPath folder) {
        return site.revision().files().values().stream()
                .filter(file -> file.path().startsWith(folder))
                .toList();
    }

    /** The file that describes another file. */
    Optional<SourceFile> about(ContentPath file) {
        return site.revision().file(metadata(file));
    }

    static ContentPath metadata(ContentPath file) {
        return new ContentPath(file + ABOUT_FILE);
    }

    static ContentPath folderMetadata(ContentPath folder) {
        return new ContentPath(folder + ABOUT_FOLDER);
    }

    /** What has a name in a folder already; letter case does not count, as on many disks. */
    Optional<ContentPath> taken(ContentPath folder, String name) {
        int depth = folder.segments().size();
        return below(folder).stream()
                .map(file -> file.path().segments())
                .map(segments -> segments.subList(0, depth + 1))
                .filter(segments -> segments.getLast().equalsIgnoreCase(name))
                .map(segments -> new ContentPath(String.join("/", segments)))
                .findFirst();
    }

    /**
     * The name with a number, as no other has it in the folder.
     *
     * @param others names that are about to be taken, in lower case
     */
    String free(ContentPath folder, Names.Parts name, Set<String> others) {
        for (int number = 2; ; number++) {
            String free = name.start() + "-" + number + name.end();
            if (taken(folder, free).isEmpty() && !others.contains(Names.lower(free))) {
                return free;
            }
        }
    }

    /** Tells whether something in a folder has changed since somebody saw it. */
    String state(ContentPath folder) {
        Sha256 sum = new Sha256();
        for (SourceFile file : below(folder)) {
            sum.add(file.path() + "\n" + file.blob() + "\n");
        }
        return sum.hex().substring(0, 32);
    }

    /** A text in the language that comes first for a reader; empty when there is none. */
    Optional<Map.Entry<Language, String>> text(Map<Language, String> texts, Language language) {
        return site.definition().chain(language).stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(first -> Map.entry(first, texts.getOrDefault(first, "")));
    }

    /** The languages texts are asked for in. */
    List<Language> languages() {
        return site.definition().languages();
    }
}
