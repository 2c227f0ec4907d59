package org.samspel.catalogue;

import org.samspel.openapi.About;

/** That a translation is missing, and which one stands in for it. */
@About("The language asked for is missing; another stands in for it.")
public record Fallback(
        @About(
                        value = "The language that was asked for.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String requested,
        @About(
                        value = "The language that was found.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String served) {}
