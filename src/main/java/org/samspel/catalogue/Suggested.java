package org.samspel.catalogue;

import java.util.List;
import org.samspel.openapi.About;

/** How a search that is being typed may go on. */
@About("How a search that is being typed may go on.")
public record Suggested(
        @About("As typed.") String query, @About("The best first.") List<String> data) {}
