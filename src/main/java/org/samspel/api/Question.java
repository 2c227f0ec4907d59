package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.samspel.catalogue.Catalogue;
import org.samspel.clients.Query;
import org.samspel.languages.Language;
import org.samspel.openapi.Fields;
import org.samspel.openapi.Operation;
import org.samspel.openapi.Parameter;
import org.samspel.publishing.Site;

/**
 * A question that has been understood: everything it says is known and allowed.
 *
 * @param language to answer in
 * @param given values by parameter, as they stand in the address
 */
record Question(
        Api api,
        Site site,
        Language language,
        Operation operation,
        Map<String, List<String>> given) {
    private static final int MOST_VALUES = 20;

    /**
     * @throws Objection when it asks for what there is not
     */
    static Question of(HttpServletRequest request, Operation operation) {
        Api api = api(request);
        Site site = api.publisher().site();
        Map<String, List<String>> given = new TreeMap<>();
        Query.of(request)
                .forEach((name, values) -> given.put(name, checked(operation, name, values)));
        for (Parameter parameter : operation.parameters()) {
            if (parameter.place() == Parameter.Place.QUERY
                    && parameter.required()
                    && !given.containsKey(parameter.name())) {
                throw new Objection(Trouble.MISSING_PARAMETER, parameter.name(), List.of());
            }
        }
        return new Question(api, site, Explained.language(request, site), operation, given);
    }

    /**
     * What readers see at this moment.
     *
     * @throws Objection while the portal starts
     */
    static Site site(HttpServletRequest request) {
        return api(request).publisher().site();
    }

    private static Api api(HttpServletRequest request) {
        return Api.of(request.getServletContext())
                .orElseThrow(() -> new Objection(Trouble.STARTING));
    }

    private static List<String> checked(Operation operation, String name, List<String> values) {
        Parameter parameter =
                operation
                        .query(name)
                        .orElseThrow(
                                () ->
                                        new Objection(
                                                Trouble.UNKNOWN_PARAMETER,
                                                Objection.shortened(name),
                                                operation.queryNames()));
        if (values.size() > (parameter.several() ? MOST_VALUES : 1)) {
            throw new Objection(Trouble.GIVEN_TWICE, name, List.of());
        }
        for (String value : values) {
            check(operation, parameter, value);
        }
        return values;
    }

    private static void check(Operation operation, Parameter parameter, String value) {
        switch (parameter.form()) {
            case Parameter.Words words -> check(parameter, words, value);
            case Parameter.Whole whole -> check(parameter, whole, value);
            case Parameter.Names names -> {
                Set<String> unknown = new HashSet<>(Arrays.asList(value.split(",", -1)));
                List<String> known = Fields.of(operation.answer());
                if (!known.containsAll(unknown)) {
                    throw new Objection(Trouble.UNKNOWN_VALUE, parameter.name(), known);
                }
            }
        }
    }

    private static void check(Parameter parameter, Parameter.Words words, String value) {
        if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(value)) {
            throw new Objection(Trouble.UNKNOWN_VALUE, parameter.name(), parameter.allowed());
        }
        if (value.length() > words.longest()) {
            throw new Objection(Trouble.TOO_LONG, parameter.name(), List.of(), words.longest());
        }
    }

    private static void check(Parameter parameter, Parameter.Whole whole, String value) {
        boolean fits =
                value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= whole.least()
                        && Integer.parseInt(value) <= whole.most();
        if (!fits) {
            throw new Objection(
                    Trouble.NOT_IN_RANGE,
                    parameter.name(),
                    List.of(),
                    String.valueOf(whole.least()),
                    String.valueOf(whole.most()));
        }
    }

    Catalogue catalogue() {
        return new Catalogue(site, language, api.surroundings().url());
    }

    Set<String> all(Parameter parameter) {
        return Set.copyOf(given.getOrDefault(parameter.name(), List.of()));
    }

    Optional<String> one(Parameter parameter) {
        return given.getOrDefault(parameter.name(), List.of()).stream().findFirst();
    }

    /** The number, or what is usual. */
    int number(Parameter parameter) {
        return one(parameter)
                .map(Integer::parseInt)
                .orElseGet(() -> parameter.whole().orElseThrow().usual());
    }

    /** The fields asked for; empty: all. */
    Set<String> fields() {
        return one(Operations.FIELDS)
                .map(names -> Set.copyOf(Arrays.asList(names.split(",", -1))))
                .orElse(Set.of());
    }
}
