package org.samspel.api;

import org.samspel.openapi.About;

/** A text that is to be made. */
@About("A new text; it becomes a draft.")
public record NewSource(
        @About(
                        "Name of the work: kind and folder, such as reports/final-report. One that is"
                                + " there gets a translation.")
                String work,
        @About(
                        value = "The language of the text.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String language,
        @About("The whole file: YAML between two lines of ---, then Markdown.") String source) {}
