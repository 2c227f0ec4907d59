package org.samspel.pages;

import java.util.Map;
import java.util.Optional;
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

    private final Map<String, String> values;

    /**
     * @param values by name, decoded
     */
    public Parameters(Map<String, String> values) {
        this.values = new TreeMap<>();
        values.forEach((name, value) -> this.values.put(name, bounded(value)));
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
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
        Map<String, String> changed = new TreeMap<>(values);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Parameters(changed);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** An address with these; the same parameters always give the same text. */
    public String on(String address) {
        return values.isEmpty()
                ? address
                : address
                        + values.entrySet().stream()
                                .map(e -> e.getKey() + "=" + query(e.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String query(String value) {
        return Address.encode(value).replace("/", "%2F");
    }
}
