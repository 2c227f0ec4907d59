package org.samspel.openapi;

import java.util.List;
import java.util.Optional;

/**
 * Something a question can say.
 *
 * @param name as in the address: {@code filter[kind]}
 * @param about one sentence in English
 * @param allowed the only values; empty: see the form
 * @param form of one value
 * @param several whether it may be there more than once
 */
public record Parameter(
        String name,
        Place place,
        String about,
        List<String> allowed,
        Form form,
        boolean several,
        boolean required) {

    /** Where it stands. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /** What one value looks like. */
    public sealed interface Form {}

    /** Text. */
    public record Words(int longest) implements Form {}

    /** Names of fields, parted by commas. */
    public record Names() implements Form {}

    /** A whole number. */
    public record Whole(int least, int most, int usual) implements Form {}

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** A segment of the address, which is always there. */
    public static Parameter path(String name, String about) {
        return new Parameter(name, Place.PATH, about, List.of(), new Words(1_000), false, true);
    }

    /** A header, which may be left out. */
    public static Parameter header(String name, String about) {
        return new Parameter(name, Place.HEADER, about, List.of(), new Words(500), false, false);
    }

    /** One text, which may be left out. */
    public static Parameter text(String name, String about) {
        return new Parameter(name, Place.QUERY, about, List.of(), new Words(200), false, false);
    }

    /** One of these, which may be left out. */
    public static Parameter oneOf(String name, String about, List<String> allowed) {
        return new Parameter(name, Place.QUERY, about, allowed, new Words(200), false, false);
    }

    /** A whole number, which may be left out. */
    public static Parameter whole(String name, String about, Whole form) {
        return new Parameter(name, Place.QUERY, about, List.of(), form, false, false);
    }

    /** The same, and it may be there more than once: any of its values will do. */
    public Parameter orMore() {
        return new Parameter(name, place, about, allowed, form, true, required);
    }

    /** The same, and it must be there. */
    public Parameter always() {
        return new Parameter(name, place, about, allowed, form, several, true);
    }

    /** The bounds of a number; empty for text. */
    public Optional<Whole> whole() {
        return form instanceof Whole whole ? Optional.of(whole) : Optional.empty();
    }
}
