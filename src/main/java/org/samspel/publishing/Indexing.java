package org.samspel.publishing;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.extraction.ExtractedText;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.search.Facet;
import org.samspel.search.Indexed;

/** Step 5: what of a site can be found, as search wants it. */
final class Indexing {
    private final TextExtraction extraction;

    Indexing(TextExtraction extraction) {
        this.extraction = extraction;
    }

    /** Each made anew when it is looked at: of many texts only a few are needed at a time. */
    List<Indexed> of(Site site) {
        List<Entry> entries = site.works().entries();
        List<Document> documents =
                site.library().documents().values().stream()
                        .filter(document -> reachable(document, site))
                        .toList();
        return new Items(entries, documents, site);
    }

    private final class Items extends AbstractList<Indexed> implements RandomAccess {
        private final List<Entry> entries;
        private final List<Document> documents;
        private final Site site;

        Items(List<Entry> entries, List<Document> documents, Site site) {
            this.entries = entries;
            this.documents = documents;
            this.site = site;
        }

        @Override
        public Indexed get(int index) {
            int beyond = index - entries.size();
            return beyond < 0
                    ? Indexing.of(entries.get(index), site)
                    : Indexing.this.of(documents.get(beyond), site);
        }

        @Override
        public int size() {
            return entries.size() + documents.size();
        }
    }

    /** Files beside a work that nobody may see, such as a draft, are not found either. */
    private static boolean reachable(Document document, Site site) {
        return site.addresses().of(document, site.definition().languages().get(0)).isPresent();
    }

    private static Indexed of(Entry entry, Site site) {
        Map<Facet, List<String>> facets = Belonging.of(entry, site);
        return new Indexed(
                entry.source().path().value(),
                entry.work().toString(),
                entry.source().blob() + "+" + facets,
                Optional.of(entry.language()),
                entry.work().kind().name().toLowerCase(Locale.ROOT),
                entry.published(),
                entry.title(),
                entry.description(),
                entry.tags(),
                facets,
                () -> List.of(site.bodies().text(entry)));
    }

    private Indexed of(Document document, Site site) {
        String sha256 = document.file().sha256();
        boolean read = extraction.pageCount(sha256).isPresent();
        String path = document.file().path().value();
        Map<Facet, List<String>> facets = facets(document, site);
        String titles = String.join(" · ", document.titles().values());
        return new Indexed(
                path,
                site.addresses().owner(document.file().path()).map(Object::toString).orElse(path),
                sha256 + (read ? "+" : "-") + metadata(document) + facets,
                document.language().or(() -> stated(document)),
                "document",
                document.date(),
                titles.isEmpty() ? document.file().path().name() : titles,
                String.join(" · ", document.descriptions().values()),
                List.of(),
                facets,
                () -> extraction.text(sha256).map(ExtractedText::pages).orElse(List.of()));
    }

    /** A file beside a work belongs to the project that the work belongs to. */
    private static Map<Facet, List<String>> facets(Document document, Site site) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        site.addresses()
                .owner(document.file().path())
                .flatMap(site.works()::find)
                .flatMap(work -> site.works().served(work, site.definition().languages().get(0)))
                .ifPresent(entry -> facets.putAll(Belonging.of(entry, site)));
        facets.put(Facet.FILE, List.of(document.label()));
        return facets;
    }

    private Optional<Language> stated(Document document) {
        return extraction
                .text(document.file().sha256())
                .flatMap(ExtractedText::language)
                .flatMap(Language::of);
    }

    /** The same at every start, as hash codes and the order of maps are not. */
    private static String metadata(Document document) {
        return new TreeMap<>(document.titles())
                + " "
                + new TreeMap<>(document.descriptions())
                + document.language().map(Language::code).orElse("")
                + document.date().map(LocalDate::toString).orElse("");
    }
}
