package org.samspel.openapi;

import java.util.List;
import java.util.Locale;

/**
 * What a question needs that not everybody may ask.
 *
 * @param scope the token has to have
 * @param body it brings
 * @param done statuses of good answers
 */
public record Demand(Method method, String scope, Body body, List<Integer> done) {

    /** How it is asked. */
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes with it. */
    public sealed interface Body {}

    public record Nothing() implements Body {}

    /** JSON of a record. */
    public record Json(Class<?> type) implements Body {}

    /** A file as it is. */
    public record Bytes() implements Body {}

    public Demand {
        done = List.copyOf(done);
    }

    public static Demand reading(String scope) {
        return new Demand(Method.GET, scope, new Nothing(), List.of(200));
    }
}
