package org.samspel.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** The text of a work in one language. */
@About("The text of a work in one language; all its texts are in that language.")
public record TranslationItem(
        @About("Name of the work and the language.") String id,
        @About("Name of the work.") String work,
        @About(
                        value = "The language of every text here.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String language,
        String title,
        @About("One sentence about it; may be empty.") String description,
        @About("The day it is dated.") Optional<LocalDate> published,
        @About("The day its author last changed it.") Optional<LocalDate> modified,
        @About("Names, as they are signed.") List<String> authors,
        List<String> tags,
        @About("SPDX identifier.") Optional<String> license,
        @About(
                        value = "The language it was translated from.",
                        oneOf = {"sv", "nb", "nn", "en"})
                Optional<String> translatedFrom,
        @About("The text as safe HTML; its addresses are those of the site.") String html,
        @About("The text as its author wrote it, in Markdown.") String markdown,
        Links links) {}
