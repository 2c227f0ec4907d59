package org.samspel.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samspel.documents.Document;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;

/**
 * A file that readers get with a work.
 *
 * @param title the author's, for this place
 */
public record WorkFile(Document document, Optional<String> title) {

    /**
     * The files of a work in the order readers see them: the author's choice, else every file of
     * its folder that is no picture, those in the reader's language first.
     */
    public static List<WorkFile> of(Site site, Entry entry, Language reader) {
        return entry.details() instanceof Details.Report report && !report.files().isEmpty()
                ? chosen(site, report)
                : all(site, entry, reader);
    }

    private static List<WorkFile> chosen(Site site, Details.Report report) {
        return report.files().stream()
                .flatMap(
                        file ->
                                site.library().document(file.path()).stream()
                                        .map(found -> new WorkFile(found, file.title())))
                .toList();
    }

    private static List<WorkFile> all(Site site, Entry entry, Language reader) {
        Comparator<Document> ownFirst =
                Comparator.comparing(document -> !document.language().equals(Optional.of(reader)));
        return site.works().find(entry.work()).map(Work::files).orElse(List.of()).stream()
                .flatMap(path -> site.library().document(path).stream())
                .filter(document -> !document.mediaType().startsWith("image/"))
                .sorted(ownFirst)
                .map(document -> new WorkFile(document, Optional.empty()))
                .toList();
    }
}
