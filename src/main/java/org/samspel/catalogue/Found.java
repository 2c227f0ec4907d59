package org.samspel.catalogue;

import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** A page of what a search found. */
@About("A page of what a search found.")
public record Found<T>(
        List<T> data,
        Listed.Meta meta,
        Listed.Steps links,
        @About("What it can be narrowed by.") List<Facet> facets,
        @About("The words as they may have been meant.") Optional<String> correction) {

    /** A side of what was found. */
    @About("A side of what was found.")
    public record Facet(
            @About("As in filter[…].") String name,
            @About("Most frequent first.") List<Value> values) {}

    /** A value of a side. */
    @About("A value, and how many works have it.")
    public record Value(String value, long works) {}
}
