package org.samspel.api;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** What a counted file is called today; empty when it is there no more. */
record Titles(Site site) {

    /** The title of its work, in the language of the file when there is one; else its own. */
    String of(String path, String work, String language) {
        Optional<Language> wanted = Language.of(language);
        return WorkId.of(work)
                .flatMap(site.works()::find)
                .flatMap(
                        found ->
                                wanted.flatMap(found::in)
                                        .or(() -> found.firstOf(site.definition().languages())))
                .map(Entry::title)
                .or(() -> own(path, wanted))
                .orElse("");
    }

    private Optional<String> own(String path, Optional<Language> wanted) {
        return ContentPath.of(path)
                .flatMap(site.library()::document)
                .map(document -> own(document, wanted));
    }

    private String own(Document document, Optional<Language> wanted) {
        return wanted.flatMap(each -> Optional.ofNullable(document.titles().get(each)))
                .or(
                        () ->
                                site.definition().languages().stream()
                                        .flatMap(
                                                each ->
                                                        Optional.ofNullable(
                                                                document.titles().get(each))
                                                                .stream())
                                        .findFirst())
                .orElseGet(() -> document.file().path().name());
    }
}
