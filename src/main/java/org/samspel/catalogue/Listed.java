package org.samspel.catalogue;

import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** A page of a list. */
@About("A page of a list.")
public record Listed<T>(List<T> data, Meta meta, Steps links) {
    public Listed {
        data = List.copyOf(data);
    }

    /** How much there is. */
    @About("How much there is.")
    public record Meta(
            @About("How many there are on all pages.") long total,
            @About("This page, from 1.") int page,
            @About("How many pages there are, at least 1.") int pages,
            @About("How many there are on a page at most.") int limit,
            @About(
                            value = "The language asked for.",
                            oneOf = {"sv", "nb", "nn", "en"})
                    String language) {}

    /** The pages around this one. */
    @About("The pages around this one.")
    public record Steps(
            String self, String first, Optional<String> prev, Optional<String> next, String last) {}
}
