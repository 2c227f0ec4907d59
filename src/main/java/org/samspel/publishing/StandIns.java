package org.samspel.publishing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * The slugs of all translations, each of which leads on in every language: the Swedish one below
 * {@code /nb/artikler/} to the work's page in Norwegian. Worked out when they are asked for: kept
 * as addresses they would be as many again as there are pages.
 */
final class StandIns {
    private final BiFunction<WorkId, Language, Optional<String>> pages;
    private final Map<Kind, Map<String, WorkId>> slugs = new EnumMap<>(Kind.class);
    private final Map<String, Folder> folders = new HashMap<>();

    /**
     * Where works of a kind have their pages in a language.
     *
     * @param works by slug, the same for all languages
     */
    private record Folder(Language language, Map<String, WorkId> works) {}

    /**
     * @param pages the address of a work in a language; each has one in every language
     */
    StandIns(List<Language> languages, BiFunction<WorkId, Language, Optional<String>> pages) {
        this.pages = pages;
        for (Kind kind : Kind.values()) {
            Map<String, WorkId> works = new HashMap<>();
            slugs.put(kind, works);
            for (Language language : languages) {
                folders.put(Addresses.parent(kind, language), new Folder(language, works));
            }
        }
    }

    /** A slug that works share leads to the first of them. */
    void add(Entry entry) {
        Map<String, WorkId> works =
                slugs.computeIfAbsent(entry.work().kind(), missing -> new HashMap<>());
        works.putIfAbsent(entry.slug(), entry.work());
    }

    /**
     * Where a slug leads.
     *
     * @param path decoded, with a slash at the end
     */
    Optional<Place> at(String path) {
        int begin = path.lastIndexOf('/', path.length() - 2) + 1;
        return Optional.ofNullable(folders.get(path.substring(0, begin)))
                .flatMap(folder -> at(folder, path.substring(begin, path.length() - 1)));
    }

    private Optional<Place> at(Folder folder, String slug) {
        return Optional.ofNullable(folder.works().get(slug))
                .flatMap(work -> pages.apply(work, folder.language()))
                .map(Place.Moved::new);
    }

    /** All of them, by their addresses; some of these are the pages themselves. */
    Map<String, Place> all() {
        Map<String, Place> all = new HashMap<>();
        folders.forEach(
                (parent, folder) ->
                        folder.works()
                                .forEach(
                                        (slug, work) ->
                                                at(folder, slug)
                                                        .ifPresent(
                                                                to ->
                                                                        all.put(
                                                                                parent + slug + "/",
                                                                                to))));
        return all;
    }
}
