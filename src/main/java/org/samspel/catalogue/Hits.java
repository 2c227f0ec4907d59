package org.samspel.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.search.Facet;
import org.samspel.search.Results;

/** What a search found, as far as readers see it in this site. */
public record Hits(Catalogue catalogue) {
    private static final Map<Facet, String> NAMES =
            Map.of(
                    Facet.TYPE, "kind",
                    Facet.LANGUAGE, "language",
                    Facet.YEAR, "year",
                    Facet.PROJECT, "project",
                    Facet.ORGANISATION, "organisation",
                    Facet.TAG, "tag",
                    Facet.FILE, "file");

    /** What a facet is called in {@code filter[…]}. */
    public static String name(Facet facet) {
        return NAMES.getOrDefault(facet, "");
    }

    public List<HitItem> of(Results results) {
        return results.hits().stream().flatMap(hit -> of(hit).stream()).toList();
    }

    private Optional<HitItem> of(Results.Hit hit) {
        Optional<ContentPath> path = ContentPath.of(hit.key());
        return path.flatMap(catalogue.site().works()::at)
                .map(entry -> work(hit, entry))
                .or(
                        () ->
                                path.flatMap(catalogue.site().library()::document)
                                        .filter(catalogue::isSeen)
                                        .map(document -> file(hit, document)));
    }

    private HitItem work(Results.Hit hit, Entry entry) {
        String id = entry.work().toString();
        return new HitItem(
                id,
                entry.work().kind().name().toLowerCase(Locale.ROOT),
                Text.of(entry.title(), entry.language()),
                snippet(hit),
                Optional.empty(),
                entry.published(),
                new Links(
                        catalogue.self("works", id),
                        catalogue.page(
                                catalogue.site().addresses().of(entry.work(), entry.language())),
                        Optional.of(catalogue.url() + "/id/" + id),
                        Optional.empty()));
    }

    private HitItem file(Results.Hit hit, Document document) {
        FileItem file = new Files(catalogue).of(document);
        return new HitItem(
                file.id(),
                "document",
                new Text(
                        file.title().value(),
                        file.title().language().or(() -> document.language().map(Language::code))),
                snippet(hit),
                Optional.of(hit.page()).filter(page -> page > 0),
                file.date(),
                file.links());
    }

    private static List<HitItem.Segment> snippet(Results.Hit hit) {
        return hit.snippet().stream()
                .map(it -> new HitItem.Segment(it.text(), it.marked()))
                .toList();
    }

    /** In the order of the filters of an address. */
    public static List<Found.Facet> facets(Results results) {
        return results.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Found.Facet(name(it.getKey()), values(it.getValue())))
                .toList();
    }

    private static List<Found.Value> values(List<Results.Count> counts) {
        return counts.stream().map(it -> new Found.Value(it.value(), it.works())).toList();
    }
}
