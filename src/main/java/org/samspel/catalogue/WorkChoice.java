package org.samspel.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Belonging;
import org.samspel.publishing.Site;
import org.samspel.search.Facet;

/**
 * Which works somebody asks for; an empty set asks for nothing in particular. Of the values of a
 * set any will do.
 *
 * @param projects names or ids
 * @param organisations names or ids
 * @param years four digits, of the day a work is dated
 */
public record WorkChoice(
        Set<String> kinds,
        Set<String> languages,
        Set<String> tags,
        Set<String> projects,
        Set<String> organisations,
        Set<String> years) {

    /** What comes first. */
    public enum Order {
        DATE,
        NEWEST,
        TITLE,
        ID
    }

    /** The works asked for. */
    public List<Work> of(Site site) {
        return site.works().all().stream().filter(work -> fits(work, site)).toList();
    }

    private boolean fits(Work work, Site site) {
        return anyOf(kinds, Set.of(work.id().kind().name().toLowerCase(Locale.ROOT)))
                && (languages.isEmpty()
                        || work.translations().keySet().stream()
                                .map(Language::code)
                                .anyMatch(languages::contains))
                && work.translations().values().stream().anyMatch(entry -> fits(entry, site));
    }

    private boolean fits(Entry entry, Site site) {
        return anyOf(tags, entry.tags())
                && anyOf(years, entry.published().map(it -> "" + it.getYear()).stream().toList())
                && ((projects.isEmpty() && organisations.isEmpty()) || belongs(entry, site));
    }

    private boolean belongs(Entry entry, Site site) {
        Map<Facet, List<String>> belonging = Belonging.of(entry, site);
        return anyOf(ids("projects/", projects), belonging.getOrDefault(Facet.PROJECT, List.of()))
                && anyOf(
                        ids("organisations/", organisations),
                        belonging.getOrDefault(Facet.ORGANISATION, List.of()));
    }

    private static Set<String> ids(String folder, Set<String> names) {
        return Set.copyOf(
                names.stream()
                        .map(name -> name.startsWith(folder) ? name : folder + name)
                        .toList());
    }

    private static boolean anyOf(Set<String> asked, Iterable<String> there) {
        if (asked.isEmpty()) {
            return true;
        }
        for (String each : there) {
            if (asked.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** The undated come last; equals by their names. */
    public static Comparator<Work> by(Order order, Catalogue catalogue) {
        Comparator<Work> id = Comparator.comparing(Work::id);
        return switch (order) {
            case ID -> id;
            case TITLE ->
                    Comparator.comparing(
                                    (Work work) -> catalogue.told(work).title(),
                                    String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(id);
            case DATE -> dated(catalogue, 1).thenComparing(id);
            case NEWEST -> dated(catalogue, -1).thenComparing(id);
        };
    }

    private static Comparator<Work> dated(Catalogue catalogue, int direction) {
        return Comparator.comparingLong(
                work ->
                        catalogue
                                .told(work)
                                .published()
                                .map(day -> direction * day.toEpochDay())
                                .orElse(Long.MAX_VALUE));
    }
}
