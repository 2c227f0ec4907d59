package org.samspel.harvesting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;

/**
 * What of a site can be harvested, by the last part of its identifier: {@code
 * reports/final-report}, {@code documents/Lists/a%20list.pdf}.
 */
final class Items {
    private final Site site;
    private final String url;
    private final Map<String, WorkId> works = new HashMap<>();
    private final Map<String, ContentPath> documents = new HashMap<>();

    /**
     * @param url the site's public address, without a slash at the end
     */
    Items(Site site, String url) {
        this.site = site;
        this.url = url;
        site.works().all().stream()
                .map(Work::id)
                .filter(Publications::isCited)
                .forEach(id -> works.put(name(id), id));
        site.library().folders().values().stream()
                .map(Folder::documents)
                .flatMap(Collection::stream)
                .filter(this::isShown)
                .forEach(path -> documents.put(Address.encode(path.value()), path));
    }

    private boolean isShown(ContentPath path) {
        return site.library()
                .document(path)
                .flatMap(document -> site.addresses().of(document, standard()))
                .isPresent();
    }

    private static String name(WorkId work) {
        return Address.encode(work.toString());
    }

    private Language standard() {
        return site.definition().languages().getFirst();
    }

    /** All their names. */
    Stream<String> names() {
        return Stream.concat(works.keySet().stream(), documents.keySet().stream());
    }

    /** Names of works that readers saw once and that have been removed, as history knows them. */
    Stream<String> removed() {
        return site.addresses().identifiers().allGone().stream()
                .filter(Publications::isCited)
                .map(Items::name);
    }

    Site site() {
        return site;
    }

    /** Whether the other site is this one, with more known of its files only. */
    boolean isLike(Site other) {
        return site.published().equals(other.published());
    }

    /** Reads any number of items one after the other; for one thread. */
    Reading reading() {
        return new Reading();
    }

    final class Reading {
        private final Publications publications = new Publications(site, url);

        /** What has this name; empty when readers see nothing of the kind. */
        Optional<Item> find(String name) {
            return Optional.ofNullable(works.get(name))
                    .flatMap(site.works()::find)
                    .flatMap(this::work)
                    .or(
                            () ->
                                    Optional.ofNullable(documents.get(name))
                                            .flatMap(site.library()::document)
                                            .map(this::document));
        }

        private Optional<Item> work(Work work) {
            List<Entry> entries = new ArrayList<>();
            original(work).ifPresent(entries::add);
            work.translations().values().stream()
                    .filter(entry -> !entries.contains(entry))
                    .forEach(entries::add);
            List<Publication> translations =
                    entries.stream().flatMap(entry -> publications.of(entry).stream()).toList();
            return translations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Item(translations, Sets.of(site, work, translations)));
        }

        /** What the others were translated from, else what readers are served first. */
        private Optional<Entry> original(Work work) {
            List<Entry> originals =
                    work.translations().values().stream()
                            .filter(entry -> entry.translatedFrom().isEmpty())
                            .toList();
            return originals.size() == 1
                    ? Optional.of(originals.getFirst())
                    : site.works().served(work, standard());
        }

        private Item document(Document document) {
            Publication publication =
                    publications.of(document, document.language().orElse(standard()));
            return new Item(List.of(publication), Sets.of(publication));
        }
    }
}
