package org.samspel.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.EarlierVersion;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.exchange.Feed;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.publishing.Versions;
import org.samspel.publishing.WorkFile;

/** What can be followed of a work: its texts, and its files as they are and were. */
final class WorkFeed {
    private final Site site;
    private final String url;
    private final Frames frames;
    private final Language language;
    private final Publications publications;

    WorkFeed(Site site, String url, Frames frames, Language language) {
        this.site = site;
        this.url = url;
        this.frames = frames;
        this.language = language;
        publications = new Publications(site, url);
    }

    Stream<Feed.Entry> of(Entry served) {
        Stream<Feed.Entry> texts =
                site.works().find(served.work()).stream()
                        .flatMap(work -> work.translations().values().stream())
                        .map(this::text);
        Stream<Feed.Entry> files =
                WorkFile.of(site, served, language).stream().flatMap(this::versions);
        return Stream.concat(texts, files);
    }

    private Feed.Entry text(Entry text) {
        return new Feed.Entry(
                publications.permanent(text.work()) + "#" + text.language().code(),
                text.title(),
                Optional.of(text.language()),
                Publications.updated(text),
                text.published(),
                site.addresses().of(text.work(), text.language()).stream()
                        .map(
                                page ->
                                        new Feed.Alternate(
                                                url + page,
                                                "text/html",
                                                Optional.of(text.language())))
                        .toList(),
                "",
                text.work().kind().name().toLowerCase(Locale.ROOT),
                text.description());
    }

    private Stream<Feed.Entry> versions(WorkFile file) {
        Document document = file.document();
        Publication publication = publications.of(document, language);
        String title = file.title().orElse(publication.title());
        List<EarlierVersion> earlier = site.versions().of(document);
        Instant came =
                earlier.isEmpty() ? publication.issue().updated() : earlier.getFirst().until();
        return Stream.concat(
                Stream.of(version(document, Versions.id(document), title, came)),
                earlier.stream()
                        .filter(EarlierVersion::kept)
                        .map(
                                version ->
                                        version(
                                                document,
                                                Versions.id(version),
                                                title + " – " + until(version),
                                                version.until())));
    }

    private String until(EarlierVersion version) {
        LocalDate day = LocalDate.ofInstant(version.until(), ZoneOffset.UTC);
        return frames.text(language, "versions.until", Formats.date(day, language));
    }

    private Feed.Entry version(Document document, String id, String title, Instant updated) {
        String address = site.addresses().of(document, language).orElse("") + "?version=" + id;
        return new Feed.Entry(
                url + address,
                title,
                document.language(),
                updated,
                Optional.empty(),
                List.of(
                        new Feed.Alternate(
                                url + address, document.mediaType(), document.language())),
                "",
                SearchHits.DOCUMENT,
                document.file().path().name());
    }
}
