package org.samspel.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samspel.languages.Language;

/** References as the Citation Style Language has them in JSON (schema csl-data 1.0.2). */
final class CslJson {
    private CslJson() {}

    static String of(Publication publication) {
        return Json.text(item(publication));
    }

    private static Map<String, Object> item(Publication publication) {
        Publication.Issue issue = publication.issue();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", publication.key());
        item.put("type", type(publication.type()));
        item.put("title", publication.title());
        item.put("author", publication.responsible().stream().map(CslJson::name).toList());
        item.put("issued", issue.date().map(CslJson::date).orElse(Map.of()));
        item.put("publisher", issue.outlet());
        if (publication.type() == Publication.Type.ARTICLE) {
            item.put("container-title", issue.site());
        }
        item.put("number", issue.number().orElse(""));
        item.put("language", publication.language().map(Language::code).orElse(""));
        item.put("URL", publication.where().permanent());
        item.put("keyword", String.join(", ", publication.keywords()));
        item.put("abstract", publication.summary());
        return item;
    }

    private static String type(Publication.Type type) {
        return switch (type) {
            case REPORT -> "report";
            case ARTICLE -> "webpage";
            case DOCUMENT -> "document";
        };
    }

    private static Map<String, Object> name(Agent agent) {
        Map<String, Object> name = new LinkedHashMap<>();
        switch (agent) {
            case Agent.Person person -> {
                name.put("family", person.family());
                name.put("given", person.given());
            }
            case Agent.Organisation organisation -> name.put("literal", organisation.name());
        }
        return name;
    }

    private static Map<String, Object> date(LocalDate date) {
        return Map.of(
                "date-parts",
                List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }
}
