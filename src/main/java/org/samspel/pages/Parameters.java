package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samspel.publishing.Address;

/**
 * The part of an address after the question mark, as far as a page knows it. Unknown names are
 * dropped, so that no one can multiply the pages there are.
 */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());
    private static final int LONGEST = 300;
    private static final int LARGEST_NUMBER = 1_000_000;

    private static final int MOST_VALUES = 20;

    private final Map<String, List<String>> values;

    /**
     * @param values by name, decoded
     */
    public Parameters(Map<String, String> values) {
        this.values = new TreeMap<>();
        values.forEach((name, value) -> this.values.put(name, List.of(bounded(value))));
    }

    private Parameters(SortedMap<String, List<String>> values) {
        this.values = values;
    }

    /**
     * The values of an address.
     *
     * @param given by name, decoded
     * @param several names whose values all count, in whatever order; of the others the first does
     */
    static Parameters of(Map<String, List<String>> given, Set<String> several) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        given.forEach(
                (name, all) -> {
                    List<String> kept =
                            several.contains(name)
                                    ? ordered(all)
                                    : all.stream().limit(1).map(Parameters::bounded).toList();
                    if (!kept.isEmpty()) {
                        values.put(name, kept);
                    }
                });
        return new Parameters(values);
    }

    private static List<String> ordered(List<String> all) {
        return all.stream()
                .map(Parameters::bounded)
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted()
                .limit(MOST_VALUES)
                .toList();
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** Every value of a name that may have several. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A number from 1; empty when it is none. */
    Optional<Integer> number(String name) {
        return text(name)
                .filter(value -> value.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= LARGEST_NUMBER);
    }

    int page() {
        return number("page").orElse(1);
    }

    /** These with one changed; an empty value takes it away. */
    Parameters with(String name, String value) {
        return with(name, value.isEmpty() ? List.of() : List.of(value));
    }

    private Parameters with(String name, List<String> changed) {
        SortedMap<String, List<String>> other = new TreeMap<>(values);
        if (changed.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, changed);
        }
        return new Parameters(other);
    }

    /** These with one value more of a name, or with one less when it is there. */
    Parameters toggled(String name, String value) {
        List<String> changed = new ArrayList<>(all(name));
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return with(name, ordered(changed));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** An address with these; the same parameters always give the same text. */
    public String on(String address) {
        String query =
                values.entrySet().stream()
                        .flatMap(
                                entry ->
                                        entry.getValue().stream()
                                                .map(it -> entry.getKey() + "=" + query(it)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private static String query(String value) {
        return Address.encode(value).replace("/", "%2F");
    }
}
