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
    private final Map<String, Folder> folders = new HashMap<>();

    /** By slug. */
    private final Map<Kind, Map<String, WorkId>> works = new EnumMap<>(Kind.class);

    /** Where works of a kind have their pages in a language. */
    private record Folder(Kind kind, Language language) {}

    /**
     * @param pages the address of a work in a language
     */
    StandIns(List<Language> languages, BiFunction<WorkId, Language, Optional<String>> pages) {
        this.pages = pages;
        for (Kind kind : Kind.values()) {
            works.put(kind, new HashMap<>());
            for (Language language : languages) {
                folders.put(Addresses.parent(kind, language), new Folder(kind, language));
            }
        }
    }

    /** Whether it leads on from now; it does not when another work has the slug already. */
    boolean add(Entry entry) {
        Map<String, WorkId> ofKind = works.getOrDefault(entry.work().kind(), Map.of());
        return entry.work().equals(ofKind.computeIfAbsent(entry.slug(), slug -> entry.work()));
    }

    /**
     * Where a slug leads.
     *
     * @param path decoded, with a slash at the end
     */
    Optional<Place> at(String path) {
        int begin = path.lastIndexOf('/', path.length() - 2) + 1;
        Folder folder = folders.get(path.substring(0, begin));
        return folder == null
                ? Optional.empty()
                : at(folder, path.substring(begin, path.length() - 1));
    }

    private Optional<Place> at(Folder folder, String slug) {
        return Optional.ofNullable(works.getOrDefault(folder.kind(), Map.of()).get(slug))
                .flatMap(work -> pages.apply(work, folder.language()))
                .map(Place.Moved::new);
    }

    /** All of them, by their addresses; some of these are the pages themselves. */
    Map<String, Place> all() {
        Map<String, Place> all = new HashMap<>();
        folders.forEach(
                (parent, folder) ->
                        works.getOrDefault(folder.kind(), Map.of())
                                .keySet()
                                .forEach(
                                        slug ->
                                                at(folder, slug)
                                                        .ifPresent(
                                                                place ->
                                                                        all.put(
                                                                                parent + slug + "/",
                                                                                place))));
        return all;
    }
}
