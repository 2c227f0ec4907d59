package org.samspel.openapi;

import java.util.List;
import java.util.Optional;

/**
 * One question that can be asked.
 *
 * @param id unique; names the method of a generated client
 * @param path below the base address, with parameters in braces
 * @param answer record of a good answer, or of one item of it; {@link Demand.Bytes} for a file,
 *     {@link Demand.Nothing} when there is nothing to say
 * @param wrapped record around a list of such items; empty: the answer stands alone
 * @param narrowable whether {@code fields} can leave out parts of it
 * @param demand what it needs; empty when anybody may ask
 */
public record Operation(
        String id,
        String path,
        String about,
        Class<?> answer,
        Optional<Class<?>> wrapped,
        boolean narrowable,
        List<Parameter> parameters,
        Optional<Demand> demand) {
    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** A question with one thing as its answer. */
    public static Operation one(String id, String path, String about, Class<?> answer) {
        return new Operation(
                id, path, about, answer, Optional.empty(), false, List.of(), Optional.empty());
    }

    /** The same, with its items in a list inside this record. */
    public Operation in(Class<?> wrapper) {
        return new Operation(
                id, path, about, answer, Optional.of(wrapper), narrowable, parameters, demand);
    }

    /** The same, with {@code fields}. */
    public Operation narrowed() {
        return new Operation(id, path, about, answer, wrapped, true, parameters, demand);
    }

    /** The same, with these parameters. */
    public Operation with(List<Parameter> asked) {
        return new Operation(id, path, about, answer, wrapped, narrowable, asked, demand);
    }

    /** The same, for those who have a token. */
    public Operation needing(Demand need) {
        return new Operation(
                id, path, about, answer, wrapped, narrowable, parameters, Optional.of(need));
    }

    Demand.Method method() {
        return demand.map(Demand::method).orElse(Demand.Method.GET);
    }

    /** What a query may say; empty when there is no such parameter. */
    public Optional<Parameter> query(String name) {
        return parameters.stream()
                .filter(it -> it.place() == Parameter.Place.QUERY && it.name().equals(name))
                .findFirst();
    }

    /** The names of all that a query may say. */
    public List<String> queryNames() {
        return parameters.stream()
                .filter(it -> it.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .toList();
    }
}
