package org.samspel.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.samspel.catalogue.Listed;

/**
 * The page of a list that a question asks for.
 *
 * @param path where the list is, below the site's address
 * @param reach how many of them can be leafed to
 */
record Paging(Question question, String path, long total, long reach) {

    Paging(Question question, String path, long total) {
        this(question, path, total, total);
    }

    int page() {
        return question.number(Operations.PAGE);
    }

    int limit() {
        return question.number(Operations.LIMIT);
    }

    private int pages() {
        return (int) Math.max(1, Math.ceilDiv(reach, limit()));
    }

    /** The things on this page of all; only these are told. */
    <T, R> Listed<R> of(List<T> all, Function<T, R> told) {
        int from = (int) Math.min(all.size(), (page() - 1L) * limit());
        int to = Math.min(all.size(), from + limit());
        return new Listed<>(all.subList(from, to).stream().map(told).toList(), meta(), steps());
    }

    Listed.Meta meta() {
        return new Listed.Meta(total, page(), pages(), limit(), question.language().code());
    }

    Listed.Steps steps() {
        int last = pages();
        return new Listed.Steps(
                at(page()),
                at(1),
                page() > 1 ? Optional.of(at(Math.min(page() - 1, last))) : Optional.empty(),
                page() < last ? Optional.of(at(page() + 1)) : Optional.empty(),
                at(last));
    }

    /** The same question about another page. */
    private String at(int page) {
        Map<String, List<String>> asked = new TreeMap<>(question.given());
        asked.put(Operations.PAGE.name(), List.of(String.valueOf(page)));
        List<String> pairs = new ArrayList<>();
        asked.forEach(
                (name, values) ->
                        values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return question.api().surroundings().url()
                + "/api/v1"
                + path
                + "?"
                + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
