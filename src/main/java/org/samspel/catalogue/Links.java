package org.samspel.catalogue;

import java.util.Optional;
import org.samspel.openapi.About;

/** Where a thing is. */
@About("Addresses of a thing.")
public record Links(
        @About("Where this interface tells of it.") String self,
        @About("The page for readers.") String page,
        @About("The permanent address, for citations.") Optional<String> permanent,
        @About("The file itself.") Optional<String> download) {}
