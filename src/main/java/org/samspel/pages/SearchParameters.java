package org.samspel.pages;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.samspel.languages.Language;
import org.samspel.search.Facet;
import org.samspel.search.Query;

/** What of a search stands in its address, and the other way round. */
final class SearchParameters {
    static final String TEXT = "q";
    static final String SORT = "sort";
    static final String BY_DATE = "date";
    static final String PAGE = "page";

    /** In the order readers see them. */
    static final Map<Facet, String> NAMES = names();

    private SearchParameters() {}

    private static Map<Facet, String> names() {
        Map<Facet, String> names = new LinkedHashMap<>();
        names.put(Facet.TYPE, "type");
        names.put(Facet.LANGUAGE, "lang");
        names.put(Facet.YEAR, "year");
        names.put(Facet.TAG, "tag");
        names.put(Facet.PROJECT, "project");
        names.put(Facet.ORGANISATION, "organisation");
        names.put(Facet.FILE, "file");
        return names;
    }

    /** All names a search knows. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of(TEXT, SORT, PAGE));
        known.addAll(NAMES.values());
        return known;
    }

    /** Names that may have several values. */
    static Set<String> several() {
        return Set.copyOf(NAMES.values());
    }

    /**
     * @param page from 1
     * @param size hits a page
     */
    static Query query(String text, Language reader, Parameters parameters, int page, int size) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        NAMES.forEach((facet, name) -> chosen.put(facet, Set.copyOf(parameters.all(name))));
        return new Query(text, reader, chosen, order(parameters), page, size);
    }

    static Query.Order order(Parameters parameters) {
        return parameters.text(SORT).filter(BY_DATE::equals).isPresent()
                ? Query.Order.DATE
                : Query.Order.RELEVANCE;
    }

    /** The same search without any choice. */
    static Parameters widened(Parameters parameters) {
        Parameters wide = parameters.with(PAGE, "");
        for (String name : NAMES.values()) {
            wide = wide.with(name, "");
        }
        return wide;
    }

    static boolean isNarrowed(Parameters parameters) {
        return NAMES.values().stream().anyMatch(name -> !parameters.all(name).isEmpty());
    }
}
