package org.samspel.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Library;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;

/**
 * The files beside works. They are for readers when their work is, and it says about them: titles
 * from a report's list of files, date and authors of the work. What the author of the file wrote in
 * its own metadata comes first.
 */
final class Attachments {
    private final Library library;
    private final Map<ContentPath, Document> documents;

    Attachments(Library library) {
        this.library = library;
        documents = new HashMap<>(library.documents());
    }

    /**
     * The library with these facts filled in, and without the files of drafts and their like.
     *
     * @param visible the works that readers may see
     * @param all every work there is
     */
    Library of(Site.Works visible, Collection<Work> all) {
        all.stream()
                .filter(work -> visible.find(work.id()).isEmpty())
                .forEach(hidden -> documents.keySet().removeAll(hidden.files()));
        visible.all().forEach(this::describe);
        return new Library(library.folders(), documents, library.problems());
    }

    private void describe(Work work) {
        List<Entry> translations = new ArrayList<>(work.translations().values());
        for (ContentPath file : work.files()) {
            documents.computeIfPresent(file, (path, document) -> described(document, translations));
        }
    }

    private static Document described(Document document, List<Entry> translations) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        translations.forEach(
                entry ->
                        title(entry, document.file().path())
                                .ifPresent(title -> titles.put(entry.language(), title)));
        titles.putAll(document.titles());
        Entry first =
                translations.stream()
                        .filter(entry -> document.language().equals(Optional.of(entry.language())))
                        .findFirst()
                        .orElse(translations.get(0));
        return new Document(
                document.file(),
                document.mediaType(),
                document.label(),
                document.language(),
                titles,
                document.descriptions(),
                document.date().or(first::published),
                document.authors().isEmpty() ? first.authors() : document.authors(),
                document.withdrawal());
    }

    private static Optional<String> title(Entry entry, ContentPath file) {
        return entry.details() instanceof Details.Report report
                ? report.files().stream()
                        .filter(reference -> reference.path().equals(file))
                        .flatMap(reference -> reference.title().stream())
                        .findFirst()
                : Optional.empty();
    }
}
