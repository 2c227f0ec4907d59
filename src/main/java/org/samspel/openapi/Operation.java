package org.samspel.openapi;

import java.util.List;
import java.util.Optional;

/**
 * One question that can be asked.
 *
 * @param id unique; names the method of a generated client
 * @param path below the base address, with parameters in braces
 * @param answer record of a good answer, or of one item of it
 * @param wrapped record around a list of such items; empty: the answer stands alone
 * @param narrowable whether {@code fields} can leave out parts of it
 */
public record Operation(
        String id,
        String path,
        String about,
        Class<?> answer,
        Optional<Class<?>> wrapped,
        boolean narrowable,
        List<Parameter> parameters) {
    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** A question with one thing as its answer. */
    public static Operation one(String id, String path, String about, Class<?> answer) {
        return new Operation(id, path, about, answer, Optional.empty(), false, List.of());
    }

    /** The same, with its items in a list inside this record. */
    public Operation in(Class<?> wrapper) {
        return new Operation(id, path, about, answer, Optional.of(wrapper), narrowable, parameters);
    }

    /** The same, with {@code fields}. */
    public Operation narrowed() {
        return new Operation(id, path, about, answer, wrapped, true, parameters);
    }

    /** The same, with these parameters. */
    public Operation with(List<Parameter> asked) {
        return new Operation(id, path, about, answer, wrapped, narrowable, asked);
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
