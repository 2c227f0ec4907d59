package org.samspel.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;

/**
 * What there is to link to, seen from a text.
 *
 * @param from the file of the text, which addresses are relative to
 * @param language of the text, in which titles are looked for first
 */
record Linkables(Publisher publisher, ContentPath from, Language language) {

    /**
     * Works and files with all of these words in a title or a path, those whose title begins with
     * them first.
     */
    List<Linkable> find(String query) {
        List<String> words = List.of(lower(query).split("\\s+"));
        return Stream.concat(works(words), files(words))
                .sorted(
                        Comparator.comparing(
                                        (Linkable found) ->
                                                !lower(found.title()).startsWith(lower(query)))
                                .thenComparing(Linkable::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Stream<Linkable> works(List<String> words) {
        Site site = publisher.site();
        List<Language> order = site.definition().chain(language);
        return publisher.everything().stream()
                .filter(work -> words.stream().allMatch(said(work)::contains))
                .flatMap(work -> work.firstOf(order).map(entry -> work(site, entry)).stream());
    }

    /** In any of its languages. */
    private static String said(Work work) {
        List<String> titles =
                work.translations().values().stream().map(entry -> lower(entry.title())).toList();
        return String.join("\n", titles) + "\n" + work.id();
    }

    private Linkable work(Site site, Entry entry) {
        ContentPath path = entry.source().path();
        return new Linkable(
                lower(entry.work().kind().name()),
                entry.title(),
                entry.language().code(),
                entry.work().toString(),
                address(path),
                site.works().find(entry.work()).isEmpty());
    }

    private Stream<Linkable> files(List<String> words) {
        Site site = publisher.site();
        return site.library().documents().values().stream()
                .filter(document -> site.addresses().of(document, language).isPresent())
                .filter(document -> words.stream().allMatch(said(document)::contains))
                .map(this::file);
    }

    private static String said(Document document) {
        return lower(String.join("\n", document.titles().values()))
                + "\n"
                + lower(document.file().path().value());
    }

    private Linkable file(Document document) {
        ContentPath path = document.file().path();
        Optional<String> title = Optional.ofNullable(document.titles().get(language));
        return new Linkable(
                "file",
                title.orElseGet(path::name),
                title.isPresent() ? language.code() : "",
                path.value(),
                address(path),
                false);
    }

    /** In pointed brackets where Markdown asks for them (CommonMark 0.31.2, 6.3). */
    private String address(ContentPath to) {
        String way = from.way(to);
        String safe = way.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
        return safe.matches(".*[\\s()<>].*")
                ? "<" + safe.replace("<", "%3C").replace(">", "%3E") + ">"
                : safe;
    }
}
