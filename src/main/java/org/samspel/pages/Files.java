package org.samspel.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.documents.Document;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.previews.PreviewType;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Site;
import org.samspel.publishing.Versions;

/** Documents as files to download. */
final class Files {
    private final Site site;
    private final Language language;
    private final Explanations explanations;
    private final ToLongFunction<ContentPath> downloads;

    /**
     * @param downloads how often a file was taken
     */
    Files(
            Site site,
            Language language,
            Explanations explanations,
            ToLongFunction<ContentPath> downloads) {
        this.site = site;
        this.language = language;
        this.explanations = explanations;
        this.downloads = downloads;
    }

    View.File of(Document document) {
        return of(document, Optional.empty());
    }

    /**
     * @param title the author's, for this place
     */
    View.File of(Document document, Optional<String> title) {
        String called = title.orElseGet(() -> title(document));
        return new View.File(
                document.file().path().name(),
                called,
                in(document.descriptions()).orElse(""),
                site.addresses().of(document, language).orElse(""),
                document.label(),
                Formats.size(document.file().size(), language),
                explanations.pages(document),
                document.language().map(Language::code).orElse(""),
                Formats.date(day(document), language),
                day(document).toString(),
                new View.Downloads(downloads.applyAsLong(document.file().path())),
                explanations.of(document, called),
                earlier(document),
                preview(document));
    }

    private View.Earlier earlier(Document document) {
        String address = site.addresses().of(document, language).orElse("");
        return new View.Earlier(
                site.versions().of(document).stream()
                        .map(version -> version(version, address))
                        .toList());
    }

    private View.Version version(EarlierVersion version, String address) {
        LocalDate until = LocalDate.ofInstant(version.until(), ZoneOffset.UTC);
        return new View.Version(
                Formats.date(until, language),
                until.toString(),
                Formats.size(version.size(), language),
                version.kept() ? address + "?version=" + Versions.id(version) : "");
    }

    private View.Preview preview(Document document) {
        return new View.Preview(
                PreviewType.of(document)
                        .map(type -> Addresses.ofPreview(document.file().path(), language))
                        .orElse(""));
    }

    String title(Document document) {
        return in(document.titles()).orElse(document.file().path().name());
    }

    /** The author's date, else the day the file was last changed. */
    static LocalDate day(Document document) {
        return document.date()
                .orElseGet(() -> LocalDate.ofInstant(document.file().modified(), ZoneOffset.UTC));
    }

    /** In the language, else in the one that stands in for it. */
    Optional<String> in(Map<Language, String> texts) {
        return site.definition().chain(language).stream()
                .flatMap(candidate -> Optional.ofNullable(texts.get(candidate)).stream())
                .findFirst();
    }
}
