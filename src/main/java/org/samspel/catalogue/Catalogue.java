package org.samspel.catalogue;

import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;

/**
 * A site as one who asks in a language sees it.
 *
 * @param url the site's public address, without a slash at the end
 */
public record Catalogue(Site site, Language language, String url) {
    private static final String BASE = "/api/v1/";

    /** Where this interface tells of a thing. */
    String self(String collection, String path) {
        return url + BASE + collection + "/" + Address.encode(path);
    }

    String page(Optional<String> address) {
        return url + address.orElse("/");
    }

    /** In the language asked for, or the first that stands in for it. */
    Optional<Text> in(Map<Language, String> texts) {
        return site.definition().chain(language).stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(found -> Text.of(texts.getOrDefault(found, ""), found));
    }

    /** A text in any language than none. */
    Text named(Map<Language, String> titles, ContentPath path) {
        return in(titles).orElseGet(() -> new Text(path.name(), Optional.empty()));
    }

    /** Of a work of the site. */
    Entry told(Work work) {
        return site.works().served(work, language).orElseThrow();
    }

    Reference reference(Work work) {
        Entry entry = told(work);
        return new Reference(
                work.id().toString(),
                Text.of(entry.title(), entry.language()),
                self("works", work.id().toString()));
    }

    Reference reference(Document document) {
        ContentPath path = document.file().path();
        return new Reference(
                path.value(), named(document.titles(), path), self("files", path.value()));
    }

    Reference reference(Folder folder) {
        return new Reference(
                folder.path().value(),
                named(folder.titles(), folder.path()),
                self("folders", folder.path().value()));
    }

    /** Whether readers can get it. */
    boolean isSeen(Document document) {
        return site.addresses().of(document, language).isPresent();
    }
}
