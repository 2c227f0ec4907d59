package org.samspel.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samspel.languages.Language;

/** Results of a search as the JSON that {@code package-info} describes. */
public final class SearchJson {
    /** The address of a search for programs. */
    public static final Ending ENDING = new Ending("JSON", ".json", "application/json");

    private SearchJson() {}

    /** To be sent in UTF-8. */
    public static String of(SearchResults results) {
        SearchResults.Steps steps = results.steps();
        Map<String, Object> facets = new LinkedHashMap<>();
        for (SearchResults.Facet facet : results.facets()) {
            facets.put(facet.name(), facet.values().stream().map(SearchJson::value).toList());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("query", new Json.Always(results.query()));
        all.put("total", results.total());
        all.put("page", steps.number());
        all.put("pages", steps.pages());
        all.put("address", steps.self());
        all.put("previous", ENDING.beside(steps.previous()));
        all.put("next", ENDING.beside(steps.next()));
        all.put("hits", new Json.Always(results.hits().stream().map(SearchJson::hit).toList()));
        all.put("facets", new Json.Always(facets));
        return Json.text(all);
    }

    private static Map<String, Object> hit(SearchResults.Hit hit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", hit.id());
        map.put("title", hit.title());
        map.put("address", hit.where().address());
        map.put("file", hit.where().file());
        map.put("type", hit.type());
        map.put("language", hit.language().map(Language::code).orElse(""));
        map.put("date", hit.date().map(LocalDate::toString).orElse(""));
        Optional.of(hit.page()).filter(page -> page > 0).ifPresent(page -> map.put("page", page));
        map.put("snippet", hit.snippet());
        return map;
    }

    private static Map<String, Object> value(SearchResults.Value value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", value.value());
        map.put("label", value.label());
        map.put("works", value.works());
        map.put("chosen", value.chosen());
        return map;
    }
}
