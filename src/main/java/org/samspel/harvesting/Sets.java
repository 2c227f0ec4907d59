package org.samspel.harvesting;

import java.util.LinkedHashMap;
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

    /** A text of the interface in a language. */
    @FunctionalInterface
    interface Wording {
        String text(Language language, String key);
    }

    /**
     * What people call the sets, in each language there is a name in; the site's own first.
     *
     * @param all of every record
     * @return by set, in their order; the sets above them too
     */
    static Map<String, Map<Language, String>> named(
            Site site, Wording wording, Stream<String> all) {
        Names names = new Names(site, wording);
        Map<String, Map<Language, String>> named = new TreeMap<>();
        List.of(TYPE, LANGUAGE, PROJECT, ORGANISATION)
                .forEach(kind -> named.put(kind, names.said("harvest.set." + kind)));
        all.distinct().forEach(set -> named.put(set, names.of(set)));
        return named;
    }

    private record Names(Site site, Wording wording) {
        Map<Language, String> of(String set) {
            int colon = set.indexOf(':');
            String value = set.substring(colon + 1);
            return switch (set.substring(0, colon)) {
                case LANGUAGE ->
                        Language.of(value)
                                .map(language -> Map.of(language, language.ownName()))
                                .orElseGet(() -> Map.of(standard(), value));
                case PROJECT -> titles(Kind.PROJECT, value);
                case ORGANISATION -> titles(Kind.ORGANISATION, value);
                default -> said("kind." + value);
            };
        }

        private Language standard() {
            return site.definition().languages().getFirst();
        }

        private Map<Language, String> said(String key) {
            Map<Language, String> said = new LinkedHashMap<>();
            site.definition()
                    .languages()
                    .forEach(language -> said.put(language, wording.text(language, key)));
            return said;
        }

        /** One that is in no language any more keeps the name of its folder. */
        private Map<Language, String> titles(Kind kind, String value) {
            Optional<String> name = Address.decode(value.replace('~', '%').replace("%2F", "/"));
            Map<Language, String> titles = new LinkedHashMap<>();
            Optional<Work> work = name.flatMap(it -> site.works().find(new WorkId(kind, it)));
            work.flatMap(it -> site.works().served(it, standard()))
                    .ifPresent(entry -> titles.put(entry.language(), entry.title()));
            work.ifPresent(
                    it ->
                            it.translations()
                                    .forEach(
                                            (language, entry) ->
                                                    titles.putIfAbsent(language, entry.title())));
            return titles.isEmpty() ? Map.of(standard(), name.orElse(value)) : titles;
        }
    }
}
