package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samspel.catalogue.Found;
import org.samspel.catalogue.HitItem;
import org.samspel.catalogue.Hits;
import org.samspel.catalogue.Suggested;
import org.samspel.openapi.Parameter;
import org.samspel.search.Facet;
import org.samspel.search.Query;
import org.samspel.search.Results;
import org.samspel.search.SearchIndex;

/** The search of the site. */
@Path("")
public final class SearchResource {
    private static final Map<Facet, Parameter> FILTERS =
            Map.of(
                    Facet.TYPE, Operations.KIND,
                    Facet.LANGUAGE, Operations.LANGUAGE,
                    Facet.YEAR, Operations.YEAR,
                    Facet.TAG, Operations.TAG,
                    Facet.PROJECT, Operations.PROJECT,
                    Facet.ORGANISATION, Operations.ORGANISATION,
                    Facet.FILE, Operations.FILE);

    private final HttpServletRequest request;

    public SearchResource(@Context HttpServletRequest request) {
        this.request = request;
    }

    @GET
    @Path("search")
    public Response search() {
        Question question = Question.of(request, Operations.SEARCH);
        Results results = question.api().index().search(query(question));
        Paging paging =
                new Paging(
                        question,
                        "/search",
                        results.total(),
                        Math.min(results.total(), SearchIndex.MOST_HITS));
        return Answers.of(
                question,
                new Found<HitItem>(
                        new Hits(question.catalogue()).of(results),
                        paging.meta(),
                        paging.steps(),
                        Hits.facets(results),
                        results.correction()));
    }

    private static Query query(Question question) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        FILTERS.forEach((facet, filter) -> chosen.put(facet, chosen(question, facet, filter)));
        return new Query(
                question.one(Operations.QUERY).orElse(""),
                question.language(),
                chosen,
                question.one(Operations.SEARCH_SORT).filter("-date"::equals).isPresent()
                        ? Query.Order.DATE
                        : Query.Order.RELEVANCE,
                question.number(Operations.PAGE),
                question.number(Operations.LIMIT));
    }

    /** The index knows projects and organisations by their whole names. */
    private static Set<String> chosen(Question question, Facet facet, Parameter filter) {
        return switch (facet) {
            case PROJECT -> named(question.all(filter), "projects/");
            case ORGANISATION -> named(question.all(filter), "organisations/");
            case TYPE, LANGUAGE, YEAR, TAG, FILE -> question.all(filter);
        };
    }

    private static Set<String> named(Set<String> names, String folder) {
        return names.stream()
                .map(name -> name.startsWith(folder) ? name : folder + name)
                .collect(Collectors.toSet());
    }

    @GET
    @Path("suggestions")
    public Response suggestions() {
        Question question = Question.of(request, Operations.SUGGESTIONS);
        String typed = question.one(Operations.QUERY).orElse("");
        List<String> texts = question.api().index().suggest(typed, question.language());
        return Answers.of(question, new Suggested(typed, texts));
    }
}
