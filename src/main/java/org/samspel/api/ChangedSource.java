package org.samspel.api;

import org.samspel.openapi.About;

/** A text that is to be another. */
@About("What a text is to be from now on; whether readers see it stays as it is.")
public record ChangedSource(
        @About("The whole file: YAML between two lines of ---, then Markdown.") String source) {}
