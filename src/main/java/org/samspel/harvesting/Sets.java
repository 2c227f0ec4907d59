package org.samspel.harvesting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.exchange.Publication;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;

/**
 * Parts of all records that can be harvested by themselves: {@code type:report}, {@code
 * language:nb}, {@code project:<name>}, {@code organisation:<name>}. The part before the colon is a
 * set too, with all of them.
 */
final class Sets {
    private static final String TYPE = "type";
    private static final String LANGUAGE = "language";
    private static final String PROJECT = "project";
    private static final String ORGANISATION = "organisation";

    private Sets() {}

    /** Of a work. */
    static SortedSet<String> of(Site site, Work work, List<Publication> translations) {
        SortedSet<String> sets = new TreeSet<>();
        translations.forEach(each -> sets.addAll(of(each)));
        work.translations().values().stream()
                .flatMap(entry -> entry.projects().stream())
                .map(Entry.OfProject::project)
                .flatMap(id -> site.addresses().identifiers().work(id).stream())
                .map(WorkId::name)
                .forEach(name -> sets.add(set(PROJECT, name)));
        return sets;
    }

    /** Of one language of a work, or of a document. */
    static SortedSet<String> of(Publication publication) {
        SortedSet<String> sets = new TreeSet<>();
        sets.add(set(TYPE, publication.type().name().toLowerCase(Locale.ROOT)));
        publication.language().ifPresent(language -> sets.add(set(LANGUAGE, language.code())));
        publication.organisations().forEach(name -> sets.add(set(ORGANISATION, name)));
        return sets;
    }

    /** A set's name may have no other letters than these, and no percent sign. */
    private static String set(String kind, String name) {
        String encoded = Address.encode(name).replace("~", "~7E").replace("/", "~2F");
        return kind + ":" + encoded.replace('%', '~');
    }

    /** Whether one of these is the set asked for, or a part of it. */
    static boolean contain(SortedSet<String> sets, String asked) {
        return sets.stream().anyMatch(set -> set.equals(asked) || set.startsWith(asked + ":"));
    }

    /**
     * What people call the sets.
     *
     * @param all of every record
     * @return by set, in their order; the sets above them too
     */
    static Map<String, String> named(Site site, Stream<String> all) {
        Map<String, String> named = new TreeMap<>();
        Map.of(
                        TYPE, "By type",
                        LANGUAGE, "By language",
                        PROJECT, "By project",
                        ORGANISATION, "By organisation")
                .forEach(named::put);
        all.distinct().forEach(set -> named.put(set, name(site, set)));
        return named;
    }

    private static String name(Site site, String set) {
        int colon = set.indexOf(':');
        String value = set.substring(colon + 1);
        return switch (set.substring(0, colon)) {
            case LANGUAGE -> Language.of(value).map(Language::ownName).orElse(value);
            case PROJECT -> title(site, Kind.PROJECT, value);
            case ORGANISATION -> title(site, Kind.ORGANISATION, value);
            default -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
        };
    }

    private static String title(Site site, Kind kind, String value) {
        Optional<String> name = Address.decode(value.replace('~', '%').replace("%2F", "/"));
        return name.flatMap(found -> site.works().find(new WorkId(kind, found)))
                .flatMap(work -> site.works().served(work, standard(site)))
                .map(Entry::title)
                .or(() -> name)
                .orElse(value);
    }

    private static Language standard(Site site) {
        return site.definition().languages().getFirst();
    }
}
